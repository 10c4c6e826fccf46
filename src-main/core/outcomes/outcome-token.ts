import type { OutcomeAsk } from '../../domain/outcome/outcome.ts';
import { makeCandidateToken } from '../../valise/candidate-token.ts';
import { hashToken } from '../../valise/carried-mac.ts';
import { makeLinkToken, writeSiteAddress } from '../offers/link-token.ts';
import type { Store } from '../store/store.ts';

/** How long both links are good. */
const longestDays = 120;
const dayMs = 86_400_000;

/** The links of a question asked `at` that moment about an offer. */
export function makeOutcomeLinks(store: Store, offer: string, at: string): Pick<OutcomeAsk, 'recruiter' | 'candidate' | 'until'> {
  const token = makeToken(store, offer, at);
  return { recruiter: hashToken(token), candidate: hashToken(makeCandidateToken(token)), until: new Date(Date.parse(at) + longestDays * dayMs).toISOString() };
}

/** The address at which the recruiter answers; null where another desk has asked, or without a site. */
export function findOutcomeAddress(store: Store, offer: string, ask: Pick<OutcomeAsk, 'at' | 'recruiter'>): string | null {
  const token = makeToken(store, offer, ask.at);
  return hashToken(token) === ask.recruiter ? writeSiteAddress(store, `outcomes/${token}`) : null;
}

const makeToken = (store: Store, offer: string, at: string): string => makeLinkToken(store, `outcome\n${offer}\n${at}`);
