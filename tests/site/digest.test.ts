import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bucketCount, bucketOf, digestOutput, type DigestOutput } from '../../src-main/contract/site/digest.ts';
import type { FeedItem } from '../../src-main/contract/site/feed-line.ts';
import { roles } from '../../src-main/domain/record/role.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { collections, makeFields, placesOf } from './rights-matrix.ts';
import { readFailure, TestDesk } from './test-desk.ts';
import { createOffer } from './test-offers.ts';

const postgres = sharePostgres();
let site: TestSite;
let admin: TestDesk;
beforeAll(async () => {
  site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  admin = new TestDesk(await site.addUser('Ana', ['admin']));
  await admin.begin();
  for (const entity of collections)
    for (const place of placesOf[entity]) await admin.change({ entity, id: crypto.randomUUID(), set: makeFields(entity, place) });
});
afterAll(async () => {
  await site.remove();
});

const query = (desk: TestDesk, more: Record<string, string>) =>
  new URLSearchParams({ deviceId: desk.deviceId, grantsHash: desk.hello!.grantsHash, epoch: desk.hello!.epoch, ...more }).toString();
const readDigest = async (desk: TestDesk, seq: number, more = {}): Promise<DigestOutput> =>
  digestOutput.parse(await desk.ask('GET', `/v1/sync/digest?${query(desk, { seq: String(seq), ...more })}`));
const readHead = async (desk: TestDesk) => (await desk.readSnapshotPage()).head.headSeq;

/** The figures of what a desk was sent. */
function sumUp(items: readonly FeedItem[]): DigestOutput['buckets'] {
  const sums = Array.from({ length: bucketCount }, () => ({ count: 0, hash: 0n }));
  for (const item of items) {
    if (item.kind !== 'put') continue;
    const sum = sums[Number.parseInt(bucketOf(item.id), 16)]!;
    sum.count++;
    sum.hash ^= BigInt(`0x${createHash('md5').update(`${item.entity} ${item.id} ${item.ver} ${item.seq}`).digest('hex').slice(0, 16)}`);
  }
  return sums.map(({ count, hash }) => [count, hash.toString(16).padStart(16, '0')]);
}

test.each(roles)('the digest of a %s counts what this person reads, no less and no more', async (role) => {
  const desk = new TestDesk(await site.addUser(`P ${role}`, [role], ['FR-44']));
  const items = await desk.begin();
  expect((await readDigest(desk, await readHead(desk))).buckets).toEqual(sumUp(items));
});

test('a bucket holds its records alone, of those that this person reads', async () => {
  const desk = new TestDesk(await site.addUser('Cor', ['correspondent'], ['FR-44']));
  const items = await desk.begin();
  const names = new Set(items.flatMap((item) => (item.kind === 'exit' ? [] : [bucketOf(item.id)])));
  const read: FeedItem[] = [];
  for (const bucket of names) read.push(...(await desk.readSnapshotPage({ bucket })).items);
  const byId = (a: FeedItem, b: FeedItem) => (a.id < b.id ? -1 : 1);
  expect(read.sort(byId)).toEqual(items.sort(byId));
  expect((await readFailure(desk.readSnapshotPage({ bucket: 'xy' }))).status).toBe(400);
});

test('at another place than that of the site there are no figures, but the place', async () => {
  const head = await readHead(admin);
  await createOffer(admin);
  expect(await readDigest(admin, head)).toMatchObject({ seq: head + 1, buckets: null });
  expect((await readDigest(admin, head + 1)).buckets).toHaveLength(bucketCount);
});

test('under rights that have changed, or in another life of the site, a desk is told so', async () => {
  expect(await readFailure(readDigest(admin, 1, { grantsHash: 'old' }))).toMatchObject({ code: 'GRANTS_CHANGED' });
  expect(await readFailure(readDigest(admin, 1, { epoch: 'old' }))).toMatchObject({ code: 'RESET' });
});
