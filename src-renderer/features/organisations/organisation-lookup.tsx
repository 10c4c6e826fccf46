import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Lookup } from '../../../src-main/contract/desk/lookups.ts';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSettings } from '../../app/profile/preferences-provider.tsx';
import { LookupAnswers } from './lookup-answers.tsx';
import { useOrganisationAct } from './use-organisation-act.ts';

/** Asks the public directory of companies on line, on a desk that is set to: one key, and a person chooses where it was asked by name. */
export function OrganisationLookup({ organisation }: { organisation: OrganisationDetail }) {
  const { id, fields: { name }, mayWrite } = organisation;
  const t = useT();
  const { client } = useDesk();
  const isOn = useSettings()?.lookUp === true;
  const act = useOrganisationAct(organisation);
  const [isAsking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Lookup | null>(null);
  const section = useRef<HTMLDivElement>(null);
  /** What had the focus when the question left. */
  const asker = useRef<Element | null>(null);
  const ask = async () => {
    setAsking(true);
    setAnswer(null);
    let told: Lookup | null = null;
    asker.current = document.activeElement;
    await act(async () => {
      told = await client.lookups.ask({ id });
      return { batch: null };
    }, '');
    setAsking(false);
    setAnswer(told);
  };
  useEffect(() => {
    // Who went on to something else meanwhile is not called back.
    if (answer && (document.activeElement === asker.current || document.activeElement === document.body)) section.current?.querySelector<HTMLElement>('li button')?.focus();
  }, [answer]);
  const choose = async (siren: string) => {
    if (await act(() => client.lookups.choose({ id, siren }), t('organisations.lookup.chosen', { name }))) setAnswer(null);
  };
  useCommands([{ id: 'organisations.lookup', label: 'organisations.lookup.ask', menu: null, keys: ['i'], enabled: isOn && !isAsking, run: () => void ask() }]);
  return (
    <Stack component="section" ref={section} aria-labelledby="organisation-lookup" gap="xs">
      <Title order={3} id="organisation-lookup">
        {t('organisations.lookup')}
      </Title>
      {isOn ? (
        <Button style={{ alignSelf: 'flex-start' }} variant="default" loading={isAsking} onClick={() => void ask()}>
          {t('organisations.lookup.ask')}
        </Button>
      ) : (
        <Text size="sm" c="dimmed">
          {t('organisations.lookup.off')}{' '}
          <Anchor inherit underline="always" href="#/settings">
            {t('organisations.lookup.settings')}
          </Anchor>
        </Text>
      )}
      <div role="status">{answer && <Said answer={answer} />}</div>
      {answer && !answer.kept && answer.companies.length > 0 && (
        <LookupAnswers companies={answer.companies} onChoose={mayWrite ? (siren) => void choose(siren) : null} onClose={() => setAnswer(null)} />
      )}
    </Stack>
  );
}

/** What left, and what came of it. */
function Said({ answer: { by, asked, total, companies, kept } }: { answer: Lookup }) {
  const t = useT();
  const shown = companies.length;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('organisations.lookup.left', { by, asked })}
      </Text>
      <Text>
        {kept && t('organisations.lookup.kept', { name: companies[0]?.name ?? '' })}
        {!kept && shown === 0 && t('organisations.lookup.none', { by, asked })}
        {!kept && shown > 0 && t('organisations.lookup.found', { total, asked, shown, more: total > shown ? 'yes' : 'no' })}
      </Text>
    </>
  );
}
