import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** When something was written, inside a sentence: "à 10 h 02", "le 24 novembre 2026 à 10 h 02". */
export function describeWhen(iso: string, t: Translate, format: Formats): string {
  const day = format.dayUnlessToday(iso);
  const time = format.time(iso);
  return day === null ? t('app.when.today', { time }) : t('app.when.day', { day, time });
}
