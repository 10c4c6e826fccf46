import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';

const parts = ['Electron', 'SQLite', 'React', 'Mantine', 'TanStack', 'oRPC', 'zod'];

/** Version, licence, and the free software that Bureau stands on. */
export function AboutBureau() {
  const t = useT();
  const { orpc } = useDesk();
  const { data: status } = useQuery(orpc.app.status.queryOptions());
  return (
    <Stack>
      <Title order={2}>{t('settings.about')}</Title>
      <Text>{t('settings.version', { version: status?.version ?? '' })}</Text>
      <Text>{t('settings.licence')}</Text>
      <Text>{t('settings.parts')}</Text>
      <List>
        {parts.map((part) => (
          <List.Item key={part}>{part}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
