import type { Entity } from '../domain/record/entity.ts';
import type { Fields } from '../domain/record/merge-fields.ts';
import { canWriteHere } from '../domain/record/permission.ts';
import { getRecordTitle } from '../domain/record/record-title.ts';
import { commitWithLetters } from './mail/commit-with-letters.ts';
import type { DeskContext } from './desk-context.ts';
import type { Batch, NewBatch, StoredRecord } from './store/store.ts';

/** Whether this person may write records of this kind, as far as this desk knows; the site decides. */
export const mayWriteHere = (context: DeskContext, entity: Entity): boolean => canWriteHere(context.desk().sync.memory.person()?.roles ?? [], entity);

/** The person of this desk, and now: what is written bears who and when. */
export const sign = (context: DeskContext) => ({ by: context.desk().userName(), at: context.host.now().toISOString() });

/** A record of the open store. Throws what `notFound` makes. */
export function getRecord(context: DeskContext, entity: Entity, id: string, notFound: () => Error): StoredRecord {
  const record = context.desk().store.get(entity, id);
  if (record === undefined) throw notFound();
  return record;
}

/** Writes an act of the person of this desk, and has it leave when its time has come. */
export function commitAct(context: DeskContext, batch: Omit<NewBatch, 'by'>): Batch {
  const { store, userName, wakeSync } = context.desk();
  const done = commitWithLetters(store, { ...batch, by: userName() });
  wakeSync();
  return done;
}

/** Writes fields of one record, as an edit of the person of this desk. */
export const commitEdit = (context: DeskContext, { entity, id, fields }: StoredRecord, set: Fields): Batch =>
  commitAct(context, { kind: 'edit', label: getRecordTitle(fields), changes: [{ op: 'update', entity, id, set }] });
