import { setImmediate as nextTurn } from 'node:timers/promises';
import { v7 as makeId } from 'uuid';
import type { BulkReport } from '../../../contract/desk/bulk.ts';
import { bulkOutcomes, bulkVerdicts, type BulkOutcome } from '../../../domain/offer/bulk.ts';
import type { OfferState } from '../../../domain/offer/offer-moves.ts';
import type { OfferFields } from '../../../domain/offer/offer.ts';
import { getNearOffers } from '../../duplicates/near-offers.ts';
import { prepareOnce } from '../../store/statements.ts';
import type { Store } from '../../store/store.ts';
import { getOfferColumns } from '../offer-columns.ts';
import { type Judge, type Judged, judgeOffer } from './judge-offer.ts';

/** An offer of the filter. `stamp` changes with it: what was looked at is what is decided. */
export type BulkItem = Judged & { row: number; id: string; stamp: string; isChosen: boolean; outcome: BulkOutcome | null };
export type BulkRun = { report: BulkReport; items: BulkItem[] };

/** Milliseconds of one portion. */
const portionMs = 6;
type Read = { id: string; fields: string; stamp: string };

/** The offer of a row, with what changes when it does. */
export const readBulkRecord = (store: Store, row: number): (Omit<Read, 'fields'> & { fields: OfferFields }) | undefined => {
  const sql = `select id, fields, changed_at || ' ' || changed_by as stamp from record where row = ? and entity = 'offer'`;
  const read = prepareOnce<Read, [number]>(store.db, sql).get(row);
  return read && { ...read, fields: JSON.parse(read.fields) as OfferFields };
};

/** Begins to look at `rows`, which goes on by itself in portions that leave time for everything else. */
export function startBulk(judge: Judge, rows: Int32Array): BulkRun {
  const { store, act } = judge;
  const report: BulkReport = {
    id: makeId(), act, state: 'reading', done: 0, total: rows.length, unread: 0, states: countStates(store, rows),
    verdicts: countNone(bulkVerdicts), chosen: 0, outcomes: countNone(bulkOutcomes), batch: null, leavesAt: null,
  };
  const run: BulkRun = { report, items: [] };
  const needsPast = judge.mayWrite && (act === 'accept' || act === 'refuse');
  const readSome = (): boolean => {
    const until = performance.now() + portionMs;
    if (needsPast && report.done === 0) {
      const near = getNearOffers(store.db);
      const isLeft = near.catchUp(portionMs);
      report.unread = isLeft ? near.countUnread() : 0;
      if (isLeft) return true;
    }
    for (; report.done < rows.length && performance.now() < until; report.done++) note(run, judge, rows[report.done] ?? 0);
    return report.done < rows.length;
  };
  const read = async () => {
    try {
      for (let isLeft = true; isLeft && report.state === 'reading' && store.db.open; ) {
        await nextTurn();
        isLeft = store.db.open && readSome();
        if (!isLeft && report.state === 'reading') report.state = 'ready';
      }
    } catch {
      // A disk that fails must not end the process: the report says that it did.
      report.state = 'failed';
    }
  };
  void read();
  return run;
}

function note({ report, items }: BulkRun, judge: Judge, row: number): void {
  const record = readBulkRecord(judge.store, row);
  if (record === undefined) return;
  const { id, stamp, fields } = record;
  const judged = judgeOffer(judge, { row, id, fields });
  const isChosen = judged.verdict === 'applies';
  items.push({ ...judged, row, id, stamp, isChosen, outcome: null });
  report.verdicts[judged.verdict]++;
  if (isChosen) report.chosen++;
}

const countNone = <Key extends string>(keys: readonly Key[]) => Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

function countStates(store: Store, rows: Int32Array): BulkReport['states'] {
  const { codes, values } = getOfferColumns(store.db);
  const states: BulkReport['states'] = {};
  for (const row of rows) {
    const state = values.state[codes.state[row] ?? 0] as OfferState;
    states[state] = (states[state] ?? 0) + 1;
  }
  return states;
}
