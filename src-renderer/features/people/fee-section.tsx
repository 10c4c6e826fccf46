import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { PersonDetail } from '../../../src-main/contract/desk/people.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useRecordAct } from '../../ui/acts/use-record-act.ts';
import { TitledSection } from '../../ui/titled-section.tsx';
import { FeeForm } from './fee-form.tsx';

type Props = { person: PersonDetail; fee: NonNullable<PersonDetail['fee']> };

/** What a member has paid, and when. Whoever keeps the accounts writes it; of two who write at once, theirs stands (`clash-rules.ts`). */
export function FeeSection({ person: { id, name }, fee: { cents, receivedOn, mayRecord } }: Props) {
  const t = useT();
  const format = useFormat();
  const { client } = useDesk();
  const act = useRecordAct('people', name);
  const [isOpen, setOpen] = useState(false);
  const isKnown = cents !== null && receivedOn !== null;
  useCommands([{ id: 'people.fee', label: 'people.fee.command', menu: null, keys: ['e'], enabled: mayRecord && !isOpen, run: () => setOpen(true) }]);
  const save = (said: { cents: number | null; receivedOn: string | null }) => act(() => client.people.recordFee({ id, ...said }), t('people.fee.done', { name }));
  return (
    <TitledSection title={t('people.fee')}>
      {isOpen ? (
        <FeeForm cents={cents} receivedOn={receivedOn} onSave={save} onClose={() => setOpen(false)} />
      ) : (
        <>
          <Text>{isKnown ? t('people.fee.paid', { amount: format.money(cents), when: format.day(receivedOn) }) : t('people.fee.none')}</Text>
          {mayRecord && (
            <Button size="compact-md" variant="default" mt={4} onClick={() => setOpen(true)}>
              {t(isKnown ? 'people.fee.change' : 'people.fee.record')}
            </Button>
          )}
        </>
      )}
    </TitledSection>
  );
}
