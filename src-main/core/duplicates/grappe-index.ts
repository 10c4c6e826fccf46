import type Database from 'better-sqlite3';
import { isSameGroup } from '../../domain/duplicates/group-offers.ts';
import { readFacts, readFeatures } from '../../domain/duplicates/offer-features.ts';
import { scorePair } from '../../domain/duplicates/score-pair.ts';
import { compareSketches } from '../../domain/duplicates/sketch-text.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { OfferState } from '../../domain/offer/offer-state.ts';
import { getOfferColumns } from '../offers/offer-columns.ts';
import { followRows } from '../store/row-followers.ts';
import { prepareOnce } from '../store/statements.ts';
import { makeKinGraph } from './kin-graph.ts';
import { getNearOffers, type NearOffers } from './near-offers.ts';
import { findApart } from './tell-apart.ts';
import { workInPortions } from './work-in-portions.ts';

/** A card stands for one decision: only offers that await one are put together. */
const awaiting: readonly OfferState[] = ['received', 'claimed', 'corrections'];
/** Below it no text is that of the same group, whatever the rest: its record is not even read. */
const leastAlike = 0.69;
const portionMs = 6;
const readAtOnce = 4;

type GrappeIndex = {
  kin: ReturnType<typeof makeKinGraph>;
  written: Set<number>;
  /** Offers up to this row were read once. */
  last: number;
  wake: () => void;
};
const indexes = new WeakMap<Database.Database, GrappeIndex>();

/**
 * The grappes among the offers that await a decision, as lists of rows, each of two at least; and whether some may still be found.
 * Begins the reading: by portions, once the index of near offers is there, and then each offer as it is written.
 */
export function listGrappes(db: Database.Database): { groups: number[][]; isReading: boolean } {
  let index = indexes.get(db);
  if (index === undefined) indexes.set(db, (index = beginIndex(db)));
  const isReading = readSome(db, index, portionMs);
  if (isReading) index.wake();
  return { groups: index.kin.listGroups(), isReading };
}

function beginIndex(db: Database.Database): GrappeIndex {
  const index: GrappeIndex = { kin: makeKinGraph(), written: new Set(), last: 0, wake: () => {} };
  const worker = workInPortions(() => db.open && readSome(db, index, portionMs));
  index.wake = worker.wake;
  followRows(db, 'offer', (row) => {
    index.written.add(row);
    worker.wakeLater();
  });
  return index;
}

/** True while some is left. */
function readSome(db: Database.Database, index: GrappeIndex, milliseconds: number): boolean {
  const isLeft = () => index.written.size > 0 || index.last !== Number.MAX_SAFE_INTEGER;
  const near = getNearOffers(db);
  // What is read inside a transaction may still be rolled back. Who is near whom is known once all have been read for it.
  if (db.inTransaction || near.catchUp(milliseconds)) return true;
  const next = prepareOnce<number>(db, `select row from offer_list where row > ? and state in ('${awaiting.join("', '")}') order by row limit ?`).pluck();
  for (const until = performance.now() + milliseconds; isLeft() && performance.now() < until; ) {
    const [row] = index.written;
    if (row !== undefined) {
      index.written.delete(row);
      readRow(db, near, index, row);
      continue;
    }
    const rows = next.all(index.last, readAtOnce);
    for (const one of rows) readRow(db, near, index, one);
    index.last = rows.at(-1) ?? Number.MAX_SAFE_INTEGER;
  }
  return isLeft();
}

function readRow(db: Database.Database, near: NearOffers, { kin }: GrappeIndex, row: number): void {
  const one = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ? and entity = 'offer'`);
  const read = (at: number) => {
    const found = one.get(at);
    return found === undefined ? undefined : { id: found.id, fields: JSON.parse(found.fields) as OfferFields };
  };
  const own = read(row);
  if (own === undefined || !awaiting.includes(own.fields.state)) return kin.put(row, []);
  const features = readFeatures(own.fields);
  const { codes, values } = getOfferColumns(db);
  const waits = (at: number) => awaiting.some((state) => values.state[codes.state[at] ?? 0] === state);
  const found = near.index.list(features, row).flatMap(({ row: at, text }) => {
    const { alike, contained } = compareSketches(features.text, text);
    if (Math.max(alike, contained) < leastAlike || !waits(at)) return [];
    const other = read(at);
    if (other === undefined || findApart(own, other) !== null) return [];
    const score = scorePair(features, { text, ...readFacts(other.fields) });
    return score.verdict !== 'none' && isSameGroup(score) ? [at] : [];
  });
  kin.put(row, found);
}
