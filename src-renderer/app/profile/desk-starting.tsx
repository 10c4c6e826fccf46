import { Center, Loader, Stack, Text } from '@mantine/core';
import { useT } from '../i18n/use-messages.ts';

/** Core is opening the store. */
export function DeskStarting() {
  const t = useT();
  return (
    <Center component="main" h="100%">
      <Stack align="center" role="status">
        <Loader aria-hidden="true" />
        <Text>{t('app.starting')}</Text>
      </Stack>
    </Center>
  );
}
