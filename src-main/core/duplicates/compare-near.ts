import type Database from 'better-sqlite3';
import { isSameGroup } from '../../domain/duplicates/group-offers.ts';
import type { Reach } from '../../domain/duplicates/list-nearest.ts';
import { readFacts, readFeatures } from '../../domain/duplicates/offer-features.ts';
import { type PairScore, scorePair } from '../../domain/duplicates/score-pair.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { StoredRecord } from '../store/store.ts';
import { prepareOnce } from '../store/statements.ts';
import { askNearOffers } from './near-offers.ts';

/** An offer of the store, as much of it as is needed here. */
export type NearRecord = { row: number; id: string; fields: OfferFields };
export const toNearRecord = ({ row, id, fields }: StoredRecord): NearRecord => ({ row, id, fields: fields as OfferFields });
export type NearPair = PairScore & { record: NearRecord; /** Of one grappe. */ isKin: boolean };

/** The offers of this desk that may be the same post as this one, or nearly, in no order. */
export function compareNear(db: Database.Database, { row, fields }: NearRecord, reach?: Reach): NearPair[] {
  const { index } = askNearOffers(db);
  const own = readFeatures(fields);
  const one = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ? and entity = 'offer'`);
  return index.list(own, row, reach).flatMap(({ row: other, text }): NearPair[] => {
    const found = one.get(other);
    if (found === undefined) return [];
    const offer = JSON.parse(found.fields) as OfferFields;
    const score = scorePair(own, { text, ...readFacts(offer) });
    return score.verdict === 'none' ? [] : [{ ...score, record: { row: other, id: found.id, fields: offer }, isKin: isSameGroup(score) }];
  });
}
