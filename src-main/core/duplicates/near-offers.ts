import type Database from 'better-sqlite3';
import { readFeatures } from '../../domain/duplicates/offer-features.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { getOfferMarks } from '../offers/offer-marks.ts';
import { makePrecedentIndex, type PrecedentIndex } from '../precedents/precedent-index.ts';
import { prepareOnce } from '../store/statements.ts';
import { makeNearIndex, type NearIndex } from './near-index.ts';
import { workInPortions } from './work-in-portions.ts';

/** The index of this open store, and how far it has been read. */
export type NearOffers = {
  index: NearIndex;
  /** Those on which a decision stands. */
  precedents: PrecedentIndex;
  /** Reads what was written since, and what was never read, for about so many milliseconds. True while some is left. */
  catchUp: (milliseconds: number) => boolean;
  /** Offers that it has yet to read. */
  countUnread: () => number;
};

/** Offers that are read between two looks at the clock. */
const readAtOnce = 16;
const nearOf = new WeakMap<Database.Database, NearOffers>();

/**
 * The index of the offers that are near each other. It is begun when it is first asked for, and then read by itself in
 * portions between which everything else is answered: nobody waits for it, at the start or while a site is downloaded.
 */
export function getNearOffers(db: Database.Database): NearOffers {
  let near = nearOf.get(db);
  if (near === undefined) nearOf.set(db, (near = beginIndex(db)));
  return near;
}

/** A question spends so many milliseconds on what was written since the last one: in a quiet store, all of it. */
const catchUpFor = 6;

/** The same index, for whoever asks a question of it now. */
export function askNearOffers(db: Database.Database): NearOffers {
  const near = getNearOffers(db);
  near.catchUp(catchUpFor);
  return near;
}

function beginIndex(db: Database.Database): NearOffers {
  const written = new Set<number>();
  /** Rows up to here were read once; those after it have never been. */
  let last = 0;
  let unread = prepareOnce<number>(db, 'select count(*) from offer_list').pluck().get() ?? 0;
  const index = makeNearIndex(Math.ceil(unread * 1.05));
  const precedents = makePrecedentIndex();
  const one = prepareOnce<string>(db, `select fields from record where row = ? and entity = 'offer'`).pluck();
  const next = prepareOnce<{ row: number; fields: string }>(db, 'select row, fields from offer_list join record using (row) where row > ? order by row limit ?');

  const read = (row: number, fields: string | undefined) => {
    if (fields === undefined) {
      index.remove(row);
      precedents.remove(row);
      return;
    }
    const offer = JSON.parse(fields) as OfferFields;
    const features = readFeatures(offer);
    index.put(row, features);
    if (offer.decision === null) precedents.remove(row);
    else precedents.put(row, features);
  };
  const readWritten = () => {
    let count = 0;
    for (const row of written) {
      if (count++ === readAtOnce) return;
      written.delete(row);
      // What has never been read comes in its turn.
      if (row <= last) read(row, one.get(row));
    }
  };
  const readNext = () => {
    const rows = next.all(last, readAtOnce);
    for (const { row, fields } of rows) read(row, fields);
    last = rows.at(-1)?.row ?? Number.MAX_SAFE_INTEGER;
    unread = last === Number.MAX_SAFE_INTEGER ? 0 : Math.max(0, unread - rows.length);
  };
  const isLeft = () => written.size > 0 || last !== Number.MAX_SAFE_INTEGER;
  const catchUp = (milliseconds: number): boolean => {
    // What is read inside a transaction may still be rolled back.
    if (!db.open || db.inTransaction) return isLeft();
    for (const until = performance.now() + milliseconds; isLeft() && performance.now() < until; ) if (written.size > 0) readWritten(); else readNext();
    return isLeft();
  };
  const worker = workInPortions(() => db.open && catchUp(6));
  getOfferMarks(db).followers.push((row) => {
    written.add(row);
    worker.wakeLater();
  });
  worker.wake();
  return { index, precedents, catchUp, countUnread: () => unread + written.size };
}
