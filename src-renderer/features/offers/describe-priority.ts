import type { PriorityReason } from '../../../src-main/domain/offer/priority.ts';
import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** Why an offer stands where it does in the queue, the weightiest first; null for one that awaits nobody of the team. */
export function describePriority(reasons: readonly PriorityReason[] | null, t: Translate, format: Pick<Formats, 'list'>): string | null {
  if (reasons === null) return null;
  if (reasons.length === 0) return t('offers.priority.none');
  return format.list(reasons.map(({ why, days }) => t(`offers.priority.${why}`, { days })));
}
