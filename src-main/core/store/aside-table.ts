import type Database from 'better-sqlite3';
import { recordLine, type RecordLine } from '../../contract/site/feed-line.ts';

type Line = { entity: string; id: string; item: string | null };

/** Reads and writes of table `aside`: the site read anew, before it takes the place of what is here. */
export function openAsideTable(db: Database.Database) {
  const put = db.prepare('insert or replace into aside (entity, id, ver, seq, item) values (?, ?, ?, ?, ?)');
  const next = db.prepare<[string, string, number], Line>(
    `select entity, id, item from aside where item is not null and (entity, id) > (?, ?) order by entity, id limit ?`,
  );
  return {
    /** `isHere`: the site's record is held just as it is, there is no need to keep it twice. */
    put: (item: RecordLine, isHere: boolean): void => {
      put.run(item.entity, item.id, item.ver, item.seq, isHere ? null : JSON.stringify(item));
    },
    /** The records that differ from what is here, in order. */
    listItems: (after: { entity: string; id: string }, limit: number): RecordLine[] =>
      next.all(after.entity, after.id, limit).map(({ item }) => recordLine.parse(JSON.parse(item ?? ''))),
    clear: (): void => {
      db.exec('delete from aside');
    },
  };
}
export type AsideTable = ReturnType<typeof openAsideTable>;
