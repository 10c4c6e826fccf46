import type Database from 'better-sqlite3';
import type { RecordLine } from '../../contract/site/feed-line.ts';

/** Reads and writes of table `unread`: what the site has and this version cannot hold, by name and version alone. */
export function openUnreadTable(db: Database.Database) {
  const put = db.prepare(
    `insert into unread (entity, id, ver, seq, scopes, tried) values (?, ?, ?, ?, ?, ?)
     on conflict (entity, id) do update set ver = excluded.ver, seq = excluded.seq, scopes = excluded.scopes, tried = excluded.tried`,
  );
  const remove = db.prepare('delete from unread where entity = ? and id = ?');
  const leave = db.prepare(
    'delete from unread where entity = ? and id = ? and exists (select 1 from json_each(unread.scopes) label where label.value = ?)',
  );
  const dropLost = db.prepare(
    `delete from unread where not exists
       (select 1 from json_each(unread.scopes) label where label.value in (select value from json_each(?)))`,
  );
  const dropAbsent = db.prepare(
    'delete from unread where not exists (select 1 from aside a where a.entity = unread.entity and a.id = unread.id)',
  );
  const untried = db.prepare<[string], number>('select 1 from unread where tried <> ? limit 1').pluck();
  const count = db.prepare<[], { total: number; shown: number }>(
    `select count(*) as total, count(*) filter (where exists (select 1 from record r where r.entity = unread.entity and r.id = unread.id)) as shown from unread`,
  );
  const has = db.prepare<[string, string], number>('select 1 from unread where entity = ? and id = ?').pluck();
  return {
    /** How many there are; of these, `shown` are on the screens as they were before. */
    count: (): { total: number; shown: number } => count.get() ?? { total: 0, shown: 0 },
    has: (entity: string, id: string): boolean => has.get(entity, id) === 1,
    /** True if some of it was given up by another version than this one. */
    isUntried: (version: string): boolean => untried.get(version) === 1,
    put: ({ entity, id, ver, seq, scopes }: Pick<RecordLine, 'entity' | 'id' | 'ver' | 'seq' | 'scopes'>, tried: string): void => {
      put.run(entity, id, ver, seq, JSON.stringify(scopes), tried);
    },
    remove: (entity: string, id: string): void => {
      remove.run(entity, id);
    },
    /** It left this scope: if that is how it was known, it is no more. */
    leave: (entity: string, id: string, scope: string): void => {
      leave.run(entity, id, scope);
    },
    /** Those that carry none of these labels go. */
    keepScopes: (granted: string[]): void => {
      dropLost.run(JSON.stringify(granted));
    },
    /** Those that a new reading of the site has not met go. */
    dropAbsent: (): void => {
      dropAbsent.run();
    },
  };
}
export type UnreadTable = ReturnType<typeof openUnreadTable>;
