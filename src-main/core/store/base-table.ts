import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';

/** What the site says of a record on which this desk has pending changes; `fields` null: it has none of it. */
export type SiteState = {
  entity: Entity;
  id: string;
  ver: number;
  seq: number;
  scopes: string[];
  fields: Fields | null;
  extra: Fields | null;
  deleted: boolean;
  changedBy: string;
  changedAt: string;
};

type Line = {
  ver: number;
  seq: number;
  scopes: string;
  fields: string | null;
  extra: string | null;
  deleted: number;
  changed_by: string;
  changed_at: string;
};

/** Reads and writes of table `record_base`. */
export function openBaseTable(db: Database.Database) {
  const get = db.prepare<[string, string], Line>('select * from record_base where entity = ? and id = ?');
  const save = db.prepare(
    `insert or replace into record_base (entity, id, ver, seq, scopes, fields, extra, deleted, changed_by, changed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = db.prepare('delete from record_base where entity = ? and id = ?');
  const any = db.prepare<[], number>('select 1 from record_base limit 1').pluck();
  const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as Fields));
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return {
    isEmpty: (): boolean => any.get() === undefined,
    get: (entity: Entity, id: string): SiteState | undefined => {
      const line = get.get(entity, id);
      if (!line) return undefined;
      const { ver, seq, changed_by: changedBy, changed_at: changedAt } = line;
      const scopes = JSON.parse(line.scopes) as string[];
      return { entity, id, ver, seq, scopes, fields: parse(line.fields), extra: parse(line.extra), deleted: line.deleted === 1, changedBy, changedAt };
    },
    save: (s: SiteState): void => {
      save.run(s.entity, s.id, s.ver, s.seq, json(s.scopes), json(s.fields), json(s.extra), s.deleted ? 1 : 0, s.changedBy, s.changedAt);
    },
    remove: (entity: Entity, id: string): void => {
      remove.run(entity, id);
    },
  };
}
export type BaseTable = ReturnType<typeof openBaseTable>;
