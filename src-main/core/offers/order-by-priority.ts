import type Database from 'better-sqlite3';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { offerStates } from '../../domain/offer/offer-moves.ts';
import { countDay, listPriorityReasons, sumPoints } from '../../domain/offer/priority.ts';
import { hasFlag, type OfferFlag, readOfferFlags } from '../findings/alert-index.ts';
import { prepareOnce } from '../store/statements.ts';
import { getOfferColumns } from './offer-columns.ts';
import { getOfferMarks } from './offer-marks.ts';

/** Days of each row, kept until an order may have changed. 0: not known. */
type Days = { version: number; received: Int32Array; applyBy: Int32Array };
const daysOf = new WeakMap<Database.Database, Days>();
/** Below all that awaits someone. */
const lowest = -1000;

/**
 * `byArrival` by rising priority; of the same, the one that came first is the last. `held`: rows that colleagues have now. Begins the
 * reading of what the rules say, of which nothing is known at first.
 */
export function orderByPriority(db: Database.Database, byArrival: Int32Array, now: Date, held: ReadonlySet<number>): Int32Array {
  const { received, applyBy } = readDays(db);
  const flags = readOfferFlags(db, now);
  const [moment, today] = [countDay(now.toISOString()), countDay(readDayInFrance(now))];
  const { codes, values } = getOfferColumns(db);
  const weigh = makeScale(values.state);
  const points = byArrival.map((row) => {
    const last = applyBy[row] ?? 0;
    return weigh(codes.state[row] ?? 0, moment - (received[row] ?? moment), last === 0 ? null : last - today, flags[row] ?? 0, held.has(row));
  });
  const counts = new Map<number, number>();
  for (const sum of points) counts.set(sum, (counts.get(sum) ?? 0) + 1);
  const places = new Map<number, number>();
  let place = 0;
  for (const [sum, count] of [...counts].sort(([a], [b]) => a - b)) {
    places.set(sum, place);
    place += count;
  }
  const order = new Int32Array(byArrival.length);
  // From the last that came: the list is shown the other way round.
  for (let at = byArrival.length - 1; at >= 0; at--) {
    const sum = points[at] ?? lowest;
    const next = places.get(sum) ?? 0;
    order[next] = byArrival[at] ?? 0;
    places.set(sum, next + 1);
  }
  return order;
}

/** Sums the points of facts that were met before without listing their reasons again: 100,000 offers have few different ones. */
function makeScale(stateValues: readonly string[]) {
  const known = new Map<number, number>();
  const states = stateValues.map((value) => offerStates.find((state) => state === value));
  return (code: number, waited: number, left: number | null, flags: number, held: boolean): number => {
    const days = clip(waited, 0, 255);
    const end = left === null ? 99 : clip(left, -1, 98);
    const key = ((((code * 256 + days) * 101 + end + 1) * 256 + flags) * 2) + Number(held);
    let sum = known.get(key);
    if (sum !== undefined) return sum;
    const state = states[code];
    const has = (flag: OfferFlag) => hasFlag(Uint8Array.of(flags), 0, flag);
    const facts = { waited: days, left: left === null ? null : end, cameBack: has('cameBack'), toRemind: has('toRemind'), blocking: has('blocking'), held };
    const reasons = state === undefined ? null : listPriorityReasons({ state, ...facts });
    known.set(key, (sum = reasons === null ? lowest : sumPoints(reasons)));
    return sum;
  };
}

const clip = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

type Row = [row: number, received: string, applyBy: string | null];

function readDays(db: Database.Database): Days {
  const { order: version } = getOfferMarks(db);
  const kept = daysOf.get(db);
  if (kept?.version === version) return kept;
  const size = (prepareOnce<number>(db, 'select coalesce(max(row), 0) from offer_list').pluck().get() ?? 0) + 1;
  const days: Days = { version, received: new Int32Array(size), applyBy: new Int32Array(size) };
  for (const [row, received, applyBy] of prepareOnce<Row>(db, 'select row, received_at, apply_by from offer_list').raw().iterate()) {
    days.received[row] = countDay(received);
    days.applyBy[row] = applyBy === null ? 0 : countDay(applyBy) || 0;
  }
  // What is read inside a transaction may still be rolled back: it is not kept.
  if (!db.inTransaction) daysOf.set(db, days);
  return days;
}
