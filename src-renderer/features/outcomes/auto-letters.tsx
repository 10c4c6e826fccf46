import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { UpcomingLetter } from '../../../src-main/contract/desk/outcomes.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { AutoSwitch } from '../../ui/letters/auto-switch.tsx';
import { getNextPlace, pageSize, usePages } from '../../ui/windowed-table/use-pages.ts';
import { type TableColumn, WindowedTable } from '../../ui/windowed-table/windowed-table.tsx';
import { type LetterWords, useLetterWords } from '../offers/letters/use-letter-words.ts';
import { makeOfferColumn } from './followed-columns.tsx';
import type { OutcomeActs } from './use-outcome-acts.ts';

const readItems = (page: UpcomingLetter[]) => page;
const getNext = getNextPlace<UpcomingLetter>(({ place }) => place);

/** Whether this desk writes the letters of the follow-up by itself, and which are to leave: when, to whom; each can be stopped. */
export function AutoLetters({ count, acts }: { count: number; acts: OutcomeActs }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const writeLetter = useLetterWords();
  const { data: auto } = useQuery(orpc.outcomes.auto.queryOptions());
  const { data: settings } = useQuery(orpc.app.settings.queryOptions());
  const save = useMutation(
    orpc.outcomes.saveAuto.mutationOptions({
      onError: showProblem,
      onSuccess: (saved) => {
        queries.setQueryData(orpc.outcomes.auto.queryKey(), saved);
        showDone(t('outcomes.auto.saved', { on: saved.isOn ? 'yes' : 'no' }));
      },
    }),
  );
  const rows = usePages(orpc.outcomes.upcoming.infiniteOptions({ input: (after: number | null) => ({ after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }), readItems);
  const { stop } = acts;
  const columns = useMemo(
    (): TableColumn<UpcomingLetter>[] => [
      makeOfferColumn(t),
      { label: t('outcomes.column.letter'), width: 'minmax(0, 1.2fr)', render: ({ kind }) => t(`outcomes.auto.kind.${kind}`) },
      { label: t('outcomes.column.to'), width: 'minmax(0, 1.3fr)', render: ({ to, contactName }) => [contactName, to].filter((part) => part !== null).join(', ') },
      { label: t('outcomes.column.when'), width: 'minmax(0, 0.8fr)', render: ({ at }) => format.day(at) },
      { label: t('outcomes.column.stop'), width: 'minmax(0, 0.8fr)', render: ({ id, title }) => <Button size="compact-xs" variant="default" aria-label={t('outcomes.auto.stop.of', { title })} onClick={() => void stop(id, true)}>{t('outcomes.auto.stop')}</Button> },
    ],
    [t, format, stop],
  );
  if (auto === undefined || settings === undefined) return null;
  const words = writeLetter && joinLetters(writeLetter('outcome'), writeLetter('end'));
  return (
    <section aria-labelledby="outcome-auto">
      <Title order={2} id="outcome-auto">
        {t('outcomes.auto')}
      </Title>
      <AutoSwitch
        label={t('outcomes.auto.on')}
        description={t('outcomes.auto.help', { pause: settings.askPauseDays, again: settings.askAgainDays, warn: settings.warnDays })}
        auto={auto}
        isReady={!save.isPending && (auto.isOn || words !== null)}
        onChange={() => save.mutate({ letters: auto.isOn ? null : words })}
      />
      <Text mt="xs" id="outcome-upcoming">
        {t('outcomes.auto.count', { count, on: auto.isOn ? 'yes' : 'no' })}
      </Text>
      {rows.items.length > 0 && <WindowedTable titleId="outcome-upcoming" columns={columns} items={rows.items} count={count} keyOf={({ id }) => id} onEnd={rows.onEnd} />}
    </section>
  );
}

const joinLetters = (outcome: LetterWords, end: LetterWords) => ({
  outcome: outcome.template, end: end.template, nameless: outcome.nameless,
  english: { outcome: outcome.english.template, end: end.english.template, nameless: outcome.english.nameless },
});
