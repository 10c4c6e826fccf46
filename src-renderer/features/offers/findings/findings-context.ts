import { createContext } from 'react';
import type { OfferFinding } from '../../../../src-main/contract/desk/offer-findings.ts';

/** The findings of the open offer that nobody has set aside, and the one that is chosen, in the text and in the list at once. */
export type ShownFindings = {
  findings: readonly OfferFinding[];
  chosen: string | null;
  /** Goes to its explanation in the list. */
  explain: (key: string) => void;
};

/** Null where an offer is read without them. */
export const FindingsContext = createContext<ShownFindings | null>(null);
