import type { Entity } from '../../domain/record/entity.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import { tellFollowers } from '../store/row-followers.ts';
import type { MakeProjection } from '../store/store.ts';

type Listed = { entity: Exclude<Entity, 'offer'>; list: 'press_list' | 'person_list'; columns: readonly string[]; read: (fields: Fields) => readonly string[] };

/**
 * Keeps a list in step with the records of a kind, a line a record, and tells who follows its rows. `read` gives the values of the
 * columns. Lists are searched in their columns: they have no index of words.
 */
export const makeListProjection =
  ({ entity, list, columns, read }: Listed): MakeProjection =>
  (db) => {
    const put = db.prepare(`insert or replace into ${list} (row, ${columns.join(', ')}) values (?, ${columns.map(() => '?').join(', ')})`);
    const remove = db.prepare(`delete from ${list} where row = ?`);
    const tell = tellFollowers(db, entity);
    return {
      entity,
      write: (row, fields) => {
        put.run(row, ...read(fields));
        tell(row);
      },
      remove: (row) => {
        remove.run(row);
        tell(row);
      },
      addToSearch: () => {},
      mergeSearch: () => false,
    };
  };
