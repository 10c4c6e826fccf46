import type Database from 'better-sqlite3';
import type { OfferQuery } from '../../contract/desk/offers.ts';
import { offerStates } from '../../domain/offer/offer-state.ts';
import { getOfferColumns } from './offer-columns.ts';
import { getOfferMarks } from './offer-marks.ts';
import { orderByPriority } from './order-by-priority.ts';
import { readRowNumbers } from './row-numbers.ts';

type Sort = OfferQuery['sort'];
const keyOf: Record<Exclude<Sort, 'state' | 'priority'>, string> = {
  receivedAt: 'received_at',
  title: 'title_key',
  employerName: 'employer_key',
  placeLabel: 'place_key',
  applyBy: 'apply_by',
};
const orders = new WeakMap<Database.Database, { version: number; bySort: Map<Sort, Int32Array> }>();

/** What an order by priority also goes by: the moment, and the rows that colleagues have. */
export type OrderMoment = { now: Date | null; held: ReadonlySet<number> };
const nobody: OrderMoment = { now: null, held: new Set() };

/**
 * The rows of every offer in rising order of `sort`, then of row. Kept until an offer comes, goes, or changes a value
 * that lists sort by. An offer without a closing date comes last.
 */
export function getOfferOrder(db: Database.Database, sort: Sort, { now, held } = nobody): Int32Array {
  if (sort === 'state') return orderByState(db);
  if (sort === 'priority') return orderByPriority(db, getOfferOrder(db, 'receivedAt'), now ?? new Date(), held);
  // What is read inside a transaction may still be rolled back: it is not kept.
  if (db.inTransaction) return readOrder(db, keyOf[sort]);
  const { order: version } = getOfferMarks(db);
  let kept = orders.get(db);
  if (kept === undefined || kept.version !== version) orders.set(db, (kept = { version, bySort: new Map() }));
  let order = kept.bySort.get(sort);
  if (order === undefined) kept.bySort.set(sort, (order = readOrder(db, keyOf[sort])));
  return order;
}

function readOrder(db: Database.Database, key: string): Int32Array {
  const rows = (where: string) => readRowNumbers(db, `select group_concat(row) from (select row from offer_list ${where} order by ${key}, row)`);
  if (key !== 'apply_by') return rows('');
  // Two walks of the index rather than `nulls last`, which sorts.
  const known = rows(`where ${key} is not null`);
  const unknown = rows(`where ${key} is null`);
  const order = new Int32Array(known.length + unknown.length);
  order.set(known);
  order.set(unknown, known.length);
  return order;
}

/** In the order of the work (received first), and by arrival inside each state. */
function orderByState(db: Database.Database): Int32Array {
  const byArrival = getOfferOrder(db, 'receivedAt');
  const { codes, values } = getOfferColumns(db);
  const order = new Int32Array(byArrival.length);
  let at = 0;
  for (const state of offerStates) {
    const code = values.state.indexOf(state);
    if (code === -1) continue;
    for (const row of byArrival) if (codes.state[row] === code) order[at++] = row;
  }
  return order;
}
