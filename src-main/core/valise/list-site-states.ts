import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import type { PackedFiles, StateLine } from '../../valise/valise-lines.ts';

const portion = 500;

// Of a record with pending changes, what the site says of it; a label of each list is wanted.
const withBase = 'left join record_base b on b.entity = r.entity and b.id = r.id';
const isWanted = `case when b.entity is null then r.seq > 0 and r.ver > 0 else b.seq > 0 and b.ver > 0 and b.fields is not null and b.deleted = 0 end
  and exists (select 1 from json_each(coalesce(b.scopes, r.scopes)) l where l.value in (select value from json_each(:wanted)))
  and exists (select 1 from json_each(coalesce(b.scopes, r.scopes)) l where l.value in (select value from json_each(:own)))`;
const source = `from record r ${withBase} where ${isWanted}`;
const recordSql = `
select r.row, r.entity, r.id, coalesce(b.ver, r.ver) as ver, coalesce(b.seq, r.seq) as seq, coalesce(b.scopes, r.scopes) as scopes,
  coalesce(b.fields, r.fields) as fields, iif(b.entity is null, r.extra, b.extra) as extra,
  coalesce(b.changed_by, r.changed_by) as by, coalesce(b.changed_at, r.changed_at) as at ${source}
  and r.row > :after order by r.row limit ${portion}`;
const graveSql = `
select entity, id, ver, seq, scopes, by, at from tombstone t
where (entity, id) > (:entity, :id) and seq > 0 and ver > 0
  and exists (select 1 from json_each(t.scopes) l where l.value in (select value from json_each(:wanted)))
  and exists (select 1 from json_each(t.scopes) l where l.value in (select value from json_each(:own)))
order by entity, id limit ${portion}`;

export type Scopes = { wanted: string[]; own: string[] };
type Grave = { entity: string; id: string; ver: number; seq: number; scopes: string; by: string; at: string };
type Row = Grave & { row: number; fields: string; extra: string | null };

/** How many records of each entity `listSiteStates` will give; deletions are counted with their entity. */
export function countSiteStates({ db }: Store, scopes: Scopes): Record<string, number> {
  const lines = db
    .prepare<[Record<string, string>], { entity: string; count: number }>(
      `select entity, count(*) as count from (
         select r.entity ${source}
         union all select entity from tombstone t
           where seq > 0 and ver > 0 and exists (select 1 from json_each(t.scopes) l where l.value in (select value from json_each(:wanted)))
             and exists (select 1 from json_each(t.scopes) l where l.value in (select value from json_each(:own))))
       group by entity order by entity`,
    )
    .all(bind(scopes));
  return Object.fromEntries(lines.map(({ entity, count }) => [entity, count]));
}

/** What would go along with them: `absent` are named and not on this computer. */
export function sumFilesOfStates({ db }: Store, scopes: Scopes): PackedFiles & { absent: number } {
  const sum = db
    .prepare<[Record<string, string>], PackedFiles & { absent: number }>(
      `select count(*) filter (where size is not null) as count, coalesce(sum(size), 0) as bytes, count(*) filter (where size is null) as absent from (
         select u.sha256, max(f.size) as size from file_use u join record r on r.entity = u.entity and r.id = u.id ${withBase}
         left join file f on f.sha256 = u.sha256 and f.state = 'here' and f.to_send = 0
         where ${isWanted} group by u.sha256)`,
    )
    .get(bind(scopes));
  return sum ?? { count: 0, bytes: 0, absent: 0 };
}

/** What the site said last of the records that bear one of `wanted` and one of `own`, portion by portion; deletions too. */
export async function* listSiteStates({ db }: Store, scopes: Scopes): AsyncGenerator<StateLine> {
  const records = db.prepare<[Record<string, string | number>], Row>(recordSql);
  for (let after = 0; ; ) {
    const rows = records.all({ ...bind(scopes), after });
    for (const { row: _row, fields, extra, ...line } of rows)
      yield { kind: 'put', ...readScopes(line), fields: { ...parse(extra), ...parse(fields) } };
    const last = rows.at(-1);
    if (!last) break;
    after = last.row;
    await nextTurn();
  }
  const graves = db.prepare<[Record<string, string>], Grave>(graveSql);
  for (let after = { entity: '', id: '' }; ; ) {
    const lines = graves.all({ ...bind(scopes), ...after });
    for (const line of lines) yield { kind: 'del', ...readScopes(line) };
    const last = lines.at(-1);
    if (!last) return;
    after = { entity: last.entity, id: last.id };
  }
}

const bind = ({ wanted, own }: Scopes) => ({ wanted: JSON.stringify(wanted), own: JSON.stringify(own) });
const readScopes = <T extends { scopes: string }>(line: T) => ({ ...line, scopes: JSON.parse(line.scopes) as string[] });
const parse = (text: string | null) => (text === null ? {} : (JSON.parse(text) as Record<string, unknown>));
