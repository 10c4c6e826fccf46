import { findLookReason } from './choose-looks.ts';
import type { LookAsked } from './second-look.ts';

type Looked = {
  /** Not there in what a store of long ago kept. */
  decision?: { kind: string; at: string } | null;
  lookAsked?: LookAsked;
  secondLooks?: readonly { first: { at: string } }[];
  receivedAt: string;
  reference: string | null;
};

/** What the lists of second looks keep of an offer; null where there is nothing to keep. `awaitedAt`: of the decision that awaits one. */
export function readLooks(offer: Looked): { awaitedAt: string | null; looks: number } | null {
  const { decision = null, secondLooks = [] } = offer;
  const isAwaited = decision !== null && findLookReason({ ...offer, decision }) !== null && !secondLooks.some(({ first }) => first.at === decision.at);
  return isAwaited || secondLooks.length > 0 ? { awaitedAt: isAwaited ? decision.at : null, looks: secondLooks.length } : null;
}
