import { Center, Loader } from '@mantine/core';
import { useT } from '../i18n/use-messages.ts';

/** Shown while the code of a screen arrives. */
export function ScreenLoading() {
  const t = useT();
  return (
    <Center h="100%" role="status" aria-label={t('app.loading')}>
      <Loader />
    </Center>
  );
}
