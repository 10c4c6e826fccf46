import { Anchor, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { UnclearChoice } from './unclear-choice.tsx';
import type { OutcomeActs } from './use-outcome-acts.ts';

/** Shown at once: those that follow come as these are settled. */
const shown = 20;

/** The posts of which the two sides contradict each other. Nothing where there are none. */
export function UnclearList({ count, acts }: { count: number; acts: OutcomeActs }) {
  const t = useT();
  const { orpc } = useDesk();
  const { data: rows } = useQuery(orpc.outcomes.list.queryOptions({ input: { list: 'unclear', after: null, limit: shown } }));
  if (count === 0) return null;
  return (
    <section aria-labelledby="outcome-unclear">
      <Title order={2} id="outcome-unclear">
        {t('outcomes.unclear.count', { count })}
      </Title>
      <Stack gap="xs" mt="xs">
        {rows?.map(({ id, title, answers }) => (
          <div key={id}>
            <Anchor underline="always" href={`#/offers?id=${id}`}>
              {title}
            </Anchor>
            <UnclearChoice answers={answers} onKeep={(answer) => void acts.settle(id, answer)} />
          </div>
        ))}
      </Stack>
    </section>
  );
}
