import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import type { OutcomeActs } from './use-outcome-acts.ts';

/** One act asks so many at the most. */
const most = 500;

/** Whom to ask now, for the first time or a week after the closing: one act asks them all. */
export function ToAsk({ count, acts }: { count: number; acts: OutcomeActs }) {
  const t = useT();
  const { orpc } = useDesk();
  const { data: rows } = useQuery(orpc.outcomes.list.queryOptions({ input: { list: 'toAsk', after: null, limit: most } }));
  const [isBusy, setBusy] = useState(false);
  const mayAsk = acts.ask !== null && rows !== undefined && rows.length > 0 && !isBusy;
  const ask = async () => {
    setBusy(true);
    await acts.ask?.(rows?.map(({ id }) => id) ?? []);
    setBusy(false);
  };
  useCommands([{ id: 'outcomes.askAll', label: 'outcomes.command.askAll', menu: null, keys: ['y'], enabled: mayAsk, run: () => void ask() }]);
  return (
    <section aria-labelledby="outcome-to-ask">
      <Title order={2} id="outcome-to-ask">
        {t('outcomes.toAsk')}
      </Title>
      <Text>{t('outcomes.toAsk.count', { count })}</Text>
      {count > 0 && (
        <Button mt="xs" disabled={!mayAsk} onClick={() => void ask()}>
          {t('outcomes.askAll', { count: Math.min(count, most) })}
        </Button>
      )}
    </section>
  );
}
