import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { canRevertTo } from '../../ui/record-words/can-revert.ts';
import { contentFields, emptyContent } from './edit/form-fields.ts';

const revertable = { fields: contentFields, needed: contentFields.filter((field) => emptyContent[field] !== null) };

/** Whether the field of a line of an offer's history may be brought back to what it was before. */
export const canRevert = (entry: Pick<HistoryEntry, 'field' | 'before'>, offer: OfferFields): boolean => canRevertTo(entry, offer, revertable);
