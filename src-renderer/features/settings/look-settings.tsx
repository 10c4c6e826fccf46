import { Radio, Stack, Title } from '@mantine/core';
import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSaveSettings } from './use-save-settings.ts';

const languages = ['fr', 'en'] as const;
const themes = ['auto', 'light', 'dark'] as const;

/** Language and colours. */
export function LookSettings({ settings }: { settings: Settings }) {
  const t = useT();
  const save = useSaveSettings();
  return (
    <Stack>
      <Title order={2}>{t('settings.look')}</Title>
      <Radio.Group label={t('settings.language')} value={settings.language} onChange={(language) => save({ language: language })}>
        <Stack gap="xs" mt="xs">
          {languages.map((language) => (
            <Radio key={language} value={language} label={t(`settings.language.${language}`)} lang={language} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={t('settings.theme')} value={settings.theme} onChange={(theme) => save({ theme: theme })}>
        <Stack gap="xs" mt="xs">
          {themes.map((theme) => (
            <Radio key={theme} value={theme} label={t(`settings.theme.${theme}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
