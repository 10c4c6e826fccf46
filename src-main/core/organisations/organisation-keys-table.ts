import type Database from 'better-sqlite3';
import { mostOrganisationKeys } from '../../domain/near-organisations/organisation-keys.ts';

/** Looked at under one key, the latest first: a word that a thousand names share costs no more than one that so many share. */
const perKey = 64;
/** Compared in full for one organisation, those that share the most keys first. */
const compared = 80;

/**
 * Table `organisation_key_list`: the numbers under which organisations are looked for. Those of a row lie together, so that
 * they are replaced without an index of rows.
 */
export function openOrganisationKeys(db: Database.Database) {
  const add = db.prepare('insert into organisation_key_list (place, key) values (?, ?)');
  const remove = db.prepare('delete from organisation_key_list where place >= ? and place < ?');
  const under = db.prepare<[number, number], number>('select place from organisation_key_list where key = ? order by place desc limit ?').pluck();
  const clear = (row: number): void => {
    remove.run(row * mostOrganisationKeys, (row + 1) * mostOrganisationKeys);
  };
  return {
    /** `isNew`: there is nothing of this row yet. */
    put(row: number, keys: readonly number[], isNew: boolean): void {
      if (!isNew) clear(row);
      for (const [i, key] of keys.entries()) add.run(row * mostOrganisationKeys + i, key);
    },
    remove: clear,
    /** The rows to compare an organisation of these keys with, few however many there are; never `except`, its own. */
    listNearest(keys: readonly number[], except: number): number[] {
      const shared = new Map<number, number>();
      for (const key of keys)
        for (const place of under.all(key, perKey)) {
          const row = Math.floor(place / mostOrganisationKeys);
          if (row !== except) shared.set(row, (shared.get(row) ?? 0) + 1);
        }
      return [...shared]
        .sort((a, b) => b[1] - a[1] || b[0] - a[0])
        .slice(0, compared)
        .map(([row]) => row);
    },
  };
}
