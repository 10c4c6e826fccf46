import { v7 as makeId } from 'uuid';
import type { Entity } from '../../domain/record/entity.ts';
import { isFollower } from '../../domain/record/follower.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import { reverseChange } from '../../domain/record/reverse-change.ts';
import { startWithout } from '../../domain/record/set-fields.ts';
import { type Act, applyChange, beginBatch, getLeaving } from './commit-batch.ts';
import type { BatchLine } from './history-table.ts';
import { getSiteState, settleRecord } from './overlay.ts';
import type { OutboxLine } from './outbox-table.ts';
import type { Batch, NewChange } from './store.ts';
import type { StoreParts } from './store-parts.ts';

/** How far the undoing of a batch is: its own batch, the changes before which the rest lies, the records just reversed. */
export type UndoPlace = { act: string; before: number; reversed: number };
/** Changes reversed at once: many rows of a lot go by portions of so many. */
const portion = 500;
const end = Number.MAX_SAFE_INTEGER;

/** Reverses `target`, from its last change to its first. See `Store.undo`. */
export function undoBatch(parts: StoreParts, target: BatchLine, origin: 'undo' | 'redo', by: string, delayMs: number): Batch {
  const act = beginUndo(parts, target, { id: makeId(), origin, by, delayMs });
  let sent = 0;
  let recordId: string | null = null;
  for (let before: number | null = end; before !== null; ) {
    const done = reversePortion(parts, target.id, act, before);
    sent += done.sent;
    recordId = done.recordId ?? recordId;
    before = done.before;
  }
  parts.history.markUndone(target.id, act.batch);
  // What a redo brings back can be undone again as the act that it was.
  return { id: act.batch, label: target.label, leavesAt: getLeaving(act, sent), recordId };
}

type Undoing = { id: string; origin: 'undo' | 'redo'; by: string; delayMs: number };

/** Only decisions are held back, and what takes them back: any other act reaches colleagues at once, its undoing too. */
const beginUndo = (parts: StoreParts, target: BatchLine, { id, origin, by, delayMs }: Undoing): Act =>
  beginBatch(parts, { id, kind: origin, label: target.label, origin, by, undoes: target.id, delayMs: isDecision(parts, target) ? delayMs : 0 });

function isDecision({ history }: StoreParts, target: BatchLine): boolean {
  for (let act: BatchLine | undefined = target; act !== undefined; act = act.undoes === null ? undefined : history.getBatch(act.undoes))
    if (act.kind === 'decision') return true;
  return false;
}

/** The next portion of an undo that is done in many transactions; null once all is reversed. See `Store.undoNext`. */
export function undoNext(parts: StoreParts, target: BatchLine, by: string, place: UndoPlace | null, delayMs: number): UndoPlace | null {
  const act = beginUndo(parts, target, { id: place?.act ?? makeId(), origin: 'undo', by, delayMs });
  const { before, reversed } = reversePortion(parts, target.id, act, place?.before ?? end);
  if (before !== null) return { act: act.batch, before, reversed };
  parts.history.markUndone(target.id, act.batch);
  return null;
}

/**
 * Reverses the records that the changes of `batch` touched, from before the change `before` back. A record met twice,
 * or one that a cut undo had already reversed, is left as it is: nothing of it still holds what the batch wrote.
 */
function reversePortion(parts: StoreParts, batch: string, act: Act, before: number) {
  const lines = parts.history.listTouched(batch, before, portion);
  const records = new Map(lines.map(({ entity, recordId }) => [`${entity} ${recordId}`, { entity, recordId }]));
  let sent = 0;
  for (const { entity, recordId } of records.values()) {
    const change = makeReverse(parts, readTouched(parts, batch, entity, recordId));
    if (!change) continue;
    const own = parts.outbox.listOfRecord(entity, recordId).filter((line) => line.batch === batch);
    const left = own.length === 0 || own.some(({ n }) => n !== null);
    const written = applyChange(parts, change, act, left);
    if (left && written) sent++;
    if (!left) takeBack(parts, own, change);
  }
  const last = lines.at(-1);
  // A conflict is closed with its record: it is the record that one goes back to.
  const shown = lines.findLast(({ entity }) => !isFollower(entity)) ?? last;
  return { sent, reversed: records.size, recordId: shown?.recordId ?? null, before: last && lines.length === portion ? last.place : null };
}

type Touched = { entity: Entity; id: string; before: Fields; after: Fields; whole: 'created' | 'deleted' | null };

/** What a batch changed of a record, its changes taken together. */
function readTouched(parts: StoreParts, batch: string, entity: Entity, id: string): Touched {
  const touched: Touched = { entity, id, before: {}, after: {}, whole: null };
  for (const { field, before, after } of parts.history.listChangesOf(batch, entity, id)) {
    if (field === '*') {
      touched.whole = before === null ? 'created' : 'deleted';
      if (before !== null) touched.before = before as Fields;
    } else {
      if (!(field in touched.before)) touched.before[field] = before;
      touched.after[field] = after;
    }
  }
  return touched;
}

function makeReverse(parts: StoreParts, { entity, id, before, after, whole }: Touched): NewChange | undefined {
  const current = parts.records.get(entity, id);
  if (whole === 'created') return current && { op: 'delete', entity, id };
  if (whole === 'deleted') return current ? undefined : { op: 'create', entity, id, fields: before };
  if (!current) return undefined;
  const set = reverseChange(entity, current.fields, before, after);
  return Object.keys(set).length === 0 ? undefined : { op: 'update', entity, id, set };
}

/**
 * Takes lines that never left out of the outbox. A later line of the same record that started from what is taken back
 * starts from what was before it; a record whose creation is taken back has no line left at all.
 */
function takeBack(parts: StoreParts, own: OutboxLine[], change: NewChange): void {
  const [{ entity, id } = change] = own;
  for (const taken of own) parts.outbox.remove(taken.line);
  for (const later of parts.outbox.listOfRecord(entity, id)) {
    if (later.n !== null) continue;
    if (change.op === 'delete') {
      parts.outbox.remove(later.line);
      continue;
    }
    const earlier = own.filter(({ line }) => line < later.line);
    parts.outbox.saveFields(later.line, earlier.reduce((line, taken) => startWithout(entity, line, taken), later));
  }
  const existing = parts.records.get(entity, id);
  const state = getSiteState(parts, entity, id, existing);
  if (state) settleRecord(parts, state, existing);
}

