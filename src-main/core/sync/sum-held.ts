import { createHash } from 'node:crypto';
import { bucketCount, bucketOf } from '../../contract/site/digest.ts';
import type { Store } from '../store/store.ts';
import { yieldToOthers } from './ask-ahead.ts';

/** A record of the site as this desk holds it, under what waits to leave. */
export type HeldKey = { entity: string; id: string; ver: number; seq: number };
type Row = HeldKey & { row: number };

const portion = 1000;
const unread = (name: string) => `exists (select 1 from unread u where u.entity = ${name}.entity and u.id = ${name}.id)`;
// Of what this version could not hold, the name and version are kept: it is here as far as it can be.
const recordSql = `
select r.row, r.entity, r.id, coalesce(b.ver, r.ver) as ver, coalesce(b.seq, r.seq) as seq
from record r left join record_base b on b.entity = r.entity and b.id = r.id
where r.row > ? and case when b.entity is null then r.ver > 0 else b.ver > 0 and b.fields is not null and b.deleted = 0 end and not ${unread('r')}
order by r.row limit ${portion}`;
const besideSql = `
select entity, id, ver, seq from record_base b where ver > 0 and fields is not null and deleted = 0
  and not exists (select 1 from record r where r.entity = b.entity and r.id = b.id) and not ${unread('b')}
union all select entity, id, ver, seq from unread`;

/** All that the site's records here are, portion by portion: windows are answered in between. */
async function* listHeld({ db }: Store): AsyncGenerator<HeldKey[]> {
  const records = db.prepare<[number], Row>(recordSql);
  for (let after = 0; ; ) {
    const rows = records.all(after);
    const last = rows.at(-1);
    if (!last) break;
    yield rows;
    after = last.row;
    await yieldToOthers();
  }
  yield db.prepare<[], HeldKey>(besideSql).all();
}

/** The figures of what is held, as `digestOutput` says them. */
export async function sumHeld(store: Store): Promise<[number, string][]> {
  const counts = new Uint32Array(bucketCount);
  const hashes = Array.from({ length: bucketCount }, () => Buffer.alloc(8));
  for await (const keys of listHeld(store))
    for (const { entity, id, ver, seq } of keys) {
      const bucket = Number.parseInt(bucketOf(id), 16);
      const own = createHash('md5').update(`${entity} ${id} ${ver} ${seq}`).digest();
      counts[bucket]!++;
      const sum = hashes[bucket]!;
      for (let byte = 0; byte < 8; byte++) sum[byte]! ^= own[byte]!;
    }
  return hashes.map((hash, bucket) => [counts[bucket]!, hash.toString('hex')]);
}

/** What is held of these buckets, by bucket. */
export async function listBuckets(store: Store, buckets: readonly string[]): Promise<Map<string, HeldKey[]>> {
  const found = new Map(buckets.map((bucket): [string, HeldKey[]] => [bucket, []]));
  for await (const keys of listHeld(store)) for (const { entity, id, ver, seq } of keys) found.get(bucketOf(id))?.push({ entity, id, ver, seq });
  return found;
}
