// Without zod, so that the first screen of the window does not have to load it.
import type { CorrectionLink } from './correction-link.ts';
import type { OfferDecision } from './offer-decision.ts';
import type { OfferState } from './offer-moves.ts';

type Standing = { state: OfferState; decision: OfferDecision | null; correctionLink?: CorrectionLink };
type Reminded = { state: OfferState; decision: { at: string } | null; correctionLink?: { at: string; remindedAt: string | null } | null };
type Awaited = { decision: Extract<OfferDecision, { kind: 'askCorrections' }>; link: NonNullable<CorrectionLink> };

/** The request that the recruiter may answer now, with its link; null if there is none. A link of an earlier decision counts for nothing. */
export function findAwaited({ state, decision, correctionLink: link }: Standing): Awaited | null {
  if (state !== 'corrections' || decision?.kind !== 'askCorrections' || link?.at !== decision.at) return null;
  return { decision, link };
}

/** True if nobody has answered when it was time to remind, and nobody has asked again since. */
export const isToRemind = ({ state, decision, correctionLink: link }: Reminded): boolean =>
  state === 'corrections' && link?.at !== undefined && link.at === decision?.at && link.remindedAt !== null;

/** What the recruiter sent back, as long as nobody has decided of it; null otherwise. */
export const findCorrected = <C>({ state, corrected }: { state: OfferState; corrected?: C | null }): C | null =>
  state === 'received' || state === 'claimed' ? (corrected ?? null) : null;
