import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { AutoReminders } from './auto-reminders.tsx';
import { DaysForm } from './days-form.tsx';
import { useSaveSettings } from './use-save-settings.ts';

/** After how many days without an answer a recruiter is to be reminded of corrections, and the offer closes. */
export function CorrectionSettings({ settings }: { settings: Settings }) {
  const t = useT();
  return (
    <>
      <DaysForm
        title={t('settings.corrections')}
        fields={[
          { name: 'remindAfterDays', label: t('settings.remind'), help: t('settings.remind.help'), days: settings.remindAfterDays, least: 0 },
          { name: 'closeAfterDays', label: t('settings.closeAfter'), help: t('settings.closeAfter.help'), days: settings.closeAfterDays, least: 0 },
        ]}
        wrong={t('settings.corrections.wrong')}
        saves={t('settings.corrections.save')}
        onSave={useSaveSettings()}
      />
      <AutoReminders />
    </>
  );
}
