import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import type { StoredRecord } from './store.ts';

type RecordLine = {
  row: number;
  entity: Entity;
  id: string;
  ver: number;
  seq: number;
  scopes: string;
  fields: string;
  extra: string | null;
  changed_by: string;
  changed_at: string;
};

/** A record with the fields of it that this version does not know. */
export type HeldRecord = StoredRecord & { extra: Fields | null };
export type NewRecord = Omit<HeldRecord, 'row'>;

/** The effective records: reads and writes of table `record`, nothing else. */
export function openRecordTable(db: Database.Database) {
  const get = db.prepare<[string, string], RecordLine>('select * from record where entity = ? and id = ?');
  const about = db.prepare<[string], RecordLine>(
    `select * from record indexed by follower_about where entity in ('conflict', 'proposal') and fields ->> 'recordId' = ? order by row`,
  );
  const insert = db.prepare(
    `insert into record (entity, id, ver, seq, scopes, fields, extra, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    'update record set ver = ?, seq = ?, scopes = ?, fields = ?, extra = ?, changed_by = ?, changed_at = ? where row = ?',
  );
  const remove = db.prepare('delete from record where row = ?');
  const between = db.prepare<[string, string, string, string], number>('select 1 from record where (entity, id) >= (?, ?) and (entity, id) <= (?, ?) limit 1').pluck();
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return {
    get: (entity: Entity, id: string): HeldRecord | undefined => {
      const line = get.get(entity, id);
      return line && readLine(line);
    },
    /** The conflicts and proposals about the record of this id, settled ones too. */
    listAbout: (recordId: string): HeldRecord[] => about.all(recordId).map(readLine),
    /** True if one lies between these, or is one of them, by kind and id. */
    hasBetween: (first: { entity: string; id: string }, last: { entity: string; id: string }): boolean =>
      between.get(first.entity, first.id, last.entity, last.id) === 1,
    /** Answers with the row. */
    insert: (r: NewRecord): number =>
      Number(
        insert.run(r.entity, r.id, r.ver, r.seq, json(r.scopes), json(r.fields), json(r.extra), r.changedBy, r.changedAt).lastInsertRowid,
      ),
    update: (row: number, r: NewRecord): void => {
      update.run(r.ver, r.seq, json(r.scopes), json(r.fields), json(r.extra), r.changedBy, r.changedAt, row);
    },
    remove: (row: number): void => {
      remove.run(row);
    },
  };
}
export type RecordTable = ReturnType<typeof openRecordTable>;

function readLine(line: RecordLine): HeldRecord {
  const { changed_by: changedBy, changed_at: changedAt, ...rest } = line;
  return {
    ...rest,
    scopes: JSON.parse(line.scopes) as string[],
    fields: JSON.parse(line.fields) as Fields,
    extra: line.extra === null ? null : (JSON.parse(line.extra) as Fields),
    changedBy,
    changedAt,
  };
}
