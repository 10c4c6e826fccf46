import { Stack, Switch, Title } from '@mantine/core';
import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSaveSettings } from './use-save-settings.ts';

/** Whether the directory of companies may be asked on line, and what leaves this computer then. */
export function LookupSettings({ settings }: { settings: Settings }) {
  const t = useT();
  const save = useSaveSettings();
  return (
    <Stack>
      <Title order={2}>{t('settings.lookUp.title')}</Title>
      <Switch label={t('settings.lookUp')} description={t('settings.lookUp.help')} checked={settings.lookUp} onChange={(event) => save({ lookUp: event.currentTarget.checked })} />
    </Stack>
  );
}
