import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AskTurn } from '../../../src-main/contract/desk/outcomes.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { type TableColumn, WindowedTable } from '../../ui/windowed-table/windowed-table.tsx';
import { makeContactColumn, makeOfferColumn } from './followed-columns.tsx';
import type { OutcomeActs } from './use-outcome-acts.ts';

const keepAll = () => {};

/** Whom to ask now, for the first time or a week after the closing, with what asking would do for each; one act asks them all, and says what became of each. */
export function ToAsk({ count, acts }: { count: number; acts: OutcomeActs }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: turns } = useQuery(orpc.outcomes.turns.queryOptions());
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<AskTurn[] | null>(null);
  // Taken back, it is their turn again.
  const isTakenBack = asked !== null && turns?.some(({ id, outcome }) => outcome === 'done' && asked.some((one) => one.id === id && one.outcome === 'done')) === true;
  const done = isTakenBack ? null : asked;
  const mayAsk = acts.ask !== null && turns !== undefined && turns.length > 0 && !isBusy;
  const ask = async () => {
    setBusy(true);
    const results = new Map(((await acts.ask?.(turns?.map(({ id }) => id) ?? [])) ?? []).map(({ id, outcome }) => [id, outcome]));
    setAsked(results.size === 0 ? null : (turns ?? []).map((turn) => ({ ...turn, outcome: results.get(turn.id) ?? 'gone' })));
    setBusy(false);
  };
  useCommands([{ id: 'outcomes.askAll', label: 'outcomes.command.askAll', menu: null, keys: ['y'], enabled: mayAsk, run: () => void ask() }]);
  const isDone = done !== null;
  const columns = useMemo(
    (): TableColumn<AskTurn>[] => [
      makeOfferColumn(t),
      makeContactColumn(t),
      { label: t('outcomes.column.asked'), width: 'minmax(0, 0.9fr)', render: ({ askedAt }) => (askedAt === null ? t('outcomes.never') : format.day(askedAt)) },
      { label: t(isDone ? 'outcomes.column.turned' : 'outcomes.column.turn'), width: 'minmax(0, 1.6fr)', render: ({ outcome }) => t(`outcomes.${isDone ? 'turned' : 'turn'}.${outcome}`) },
    ],
    [t, format, isDone],
  );
  const shown = done ?? turns ?? [];
  return (
    <section aria-labelledby="outcome-to-ask">
      <Title order={2} id="outcome-to-ask">
        {t('outcomes.toAsk')}
      </Title>
      <Text>{isDone ? t('outcomes.turned', { count: done.filter(({ outcome }) => outcome === 'done').length, of: done.length }) : t('outcomes.toAsk.count', { count })}</Text>
      {isDone ? (
        <Button my="xs" variant="default" onClick={() => setAsked(null)}>
          {t('outcomes.turned.close')}
        </Button>
      ) : (
        count > 0 && (
          <Group my="xs" gap="sm">
            <Button disabled={!mayAsk} onClick={() => void ask()}>
              {t('outcomes.askAll', { count: turns?.length ?? 0 })}
            </Button>
            <Text size="sm">{t('outcomes.turn.would', { count: turns?.filter(({ outcome }) => outcome === 'done').length ?? 0 })}</Text>
          </Group>
        )
      )}
      {shown.length > 0 && <WindowedTable titleId="outcome-to-ask" columns={columns} items={shown} count={shown.length} keyOf={({ id }) => id} onEnd={keepAll} />}
    </section>
  );
}
