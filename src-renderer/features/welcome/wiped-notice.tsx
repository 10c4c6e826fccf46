import { Alert, Text } from '@mantine/core';
import type { AppStatus } from '../../../src-main/contract/desk/app.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';

export type Wiped = NonNullable<Extract<AppStatus, { profile: 'new' }>['wiped']>;

/** Why nothing is here any more, and what became of what had not left. */
export function WipedNotice({ at, waiting, kept }: Wiped) {
  const t = useT();
  const format = useFormat();
  return (
    <Alert color="red" title={t('welcome.wiped.title')} data-testid="wiped" mb="md">
      <Text size="sm">{t('welcome.wiped.text', { date: format.day(at) })}</Text>
      <Text size="sm">{waiting === kept ? t('welcome.wiped.all', { waiting }) : t('welcome.wiped.some', { waiting, kept })}</Text>
      <Text size="sm">{t('welcome.wiped.next')}</Text>
    </Alert>
  );
}
