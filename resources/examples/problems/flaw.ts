import type { RefusalReason } from '../../../src-main/domain/offer/offer-decision.ts';
import type { Random } from '../random.ts';
import type { OfferDraft } from '../write-offer.ts';

/** Something for which an offer is refused: how it is spoiled, and what the letter says of it. */
export type Flaw = {
  reason: RefusalReason;
  /** The trades, by ROME code, in which it is believable; all of them where nothing is said. */
  trades?: readonly string[];
  spoil: (draft: OfferDraft, random: Random) => void;
  /** A whole sentence, in the letter. */
  because: string;
};
