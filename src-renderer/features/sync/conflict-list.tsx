import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { ConflictCard } from './conflict-card.tsx';

/** What two people changed without knowing of each other, for a person to settle. */
export function ConflictList() {
  const t = useT();
  const { orpc } = useDesk();
  const { data: conflicts = [] } = useQuery(orpc.sync.conflicts.queryOptions());
  return (
    <Stack component="section" aria-labelledby="conflicts-title">
      <Title order={2} id="conflicts-title">
        {t('sync.conflicts.title')}
      </Title>
      <Text>{t('sync.conflicts.text')}</Text>
      {conflicts.map((conflict) => (
        <ConflictCard key={conflict.id} conflict={conflict} />
      ))}
    </Stack>
  );
}
