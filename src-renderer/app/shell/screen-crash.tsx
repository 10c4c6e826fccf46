import { Button, Stack, Text, Title } from '@mantine/core';
import { useT } from '../i18n/use-messages.ts';

/** Stands in the place of a screen that threw. The rest of the window goes on. */
export function ScreenCrash({ reset }: { error: unknown; reset: () => void }) {
  const t = useT();
  return (
    <Stack role="alert" align="flex-start" p="xl" maw="40rem">
      <Title order={1}>{t('app.crash.title')}</Title>
      <Text>{t('app.crash.text')}</Text>
      <Button onClick={reset}>{t('app.crash.again')}</Button>
    </Stack>
  );
}
