import type { OfferContent, OfferFields } from '../../domain/offer/offer.ts';
import { makeRecordId } from '../store/make-record-id.ts';
import { prepareOnce } from '../store/statements.ts';
import type { NewChange, Store } from '../store/store.ts';
import { compareOffer, findOffer } from './compare-offer.ts';
import { getLotRow, saveLot } from './lot-table.ts';
import type { LineProblem } from './file-problem.ts';

/** Lines written in one transaction: short enough that a decision taken meanwhile does not wait. */
const portion = 500;
type Line = { number: number; status: 'new' | 'changed'; record_id: string | null; set_fields: string; problems: string };
export type ApplyOptions = { lot: string; name: string; by: string; now: () => Date };
/**
 * Writes the lines of a lot that come after line `after`, all portions under one batch. Answers with the last line
 * looked at, null when none is left. What happened since the rehearsal is looked at again: an offer that came meanwhile
 * is not made twice, a field edited meanwhile is left to its editor. Runs inside the caller's transaction.
 */
export function applyPortion(store: Store, { lot, name, by, now }: ApplyOptions, after: number): { written: number; last: number | null } {
  const lines = prepareOnce<Line>(
    store.db,
    `select number, status, record_id, set_fields, problems from import_line
      where lot = ? and number > ? and applied = 0 and status in ('new', 'changed') order by number limit ?`,
  ).all(lot, after, portion);
  const changes: NewChange[] = [];
  const place = prepareOnce(store.db, 'update import_line set applied = 1, record_id = ?, set_fields = null where lot = ? and number = ?');
  for (const line of lines) {
    const change = line.status === 'new' ? planNew(store, line, lot, now) : planChange(store, line, lot);
    if (change === null) continue;
    changes.push(change);
    place.run(change.id, lot, line.number);
  }
  if (changes.length > 0) {
    const batch = getLotRow(store.db, lot)?.batch ?? null;
    const done = store.commit({ kind: 'import', label: name, by, origin: 'import', changes, ...(batch === null ? {} : { batch }) });
    saveLot(store.db, lot, { batch: done.id, written: changes.length });
  }
  if (lines.length < portion) saveLot(store.db, lot, { state: 'applied', name });
  return { written: lines.length, last: lines.length < portion ? null : (lines.at(-1)?.number ?? null) };
}

function planNew(store: Store, line: Line, lot: string, now: () => Date): NewChange | null {
  const fields = JSON.parse(line.set_fields) as OfferFields;
  const here = fields.reference === null ? undefined : findOffer(store, fields.sourceName, fields.reference);
  if (here !== undefined) return leaveLine(store, lot, line, 'unchanged', here.id);
  return { op: 'create', entity: 'offer', id: makeRecordId(now()), fields };
}

function planChange(store: Store, line: Line, lot: string): NewChange | null {
  const here = line.record_id === null ? undefined : store.get('offer', line.record_id);
  if (here === undefined) return leaveLine(store, lot, line, 'wrong', null, [{ field: 'line', code: 'gone', value: '' }]);
  const { set, kept } = compareOffer(store, here, JSON.parse(line.set_fields) as Partial<OfferContent>);
  if (Object.keys(set).length === 0) return leaveLine(store, lot, line, 'unchanged', here.id, kept);
  return { op: 'update', entity: 'offer', id: here.id, set };
}

/** There is nothing to write any more: the line says so. */
function leaveLine(store: Store, lot: string, line: Line, status: 'unchanged' | 'wrong', id: string | null, more: LineProblem[] = []): null {
  prepareOnce(store.db, 'update import_line set status = ?, record_id = ?, problems = ? where lot = ? and number = ?')
    .run(status, id, JSON.stringify([...(JSON.parse(line.problems) as LineProblem[]), ...more]), lot, line.number);
  return null;
}
