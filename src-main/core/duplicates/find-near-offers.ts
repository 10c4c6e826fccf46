import type Database from 'better-sqlite3';
import { mostNearOffers, type NearOffer, type NearOffers } from '../../contract/desk/near-offers.ts';
import { readFacts, readFeatures } from '../../domain/duplicates/offer-features.ts';
import { scorePair } from '../../domain/duplicates/score-pair.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { StoredRecord } from '../store/store.ts';
import { prepareOnce } from '../store/statements.ts';
import { findApart } from './tell-apart.ts';
import { getNearOffers } from './near-offers.ts';

type Found = { row: number; near: NearOffer };
/** A question spends so many milliseconds on what was written since the last one: in a quiet store, all of it. */
const catchUpFor = 6;

/** The offers of this desk that may be the same post as this one, or nearly, the nearest first; the latest, where two are as near. */
export function findNearOffers(db: Database.Database, { row, id, fields }: Pick<StoredRecord, 'row' | 'id' | 'fields'>): NearOffers {
  const { index, catchUp, countUnread } = getNearOffers(db);
  catchUp(catchUpFor);
  const own = readFeatures(fields as OfferFields);
  const one = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ? and entity = 'offer'`);
  const found = index.list(own, row).flatMap(({ row: other, text }): Found[] => {
    const record = one.get(other);
    if (record === undefined) return [];
    const offer = JSON.parse(record.fields) as OfferFields;
    const { verdict, ...score } = scorePair(own, { text, ...readFacts(offer) });
    return verdict === 'none' ? [] : [{ row: other, near: { id: record.id, ...showOffer(offer), ...score, verdict, apart: findApart({ id, fields }, { id: record.id, fields: offer }) } }];
  });
  found.sort((a, b) => b.near.score - a.near.score || b.row - a.row);
  return { near: found.slice(0, mostNearOffers).map(({ near }) => near), total: found.length, unread: countUnread() };
}

const showOffer = ({ title, employerName, placeLabel, receivedAt, state, decision }: OfferFields) => ({ title, employerName, placeLabel, receivedAt, state, decision });
