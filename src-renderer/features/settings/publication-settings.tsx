import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { DaysForm } from './days-form.tsx';
import { useSaveSettings } from './use-save-settings.ts';

/** For how many days an offer is published, by how many it is prolonged, and how long who was asked something is left in peace. */
export function PublicationSettings({ settings }: { settings: Settings }) {
  const t = useT();
  return (
    <DaysForm
      title={t('settings.publication')}
      fields={[
        { name: 'publishDays', label: t('settings.publishDays'), help: t('settings.publishDays.help'), days: settings.publishDays, least: 0 },
        { name: 'prolongDays', label: t('settings.prolongDays'), help: t('settings.prolongDays.help'), days: settings.prolongDays, least: 1 },
        { name: 'askPauseDays', label: t('settings.askPause'), help: t('settings.askPause.help'), days: settings.askPauseDays, least: 0 },
        { name: 'askAgainDays', label: t('settings.askAgain'), help: t('settings.askAgain.help'), days: settings.askAgainDays, least: 1 },
        { name: 'warnDays', label: t('settings.warn'), help: t('settings.warn.help'), days: settings.warnDays, least: 0 },
      ]}
      wrong={t('settings.publication.wrong')}
      saves={t('settings.publication.save')}
      onSave={useSaveSettings()}
    />
  );
}
