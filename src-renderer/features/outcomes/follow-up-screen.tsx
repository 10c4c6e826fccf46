import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { AutoLetters } from './auto-letters.tsx';
import { CallList } from './call-list.tsx';
import { OutcomeRates } from './outcome-rates.tsx';
import { ToAsk } from './to-ask.tsx';
import { UnclearList } from './unclear-list.tsx';
import { useOutcomeActs } from './use-outcome-acts.ts';

/** What became of the posts: whom to ask, whom to call, what to clear up, and the rates with what they are of. */
export function FollowUpScreen() {
  const t = useT();
  const { orpc } = useDesk();
  const { data: figures } = useQuery(orpc.outcomes.figures.queryOptions());
  const [undone, setUndone] = useState(0);
  const undo = useUndoBatch(() => setUndone(undone + 1));
  const acts = useOutcomeActs((batch) => void undo(batch, t('outcomes.undone')));
  return (
    <Stack p="lg" gap="lg" maw="64rem">
      <Title order={1}>{t('outcomes.title')}</Title>
      {figures === undefined ? (
        <Text role="status">{t('app.loading')}</Text>
      ) : (
        <>
          <OutcomeRates figures={figures} />
          <UnclearList count={figures.unclear} acts={acts} />
          <ToAsk count={figures.toAsk} acts={acts} />
          <AutoLetters count={figures.upcoming} acts={acts} />
          <CallList count={figures.silent} acts={acts} />
        </>
      )}
    </Stack>
  );
}
