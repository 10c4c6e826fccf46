import type Database from 'better-sqlite3';
import { listCited } from '../../domain/line/list-cited.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { OfferDecision } from '../../domain/offer/offer-decision.ts';
import { findContradicted } from '../../domain/precedents/weigh-precedents.ts';
import type { LookAsked, Opinion } from '../../domain/second-look/second-look.ts';
import type { NearRecord } from '../duplicates/compare-near.ts';
import { findPrecedents } from '../precedents/find-precedents.ts';

/** The standing decision, as an opinion. */
export const toOpinion = (offer: OfferFields, decision: OfferDecision): Opinion => ({
  verdict: decision.kind,
  reason: decision.kind === 'refuse' ? decision.reason : null,
  articles: listCited(offer),
  by: decision.by,
  at: decision.at,
});

/** Why a decision that is being taken is to be looked at by someone else, though nobody asks; null where there is no reason. */
export function planLookAsked(db: Database.Database, record: NearRecord, kind: string, at: string): LookAsked {
  if (kind !== 'accept' && kind !== 'refuse') return null;
  if (findContradicted(findPrecedents(db, record).precedents, kind) !== null) return { at, why: 'contradicts' };
  return kind === 'accept' && record.fields.setAside.length > 0 ? { at, why: 'setAside' } : null;
}
