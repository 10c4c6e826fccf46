import { Stack, Title } from '@mantine/core';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSettings } from '../../app/profile/preferences-provider.tsx';
import { AboutBureau } from './about-bureau.tsx';
import { CallScript } from './call-script.tsx';
import { ClaimSettings } from './claim-settings.tsx';
import { CorrectionSettings } from './correction-settings.tsx';
import { LookupSettings } from './lookup-settings.tsx';
import { LookSettings } from './look-settings.tsx';
import { PublicationSettings } from './publication-settings.tsx';
import { ScreenLink } from './screen-link.tsx';
import { WorkSettings } from './work-settings.tsx';
import { YourName } from './your-name.tsx';

/** What a person may set on this desk. Each choice is saved as it is made. */
export function SettingsScreen() {
  const t = useT();
  const settings = useSettings();
  if (!settings) return null;
  return (
    <Stack p="lg" gap="xl" maw="40rem">
      <Title order={1}>{t('settings.title')}</Title>
      <YourName settings={settings} />
      <WorkSettings settings={settings} />
      <ClaimSettings settings={settings} />
      <CorrectionSettings settings={settings} />
      <PublicationSettings settings={settings} />
      <CallScript />
      <LookupSettings settings={settings} />
      <ScreenLink title={t('letters.mail')} help={t('letters.mail.help')} link={t('letters.mail.open')} href="#/settings/mail" />
      <ScreenLink title={t('line.title')} help={t('settings.line.help')} link={t('settings.line')} href="#/settings/line" />
      <ScreenLink title={t('templates.title')} help={t('settings.templates.help')} link={t('settings.templates')} href="#/settings/templates" />
      <ScreenLink title={t('settings.rules')} help={t('settings.rules.help')} link={t('rules.title')} href="#/settings/rules" />
      <LookSettings settings={settings} />
      <AboutBureau />
    </Stack>
  );
}
