import { bucketCount, type DigestOutput } from '../../src-main/contract/site/digest.ts';
import type { Person } from '../devices/find-person.ts';
import type { SiteTables } from '../records/site-tables.ts';

const empty: [number, string] = [0, '0'.repeat(16)];

/** The figures of what a person sees; nothing if the site has gone on from `seq` meanwhile. */
export async function readDigest(tables: SiteTables, { scopes }: Person, seq: number): Promise<Pick<DigestOutput, 'seq' | 'buckets'>> {
  const found = await tables.readDigest(scopes);
  if (found.seq !== seq) return { seq: found.seq, buckets: null };
  const buckets = Array.from({ length: bucketCount }, () => empty);
  for (const { bucket, count, hash } of found.sums) buckets[Number.parseInt(bucket, 16)] = [count, hash];
  return { seq, buckets };
}
