import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useT } from '../i18n/use-messages.ts';

/** An address that leads nowhere, from an old version or a slip of the hand. */
export function NotFound() {
  const t = useT();
  return (
    <Stack align="flex-start" p="xl">
      <Title order={1}>{t('app.notFound.title')}</Title>
      <Text>{t('app.notFound.text')}</Text>
      <Anchor href="#/offers">{t('app.notFound.back')}</Anchor>
    </Stack>
  );
}
