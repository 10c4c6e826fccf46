import type { OfferContentField } from '../../domain/offer/offer.ts';
import type { LineProblem } from './file-problem.ts';

/**
 * An offer as a format reads it, not yet checked. `content` names only the fields that the format speaks of: the others
 * are left alone when the offer is already here.
 */
export type MappedOffer = {
  content: Partial<Record<OfferContentField, unknown>>;
  sourceName: string | null;
  reference: string | null;
  sourceUrl: string | null;
  datedOn: string | null;
  problems: LineProblem[];
};
export type MapRecord = (value: unknown) => MappedOffer;
