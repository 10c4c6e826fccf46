import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSaveSettings } from './use-save-settings.ts';

/** How long an offer that someone took is theirs, and whether looking at one takes it. */
export function ClaimSettings({ settings }: { settings: Settings }) {
  const t = useT();
  const save = useSaveSettings();
  const [minutes, setMinutes] = useState(String(settings.claimMinutes));
  const [seconds, setSeconds] = useState(String(settings.claimAfterSeconds));
  const [wrong, setWrong] = useState<'minutes' | 'seconds' | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = !isWithin(minutes, 10_080) ? 'minutes' : !isWithin(seconds, 600) ? 'seconds' : null;
    setWrong(found);
    if (found === null) save({ claimMinutes: Number(minutes), claimAfterSeconds: Number(seconds) });
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
          error={wrong === 'minutes' && t('settings.claim.wrong')}
          onChange={({ currentTarget: { value } }) => setMinutes(value)}
        />
        <TextInput
          w="100%"
          label={t('settings.claimAfter')}
          description={t('settings.claimAfter.help')}
          inputMode="numeric"
          value={seconds}
          error={wrong === 'seconds' && t('settings.claimAfter.wrong')}
          onChange={({ currentTarget: { value } }) => setSeconds(value)}
        />
        <Button type="submit" variant="default">
          {t('settings.claim.save')}
        </Button>
      </Stack>
    </form>
  );
}

const isWithin = (typed: string, most: number): boolean => /^\d{1,5}$/.test(typed.trim()) && Number(typed) <= most;
