import { Button, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSaveSettings } from './use-save-settings.ts';

/** After how many days without an answer a recruiter is to be reminded of corrections, and the offer closes. */
export function CorrectionSettings({ settings }: { settings: Settings }) {
  const t = useT();
  const save = useSaveSettings();
  const [days, setDays] = useState({ remind: String(settings.remindAfterDays), closeAfter: String(settings.closeAfterDays) });
  const [shown, setShown] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isDays(days.remind) && isDays(days.closeAfter)) save({ remindAfterDays: Number(days.remind), closeAfterDays: Number(days.closeAfter) });
    else setShown(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack align="flex-start">
        <Title order={2}>{t('settings.corrections')}</Title>
        {(['remind', 'closeAfter'] as const).map((name) => (
          <TextInput
            key={name}
            w="100%"
            label={t(`settings.${name}`)}
            description={t(`settings.${name}.help`)}
            inputMode="numeric"
            value={days[name]}
            error={shown && !isDays(days[name]) && t('settings.corrections.wrong')}
            onChange={({ currentTarget: { value } }) => setDays({ ...days, [name]: value })}
          />
        ))}
        <Button type="submit" variant="default">
          {t('settings.corrections.save')}
        </Button>
      </Stack>
    </form>
  );
}

const isDays = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 365;
