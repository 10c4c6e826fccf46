import type { Queries } from '../database/database.ts';
import type { BucketSum } from './site-tables.ts';

/** See `SiteTables.readDigest`. In one statement: what is summed up is what the counter says. */
export async function readDigest(db: Queries, scopes: string[]): Promise<{ seq: number; sums: BucketSum[] }> {
  const [found] = await db.query<{ seq: number; sums: string }>(statement, [scopes]);
  return { seq: found?.seq ?? 0, sums: JSON.parse(found?.sums ?? '[]') as BucketSum[] };
}

const statement = `
select (select v from sync_clock) as seq, coalesce(json_agg(json_build_object('bucket', bucket, 'count', count, 'hash', hash)), '[]')::text as sums
from (
  select lower(right(id, 2)) as bucket, count(*)::integer as count,
    lpad(to_hex(bit_xor(('x' || left(md5(entity || ' ' || id || ' ' || ver || ' ' || seq), 16))::bit(64)::bigint)), 16, '0') as hash
  from sync_row where not deleted and scopes && $1::text[] group by 1
) found`;
