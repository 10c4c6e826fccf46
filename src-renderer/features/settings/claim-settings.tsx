import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSaveSettings } from './use-save-settings.ts';

/** How long an offer that someone took is theirs. */
export function ClaimSettings({ settings }: { settings: Settings }) {
  const t = useT();
  const save = useSaveSettings();
  const [minutes, setMinutes] = useState(String(settings.claimMinutes));
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isRight = /^\d{1,5}$/.test(minutes.trim()) && Number(minutes) <= 10_080;
    setWrong(!isRight);
    if (isRight) save({ claimMinutes: Number(minutes) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack align="flex-start">
        <TextInput
          w="100%"
          label={t('settings.claim')}
          description={t('settings.claim.help')}
          inputMode="numeric"
          value={minutes}
          error={wrong && t('settings.claim.wrong')}
          onChange={({ currentTarget: { value } }) => setMinutes(value)}
        />
        <Button type="submit" variant="default">
          {t('settings.claim.save')}
        </Button>
      </Stack>
    </form>
  );
}
