import type Database from 'better-sqlite3';
import { type RecordLine, readRecordLine } from './record-table.ts';
import { prepareOnce } from './statements.ts';
import type { Store } from './store.ts';

/** What reading records takes of an open store. */
export type RecordReader = Pick<Store, 'db' | 'get'>;

/** The same for who has only the open file at hand. */
export const makeRecordReader = (db: Database.Database): RecordReader => ({
  db,
  get: (entity, id) => {
    const line = prepareOnce<RecordLine>(db, 'select * from record where entity = ? and id = ?').get(entity, id);
    return line && readRecordLine(line);
  },
});
