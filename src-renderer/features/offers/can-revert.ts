import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { isSameValue } from '../../../src-main/domain/record/merge-fields.ts';
import { contentFields, emptyContent } from './edit/form-fields.ts';

/**
 * Whether the field of a line of the history may be brought back to what it was before: it is content (the rest has its
 * own moves and undo), what it was is known, and it is not that already.
 */
export function canRevert({ field, before }: Pick<HistoryEntry, 'field' | 'before'>, offer: OfferFields): boolean {
  const content = contentFields.find((known) => known === field);
  if (content === undefined || isSameValue(offer[content], before)) return false;
  return before !== null || emptyContent[content] === null;
}
