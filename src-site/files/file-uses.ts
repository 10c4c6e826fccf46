import { listNamedFiles } from '../../src-main/domain/record/named-files.ts';
import type { Queries } from '../database/database.ts';
import type { SiteRecord } from '../records/site-record.ts';

/**
 * Keeps what is known of who names which file in step with records that are being written, in their transaction. A file
 * that a record names again is looked at again by whoever was about to clear it away.
 */
export async function followFileUses(queries: Queries, records: readonly SiteRecord[]): Promise<void> {
  const named = records.flatMap(({ entity, id, fields }) => listNamedFiles(entity, fields).map((sha256) => ({ sha256, entity, id })));
  const keys = [records.map(({ entity }) => entity), records.map(({ id }) => id)] as const;
  const uses = [named.map(({ sha256 }) => sha256), named.map(({ entity }) => entity), named.map(({ id }) => id)] as const;
  const gone = await queries.query<{ sha256: string }>(
    `update file_use u set gone_at = now() from unnest($1::text[], $2::text[]) w(entity, id)
     where u.entity = w.entity and u.id = w.id and u.gone_at is null
       and (u.sha256, u.entity, u.id) not in (select * from unnest($3::text[], $4::text[], $5::text[])) returning u.sha256`,
    [...keys, ...uses],
  );
  if (named.length > 0)
    await queries.query(
      `insert into file_use (sha256, entity, id) select * from unnest($1::text[], $2::text[], $3::text[])
       on conflict (sha256, entity, id) do update set gone_at = null where file_use.gone_at is not null`,
      uses,
    );
  const touched = [...new Set([...gone.map(({ sha256 }) => sha256), ...uses[0]])];
  if (touched.length === 0) return;
  await queries.query(
    `update site_file f set unused_since = case
       when exists (select 1 from file_use u where u.sha256 = f.sha256 and u.gone_at is null) then null else coalesce(unused_since, now()) end
     where sha256 = any($1::text[])`,
    [touched],
  );
}
