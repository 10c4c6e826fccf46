import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';

/** A record that the site deleted. `scopes`: the labels that it bore here. */
export type Tombstone = { entity: Entity; id: string; ver: number; seq: number; scopes: string[]; by: string; at: string };
type Line = Omit<Tombstone, 'scopes'> & { scopes: string };

/** Reads and writes of table `tombstone`. */
export function openTombstoneTable(db: Database.Database) {
  const get = db.prepare<[string, string], Line>('select * from tombstone where entity = ? and id = ?');
  const save = db.prepare('insert or replace into tombstone (entity, id, ver, seq, scopes, by, at) values (:entity, :id, :ver, :seq, :scopes, :by, :at)');
  const remove = db.prepare('delete from tombstone where entity = ? and id = ?');
  const keepScopes = db.prepare(
    `delete from tombstone where not exists
       (select 1 from json_each(tombstone.scopes) label where label.value in (select value from json_each(?)))`,
  );
  const any = db.prepare<[], number>('select 1 from tombstone limit 1').pluck();
  return {
    isEmpty: (): boolean => any.get() === undefined,
    get: (entity: Entity, id: string): Tombstone | undefined => {
      const line = get.get(entity, id);
      return line && { ...line, scopes: JSON.parse(line.scopes) as string[] };
    },
    save: ({ entity, id, ver, seq, scopes, by, at }: Tombstone): void => {
      save.run({ entity, id, ver, seq, scopes: JSON.stringify(scopes), by, at });
    },
    remove: (entity: Entity, id: string): void => {
      remove.run(entity, id);
    },
    keepScopes: (granted: readonly string[]): void => {
      keepScopes.run(JSON.stringify(granted));
    },
    clear: (): void => {
      db.exec('delete from tombstone');
    },
  };
}
