import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { MailForm } from './mail-form.tsx';

/** How the letters of decisions leave. */
export function MailScreen() {
  const t = useT();
  const { orpc } = useDesk();
  const { data: settings } = useQuery(orpc.letters.settings.queryOptions());
  return (
    <Stack p="lg" gap="md" maw="40rem">
      <Group gap="md">
        <Anchor href="#/settings" size="sm">
          {t('letters.mail.toSettings')}
        </Anchor>
        <Anchor href="#/letters" size="sm">
          {t('letters.see')}
        </Anchor>
      </Group>
      <Title order={1}>{t('letters.mail')}</Title>
      <Text>{t('letters.mail.about')}</Text>
      {settings && <MailForm kept={settings} />}
    </Stack>
  );
}
