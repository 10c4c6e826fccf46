import { bucketCount, bucketOf } from '../../contract/site/digest.ts';
import type { RecordLine } from '../../contract/site/feed-line.ts';
import type { Log } from '../core-host.ts';
import { countWrites } from '../store/count-writes.ts';
import type { Store } from '../store/store.ts';
import { checkEpoch } from './check-epoch.ts';
import { type DigestState, isDigestDue, putOffADay, putOffAnHour, putOffAWhile, readDigestState, saveDigestState } from './digest-state.ts';
import { makePageGuard } from './page-guard.ts';
import { takeVisible } from './refused-items.ts';
import type { SiteClient } from './site-client.ts';
import { SiteFailure } from './site-failure.ts';
import { listBuckets, sumHeld } from './sum-held.ts';
import type { Person, SyncMemory } from './sync-memory.ts';

type Check = { store: Store; memory: SyncMemory; client: SiteClient; now: () => Date; log: Log };
type Wanted = { person: Person; seq: number };

/** Repaired in one exchange; the others in the next ones. */
const mostAtOnce = 16;
/** When more differ, the house is read anew aside, where a person is asked before much goes (decision 12). */
const mostDiffering = bucketCount / 5;
/** One that differs again after so many repairs in a day is told to a person. */
const mostRepairs = 3;

/**
 * Compares, once a day and after a reset, what is here with what the site shows: `seq` is that of the feed, just read to its end.
 * What differs is repaired record by record; what waits to leave is not touched. It never makes an exchange fail.
 */
export async function checkDigest(check: Check, seq: number): Promise<void> {
  const { store, memory, now, log } = check;
  const person = memory.person();
  const state = readDigestState(store, now());
  if (!person || memory.snapshot() !== null || !isDigestDue(state, now())) return;
  try {
    await compare(check, { person, seq }, state);
  } catch (error) {
    if (!(error instanceof SiteFailure) || error.again !== null || error.code === 'unauthorized' || error.code === 'lost_device') throw error;
    // A site that knows of no digest, or whose digest is none, is not asked again today.
    const isOver = error.code === 'not_the_site' || error.detail.startsWith('404 ');
    saveDigestState(store, (isOver ? putOffADay : putOffAnHour)(state, now()));
    log('warn', 'sync_digest', { code: error.code, detail: error.detail });
  }
}

async function compare(check: Check, wanted: Wanted, state: DigestState): Promise<void> {
  const { store, memory, client, now, log } = check;
  const { person, seq } = wanted;
  const { epoch, grantsHash } = person;
  const answer = await client.digest({ deviceId: memory.deviceId(), epoch, grantsHash, seq: String(seq) });
  checkEpoch(answer, person);
  // The site has gone on meanwhile: there is a next time.
  if (answer.buckets === null || answer.seq !== seq) return;
  const before = countWrites(store);
  const own = await sumHeld(store);
  // Somebody was writing here: what was summed up was of no moment.
  if (countWrites(store) !== before) {
    saveDigestState(store, putOffAWhile(state, now()));
    return;
  }
  const differing = answer.buckets.flatMap(([count, hash], bucket) => (own[bucket]?.[0] === count && own[bucket][1] === hash ? [] : [nameBucket(bucket)]));
  if (differing.length === 0) {
    saveDigestState(store, { ...putOffADay(state, now()), stubborn: null });
    return;
  }
  log('warn', 'sync_digest_differs', { buckets: differing.length });
  const open = differing.filter((bucket) => (state.repairs[bucket] ?? 0) < mostRepairs);
  const isWide = differing.length > mostDiffering;
  if (open.length === 0 || (isWide && state.readAnew)) {
    saveDigestState(store, { ...putOffADay(state, now()), stubborn: { at: now().toISOString(), buckets: differing.length } });
    return;
  }
  if (isWide) {
    saveDigestState(store, { ...state, readAnew: true });
    throw new SiteFailure('server_error', 'what is here is not what the site shows', { again: 'cursor' });
  }
  await repair(check, wanted, state, open.slice(0, mostAtOnce));
}

async function repair({ store, memory, client, now, log }: Check, { person, seq }: Wanted, state: DigestState, buckets: readonly string[]): Promise<void> {
  const held = await listBuckets(store, buckets);
  const repairs = { ...state.repairs };
  let { repaired } = state;
  for (const bucket of buckets) {
    const part = await readBucket(client, memory, person, bucket, seq);
    // It has gone on meanwhile.
    if (part === null) break;
    repairs[bucket] = (repairs[bucket] ?? 0) + 1;
    store.write(() => {
      repaired += store.repair({ ...part, held: held.get(bucket) ?? [], seq });
      // It is compared again at the next exchange.
      saveDigestState(store, { ...state, repairs, repaired, nextAt: now().toISOString() });
    });
  }
  log('warn', 'sync_digest_repaired', { buckets: buckets.length, records: repaired - state.repaired });
}

/** All that the site shows of a bucket; null if it no longer stands at `seq`. Of a page that cannot be read whole, nothing is missing. */
async function readBucket(client: SiteClient, memory: SyncMemory, person: Person, bucket: string, seq: number): Promise<{ lines: RecordLine[]; mayTake: boolean } | null> {
  const guard = makePageGuard();
  const lines: RecordLine[] = [];
  let mayTake = true;
  for (let after: string | null = null; ; ) {
    const query: Record<string, string> = { deviceId: memory.deviceId(), grantsHash: person.grantsHash, epoch: person.epoch, bucket, limit: '500' };
    if (after !== null) query['after'] = after;
    const page = (await client.snapshot(query)).read();
    const { head } = page;
    checkEpoch(head, person);
    guard.check(page);
    if (head.headSeq !== seq) return null;
    const { items, refused } = takeVisible(page, person);
    if (refused.length > 0) mayTake = false;
    for (const item of items) if (item.kind === 'put' && bucketOf(item.id) === bucket) lines.push(item);
    if (!head.more || head.next === null) return { lines, mayTake };
    after = head.next;
  }
}

const nameBucket = (bucket: number) => bucket.toString(16).padStart(2, '0');
