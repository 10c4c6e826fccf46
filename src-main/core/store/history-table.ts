import type Database from 'better-sqlite3';
import type { BatchKind } from './store.ts';
import type { Entity } from '../../domain/record/entity.ts';

export type Origin = 'person' | 'import' | 'site' | 'undo' | 'redo';

/** One change of one field; `field` '*' is a creation (both null) or a deletion (`before` is the whole record). */
export type FieldChange = {
  batch: string | null;
  entity: Entity;
  recordId: string;
  field: string;
  before: unknown;
  after: unknown;
  by: string;
  device: string | null;
  at: string;
  origin: Origin;
};

export type BatchLine = {
  place: number;
  id: string;
  kind: BatchKind | 'undo' | 'redo';
  label: string;
  origin: Exclude<Origin, 'site'>;
  by: string;
  at: string;
  undoes: string | null;
  undone_by: string | null;
};

type TouchedLine = { place: number; entity: Entity; record_id: string };
type ChangeLine = { field: string; before: string | null; after: string | null };

/** Reads and writes of tables `batch` and `change`. */
export function openHistoryTable(db: Database.Database) {
  const addBatch = db.prepare(
    `insert into batch (id, kind, label, origin, by, at, undoes) values (:id, :kind, :label, :origin, :by, :at, :undoes)`,
  );
  const getBatch = db.prepare<[string], BatchLine>('select * from batch where id = ?');
  const markUndone = db.prepare('update batch set undone_by = ? where id = ?');
  const add = db.prepare(
    `insert into change (batch, entity, record_id, field, before, after, by, device, at, origin) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const touched = db.prepare<[string, number, number], TouchedLine>(
    'select id as place, entity, record_id from change where batch = ? and id < ? order by id desc limit ?',
  );
  const ofRecord = db.prepare<[string, string, string], ChangeLine>(
    'select field, before, after from change where entity = ? and record_id = ? and batch = ? order by id',
  );
  const lastDone = db.prepare<[string], BatchLine>(
    `select * from batch where by = ? and undone_by is null and origin in ('person', 'redo') order by place desc limit 1`,
  );
  const lastUndo = db.prepare<[string], BatchLine>(
    `select u.* from batch u join batch t on t.id = u.undoes
      where u.by = ? and u.undone_by is null and u.origin = 'undo' and t.origin <> 'import' order by u.place desc limit 1`,
  );
  const lastAct = db.prepare<[string], number>(`select max(place) from batch where by = ? and origin = 'person'`).pluck();
  const forget = db.prepare('delete from change where entity = ? and record_id = ?');
  // What still waits to leave can still be undone.
  const forgetAbsent = db.prepare(
    `delete from change where not exists (select 1 from record r where r.entity = change.entity and r.id = change.record_id)
       and not exists (select 1 from record_base b where b.entity = change.entity and b.id = change.record_id)
       and not exists (select 1 from outbox o where o.entity = change.entity and o.id = change.record_id)`,
  );
  const forgetReceived = db.prepare(`delete from change where entity = ? and record_id = ? and id > ? and origin = 'site'`);
  const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  const parse = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
  return {
    addBatch: (batch: Omit<BatchLine, 'undone_by' | 'place'>): void => {
      addBatch.run(batch);
    },
    getBatch: (id: string): BatchLine | undefined => getBatch.get(id),
    markUndone: (id: string, by: string | null): void => {
      markUndone.run(by, id);
    },
    add: (c: FieldChange): void => {
      add.run(c.batch, c.entity, c.recordId, c.field, json(c.before), json(c.after), c.by, c.device, c.at, c.origin);
    },
    /** Changes of a batch from before `place` back, the last first: which record each touched. */
    listTouched: (batch: string, place: number, limit: number) =>
      touched.all(batch, place, limit).map(({ record_id: recordId, ...line }) => ({ ...line, recordId })),
    /** What a batch did to one record, in order. */
    listChangesOf: (batch: string, entity: Entity, id: string) =>
      ofRecord.all(entity, id, batch).map(({ field, before, after }) => ({ field, before: parse(before), after: parse(after) })),
    /** This person's last act that stands. Imports are left out: they are reverted by name, not by reflex. */
    getLastDone: (by: string): BatchLine | undefined => lastDone.get(by),
    /** What redo takes back: the last undo that stands, but for that of an import, unless this person has done something else since. */
    getLastUndo: (by: string): BatchLine | undefined => {
      const undo = lastUndo.get(by);
      return undo && undo.place > (lastAct.get(by) ?? 0) ? undo : undefined;
    },
    /** Forgets all that was kept of a record that this person may no longer see. */
    forget: (entity: Entity, id: string): void => {
      forget.run(entity, id);
    },
    /** The same for all records that are no longer here: nobody knows any more under which labels a deleted one was seen. */
    forgetAbsent: (): void => {
      forgetAbsent.run();
    },
    /** Forgets what was received of a record after the line `since`. */
    forgetReceived: (entity: Entity, id: string, since: number): void => {
      forgetReceived.run(entity, id, since);
    },
  };
}
export type HistoryTable = ReturnType<typeof openHistoryTable>;
