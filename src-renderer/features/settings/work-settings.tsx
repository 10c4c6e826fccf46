import { Button, Stack, Switch, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSaveSettings } from './use-save-settings.ts';

/** How long a decision waits, and whether single letters are shortcuts. */
export function WorkSettings({ settings }: { settings: Settings }) {
  const t = useT();
  const save = useSaveSettings();
  const [delay, setDelay] = useState(String(settings.decisionDelayMinutes));
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const minutes = Number(delay);
    if (/^\d+$/.test(delay.trim()) && minutes <= 1440) save({ decisionDelayMinutes: minutes });
    else setWrong(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack align="flex-start">
      <Title order={2}>{t('settings.work')}</Title>
      <TextInput
        w="100%"
        label={t('settings.delay')}
        description={t('settings.delay.help')}
        inputMode="numeric"
        value={delay}
        error={wrong && t('settings.delay.wrong')}
        onChange={(event) => {
          setDelay(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <Button type="submit" variant="default">
        {t('settings.delay.save')}
      </Button>
      <Switch
        label={t('settings.letters')}
        description={t('settings.letters.help')}
        checked={settings.letterShortcuts}
        onChange={(event) => save({ letterShortcuts: event.currentTarget.checked })}
      />
      </Stack>
    </form>
  );
}
