import type { NearRelease } from '../../../src-main/contract/desk/near-releases.ts';
import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** Why two releases are near, or what tells them apart, as a sentence. */
export function describeReleaseReason({ id, figures }: NearRelease['reasons'][number], t: Translate, format: Formats): string {
  const { from = 0, to = 0 } = figures;
  if (id === 'month.changed') return t('press.near.reason.month.changed', { from: format.month(from), to: format.month(to) });
  // A year is no quantity: nothing parts its thousands.
  if (id === 'year.changed') return t('press.near.reason.year.changed', { from: String(from), to: String(to) });
  return t(`press.near.reason.${id}`, figures);
}
