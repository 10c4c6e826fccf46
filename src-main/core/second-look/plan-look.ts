import { listCited } from '../../domain/line/list-cited.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { OfferDecision } from '../../domain/offer/offer-decision.ts';
import { findContradicted } from '../../domain/precedents/weigh-precedents.ts';
import type { LookAsked, Opinion } from '../../domain/second-look/second-look.ts';
import type { NearRecord } from '../duplicates/compare-near.ts';
import { listOfferFindings } from '../findings/list-offer-findings.ts';
import { readEmployerVerdict } from '../organisations/find-employer.ts';
import { findPrecedents } from '../precedents/find-precedents.ts';
import { readTeamRules } from '../rules/read-team-rules.ts';
import type { Store } from '../store/store.ts';
import { isPassedOver } from './is-passed-over.ts';

/** The standing decision, as an opinion. */
export const toOpinion = (offer: OfferFields, decision: OfferDecision): Opinion => ({
  verdict: decision.kind,
  reason: decision.kind === 'refuse' ? decision.reason : null,
  articles: listCited(offer),
  by: decision.by,
  at: decision.at,
});

/** What makes someone else look at a decision: it goes against close ones, or takes an offer despite what speaks against it. */
export function askLook(kind: 'accept' | 'refuse', at: string, isAgainst: boolean, isPassedOver: () => boolean): LookAsked {
  if (isAgainst) return { at, why: 'contradicts' };
  return kind === 'accept' && isPassedOver() ? { at, why: 'setAside' } : null;
}

/** Why a decision that is being taken is to be looked at by someone else, though nobody asks; null where there is no reason. */
export function planLookAsked(store: Store, record: NearRecord, kind: string, at: string): LookAsked {
  if (kind !== 'accept' && kind !== 'refuse') return null;
  const { fields } = record;
  const now = new Date(at);
  const isAgainst = findContradicted(findPrecedents(store.db, record).precedents, kind) !== null;
  return askLook(kind, at, isAgainst, () => isPassedOver(fields, listOfferFindings(fields, readTeamRules(store.db), now), readEmployerVerdict(store, fields, now)));
}
