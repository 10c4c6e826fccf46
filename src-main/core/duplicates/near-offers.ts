import type Database from 'better-sqlite3';
import { listKeys } from '../../domain/duplicates/duplicate-keys.ts';
import { type OfferFeatures, readFeatures } from '../../domain/duplicates/offer-features.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { makePrecedentIndex, type PrecedentIndex } from '../precedents/precedent-index.ts';
import { makeRefusalCount, type RefusalCount } from '../precedents/refusal-count.ts';
import { makeNearIndex, type NearIndex } from './near-index.ts';
import { beginReading, catchUpFor, countRows, type RowReading } from './row-reading.ts';

/** The index of this open store, and how far it has been read. */
export type NearOffers = RowReading & {
  index: NearIndex<OfferFeatures>;
  /** Those on which a decision stands. */
  precedents: PrecedentIndex;
  refusals: RefusalCount;
};

const nearOf = new WeakMap<Database.Database, NearOffers>();

/** The index of the offers that are near each other, begun when it is first asked for. */
export function getNearOffers(db: Database.Database): NearOffers {
  let near = nearOf.get(db);
  if (near === undefined) nearOf.set(db, (near = beginIndex(db)));
  return near;
}

/** The same index, for whoever asks a question of it now. */
export function askNearOffers(db: Database.Database): NearOffers {
  const near = getNearOffers(db);
  near.catchUp(catchUpFor);
  return near;
}

function beginIndex(db: Database.Database): NearOffers {
  const index = makeNearIndex(Math.ceil(countRows(db, 'offer_list') * 1.05), listKeys);
  const precedents = makePrecedentIndex();
  const refusals = makeRefusalCount();
  const read = (row: number, fields: string | undefined) => {
    if (fields === undefined) {
      index.remove(row);
      precedents.remove(row);
      refusals.remove(row);
      return;
    }
    const offer = JSON.parse(fields) as OfferFields;
    const features = readFeatures(offer);
    index.put(row, features);
    refusals.put(row, offer);
    if (offer.decision === null) precedents.remove(row);
    else precedents.put(row, features);
  };
  return { index, precedents, refusals, ...beginReading(db, { list: 'offer_list', entities: ['offer'], read }) };
}
