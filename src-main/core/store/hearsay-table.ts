import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';
import type { SiteState } from './base-table.ts';

/** A record of which a file told, and what the site itself had last said of it. `history`: the last line of `change` before. */
export type Hearsay = { entity: Entity; id: string; before: SiteState | null; history: number };
type Line = Omit<Hearsay, 'before'> & { before: string | null };

/** Reads and writes of table `hearsay`. */
export function openHearsayTable(db: Database.Database) {
  const keep = db.prepare(
    `insert or ignore into hearsay (entity, id, before, history)
     values (:entity, :id, :before, (select coalesce(max(id), 0) from change where entity = :entity and record_id = :id))`,
  );
  const remove = db.prepare('delete from hearsay where entity = ? and id = ?');
  const get = db.prepare<[string, string], Line>('select * from hearsay where entity = ? and id = ?');
  const all = db.prepare<[], Line>('select * from hearsay');
  // The state before may bear labels that are no longer granted.
  const forgetBefore = db.prepare(
    `update hearsay set before = null where before is not null and not exists
       (select 1 from json_each(hearsay.before, '$.scopes') label where label.value in (select value from json_each(?)))`,
  );
  const parse = ({ before, ...line }: Line): Hearsay => ({ ...line, before: before === null ? null : (JSON.parse(before) as SiteState) });
  const any = db.prepare<[], number>('select 1 from hearsay limit 1').pluck();
  return {
    isEmpty: (): boolean => any.get() === undefined,
    get: (entity: Entity, id: string): Hearsay | undefined => {
      const line = get.get(entity, id);
      return line && parse(line);
    },
    /** What the site had said stays what it was when the first file told otherwise. */
    keep: (entity: Entity, id: string, before: SiteState | null): void => {
      keep.run({ entity, id, before: before === null ? null : JSON.stringify(before) });
    },
    remove: (entity: Entity, id: string): void => {
      remove.run(entity, id);
    },
    keepScopes: (granted: readonly string[]): void => {
      forgetBefore.run(JSON.stringify(granted));
    },
    clear: (): void => {
      db.exec('delete from hearsay');
    },
    list: (): Hearsay[] => all.all().map(parse),
  };
}
