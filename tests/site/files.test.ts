import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../src-site/devices/find-person.ts';
import { collectFiles } from '../../src-site/files/collect-files.ts';
import { followFileUses } from '../../src-site/files/file-uses.ts';
import { listUsableFiles } from '../../src-site/files/find-file.ts';
import type { SiteRecord } from '../../src-site/records/site-record.ts';
import type { Database } from '../../src-site/database/database.ts';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { hashOf, makeDocx, makePdf } from '../support/make-files.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { readFailure, TestDesk } from './test-desk.ts';
import { askState, attach, complete, readRange, sendCutPart, sendFile, sendPart } from './test-files.ts';
import { createOffer, editOf } from './test-offers.ts';

const mebibyte = 1024 * 1024;
const postgres = sharePostgres();
let site: TestSite;
let db: Database;
let ana: TestDesk;
let nantes: TestDesk;

beforeAll(async () => {
  const databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl, env: { FILE_BYTES: String(5 * mebibyte) } });
  db = await openDatabase({ url: databaseUrl }, () => {});
  ana = new TestDesk(await site.addUser('Ana', ['admin']));
  nantes = new TestDesk(await site.addUser('Nantes', ['correspondent'], ['FR-44']));
  for (const desk of [ana, nantes]) await desk.begin();
});
afterAll(async () => {
  await db.close();
  await site.remove();
});

const refusal = async (promise: Promise<unknown>) => {
  const { status, code } = await readFailure(promise);
  return [status, code];
};
/** An offer of one territory that names these files. */
const makeOfferWith = async (desk: TestDesk, territory: string | null, ...files: Uint8Array[]) => {
  const id = await createOffer(desk, { territory });
  const result = await desk.change(editOf(id, { files: [] }, { files: files.map((bytes) => attach(bytes)) }));
  expect(result.status).toBe('applied');
  return id;
};
const countParts = async (sha256: string) => (await db.query<{ n: number }>('select count(*)::integer as n from file_part where sha256 = $1', [sha256]))[0]?.n;

describe('sending a file', () => {
  test('by parts, each beginning where the last one ended, then saying that it is whole', async () => {
    const bytes = makePdf(2.5 * mebibyte);
    const sha256 = hashOf(bytes);
    expect(await askState(ana, sha256)).toEqual({ size: 0, received: 0, complete: false });
    expect(await sendPart(ana, bytes.subarray(0, mebibyte), { sha256, offset: 0, size: bytes.length })).toEqual({ size: bytes.length, received: mebibyte, complete: false });
    expect(await refusal(complete(ana, sha256))).toEqual([409, 'FILE_OFFSET']);
    for (const offset of [0, mebibyte - 1, mebibyte + 1, bytes.length]) expect(await refusal(sendPart(ana, Buffer.alloc(10), { sha256, offset, size: bytes.length }))).toEqual([409, 'FILE_OFFSET']);
    await sendPart(ana, bytes.subarray(mebibyte, 2 * mebibyte), { sha256, offset: mebibyte, size: bytes.length });
    await sendPart(ana, bytes.subarray(2 * mebibyte), { sha256, offset: 2 * mebibyte, size: bytes.length });
    expect(await complete(ana, sha256)).toEqual({ size: bytes.length, received: bytes.length, complete: true });
    // The answer was lost, and it is said again.
    expect(await complete(ana, sha256)).toMatchObject({ complete: true });
  });

  test('cut in the middle of a part goes on from what had come', async () => {
    const bytes = makePdf(mebibyte);
    const claim = { sha256: hashOf(bytes), offset: 0, size: bytes.length };
    await sendCutPart(ana, bytes, claim, 300_000);
    await expect.poll(async () => (await askState(ana, claim.sha256)).received).toBeGreaterThan(0);
    const { received } = await askState(ana, claim.sha256);
    expect(received).toBeLessThanOrEqual(300_000);
    await sendPart(ana, bytes.subarray(received), { ...claim, offset: received });
    expect(await complete(ana, claim.sha256)).toMatchObject({ complete: true });
  });

  test('that is not what its hash says is forgotten, and can be sent again', async () => {
    const bytes = makePdf(2000);
    const sha256 = hashOf(bytes);
    await sendPart(ana, makePdf(2000), { sha256, offset: 0, size: 2000 });
    expect(await refusal(complete(ana, sha256))).toEqual([422, 'FILE_ALTERED']);
    expect(await askState(ana, sha256)).toMatchObject({ received: 0 });
    expect(await sendFile(ana, bytes)).toMatchObject({ complete: true });
  });

  test('of a kind that is refused, whatever its name, is forgotten', async () => {
    for (const bytes of [Buffer.from('MZ\x90\x00 program'), Buffer.from('<html><script>alert(1)</script>'), makeDocx({ 'word/vbaProject.bin': 'macro' }), randomBytes(500)]) {
      expect(await refusal(sendFile(ana, bytes))).toEqual([415, 'FILE_TYPE']);
      expect(await askState(ana, hashOf(bytes))).toMatchObject({ received: 0, complete: false });
    }
  });

  test('larger than the site takes is refused before it is read; the limits are said in hello', async () => {
    const { limits } = await ana.sayHello();
    expect(limits).toMatchObject({ fileBytes: 5 * mebibyte, fileTypes: expect.arrayContaining(['application/pdf']) as string[] });
    const claim = { sha256: hashOf(Buffer.from('x')), offset: 0 };
    expect(await refusal(sendPart(ana, Buffer.alloc(10), { ...claim, size: limits.fileBytes + 1 }))).toEqual([413, 'TOO_LARGE']);
    expect(await refusal(sendPart(ana, Buffer.alloc(1000), { ...claim, size: 999 }))).toEqual([413, 'TOO_LARGE']);
    expect(await refusal(sendPart(ana, Buffer.alloc(mebibyte + 1), { ...claim, size: 3 * mebibyte }))).toEqual([413, 'TOO_LARGE']);
  });

  test('under a name or at a place that is none is refused', async () => {
    for (const [sha256, offset, size] of [['zz', 0, 5], ['A'.repeat(64), 0, 5], ['0'.repeat(64), -1, 5], ['0'.repeat(64), 0, 0], ['0'.repeat(64), 0.5, 5]] as const)
      expect(await refusal(sendPart(ana, Buffer.alloc(5), { sha256, offset, size }))).toEqual([400, 'BAD_REQUEST']);
  });

  test('by two people at once is kept once, and neither can spoil what the other sends', async () => {
    const bytes = makePdf(300_000);
    const sha256 = hashOf(bytes);
    await sendPart(nantes, Buffer.alloc(200_000), { sha256, offset: 0, size: bytes.length });
    const before = await countParts(sha256);
    expect(await sendFile(ana, bytes)).toMatchObject({ complete: true });
    // Who has not shown that they have it is not told that it is here.
    expect(await askState(nantes, sha256)).toMatchObject({ received: 200_000, complete: false });
    await sendPart(nantes, Buffer.alloc(100_000), { sha256, offset: 200_000, size: bytes.length });
    expect(await refusal(complete(nantes, sha256))).toEqual([422, 'FILE_ALTERED']);
    expect(await sendFile(nantes, bytes)).toMatchObject({ complete: true });
    expect([before, await countParts(sha256)]).toEqual([0, 1]);
  });
});

describe('reading a file', () => {
  let bytes: Buffer;
  let sha256: string;
  beforeAll(async () => {
    bytes = makePdf(2.5 * mebibyte);
    ({ sha256 } = attach(bytes));
    await sendFile(ana, bytes);
    await makeOfferWith(ana, 'FR-35', bytes);
  });

  test('whole, or a range of it across parts, as bytes that nothing opens by itself', async () => {
    const whole = await readRange(ana, sha256);
    expect(hashOf(Buffer.from(await whole.arrayBuffer()))).toBe(sha256);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/octet-stream', 'content-disposition': 'attachment', 'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes', 'content-length': String(bytes.length),
    });
    for (const [from, to] of [[0, 1], [mebibyte - 2, mebibyte + 3], [10, 2 * mebibyte + 17], [bytes.length - 1, bytes.length]] as const) {
      const part = await readRange(ana, sha256, `bytes=${from}-${to - 1}`);
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${from}-${to - 1}/${bytes.length}`]);
      expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(from, to))).toBe(true);
    }
    const tail = await readRange(ana, sha256, 'bytes=-5');
    expect(Buffer.from(await tail.arrayBuffer()).equals(bytes.subarray(-5))).toBe(true);
  });

  test.each(['bytes=5-2', `bytes=${5 * mebibyte}-`, 'bytes=-0', 'bytes=0-0,2-3', 'bytes=a-b', 'lines=0-1', 'bytes=-', `bytes=${'9'.repeat(30)}-`])(
    'by the hostile range %s gets a refusal that says the size', async (range) => {
      const answer = await readRange(ana, sha256, range);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([416, 'RANGE']);
      expect(answer.headers.get('content-range')).toBe(`bytes */${bytes.length}`);
    },
  );

  test('of another territory’s record is refused, as if there were none', async () => {
    expect((await readRange(nantes, sha256)).status).toBe(404);
    expect((await readRange(nantes, 'f'.repeat(64))).status).toBe(404);
    expect(await askState(nantes, sha256)).toEqual({ size: 0, received: 0, complete: false });
  });

  test('follows the record: seen when it comes into the territory, no longer when it leaves or is deleted', async () => {
    const own = makePdf(1000);
    await sendFile(ana, own);
    const id = await makeOfferWith(ana, 'FR-35', own);
    const see = async () => (await readRange(nantes, hashOf(own))).status;
    expect(await see()).toBe(404);
    await ana.change(editOf(id, { territory: 'FR-35' }, { territory: 'FR-44' }, 2));
    expect(await see()).toBe(200);
    await ana.change(editOf(id, { territory: 'FR-44' }, { territory: 'FR-35' }, 3));
    expect(await see()).toBe(404);
    await ana.change(editOf(id, { territory: 'FR-35' }, { territory: 'FR-44' }, 4));
    await ana.change({ entity: 'offer', id, op: 'delete', baseVer: 5, base: { files: [attach(own)] } });
    expect(await see()).toBe(404);
  });

  test('is not given to who has sent it and sees no record that names it any more', async () => {
    const own = makePdf(1000);
    await sendFile(nantes, own);
    expect((await readRange(nantes, hashOf(own))).status).toBe(404);
  });
});

describe('a line that names a file', () => {
  test('which is not here waits on hold, lets the others pass, and is applied once when it comes', async () => {
    const desk = new TestDesk(await site.addUser('Léa', ['moderator']));
    await desk.begin();
    const [one, other] = [await createOffer(desk), await createOffer(desk)];
    const bytes = makePdf(5000);
    const lines = [
      desk.makeLine(editOf(one, { files: [] }, { files: [attach(bytes)] })),
      desk.makeLine(editOf(one, { title: 'Chargé de mission' }, { title: 'Chargée de mission' })),
      desk.makeLine(editOf(other, { title: 'Chargé de mission' }, { title: 'Autre' })),
      desk.makeLine(editOf(one, { files: [attach(bytes)] }, { files: [] })),
    ];
    const held = await desk.send(lines);
    expect(held.results.map(({ status }) => status)).toEqual(['hold', 'applied', 'applied', 'hold']);
    expect(held.lastN).toBe(lines.at(-1)?.n);
    // Sent again, it still waits; a line that comes after it does not.
    expect((await desk.send([lines[0]])).results).toMatchObject([{ status: 'hold' }]);
    expect((await desk.change(editOf(other, { title: 'Autre' }, { title: 'Encore' }, 2))).status).toBe('applied');
    await sendFile(desk, bytes);
    expect((await desk.send(lines)).results.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied', 'applied']);
    const again = await desk.send(lines);
    expect(again.results.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied', 'applied']);
    const puts = (await desk.catchUp()).filter(({ id }) => id === one);
    expect(puts).toMatchObject([{ ver: 3, fields: { title: 'Chargée de mission', files: [] } }]);
  });

  test('whose hash was only heard of waits too: naming it does not give it', async () => {
    const secret = makePdf(4000);
    await sendFile(ana, secret);
    await makeOfferWith(ana, 'FR-35', secret);
    const mine = await createOffer(nantes, { territory: 'FR-44' });
    expect((await nantes.change(editOf(mine, { files: [] }, { files: [attach(secret)] }))).status).toBe('hold');
    expect((await readRange(nantes, hashOf(secret))).status).toBe(404);
  });

  test('merges with what others add and take away, without a conflict', async () => {
    const [a, b, c] = [makePdf(100), makePdf(200), makePdf(300)];
    for (const bytes of [a, b, c]) await sendFile(ana, bytes);
    const id = await makeOfferWith(ana, null, a);
    const base = { files: [attach(a)] };
    expect((await ana.change(editOf(id, base, { files: [attach(a), attach(b)] }, 2))).status).toBe('applied');
    expect((await ana.change(editOf(id, base, { files: [attach(c)] }, 2))).status).toBe('applied');
    const [put] = (await ana.catchUp()).filter((item) => item.id === id);
    expect(put).toMatchObject({ fields: { files: [{ sha256: hashOf(b) }, { sha256: hashOf(c) }] } });
  });

  test('by a name that is more than a name, or more than twenty, or twice, is refused', async () => {
    const bytes = makePdf(100);
    await sendFile(ana, bytes);
    const id = await createOffer(ana);
    const many = Array.from({ length: 21 }, (_, i) => attach(Buffer.from(`x${i}`)));
    for (const file of many) await db.query('insert into site_file (sha256, size, type) values ($1, 2, $2)', [file.sha256, 'text/plain']);
    await db.query('insert into file_holder select sha256, (select id from site_user where name = $1) from site_file on conflict do nothing', ['Ana']);
    for (const files of [[attach(bytes, { name: '../cv.pdf' })], [attach(bytes, { name: 'cv\u202efdp.exe' })], many, [attach(bytes), attach(bytes, { name: 'b.pdf' })]])
      expect(await ana.change(editOf(id, { files: [] }, { files }))).toMatchObject({ status: 'rejected', code: 'invalid_fields' });
  });
});

describe('a file that nobody names', () => {
  const age = (sha256: string, days: number) => db.query('update site_file set unused_since = unused_since - make_interval(days => $2) where sha256 = $1', [sha256, days]);
  const readUserId = async (name: string) => (await db.query<{ id: string }>('select id from site_user where name = $1', [name]))[0]!.id;
  const countWaiting = async () => (await db.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`, [])).length;
  const isHere = async (sha256: string) => (await db.query('select 1 from site_file where sha256 = $1', [sha256])).length === 1;
  let bytes: Buffer;
  let sha256: string;
  beforeEach(async () => {
    bytes = makePdf(1000);
    sha256 = hashOf(bytes);
    await sendFile(ana, bytes);
  });

  test('stays thirty days, then goes with its bytes', async () => {
    await age(sha256, 29);
    await collectFiles(db);
    expect(await isHere(sha256)).toBe(true);
    await age(sha256, 2);
    await collectFiles(db);
    expect([await isHere(sha256), await countParts(sha256)]).toEqual([false, 0]);
  });

  test('is none as long as a record names it, deleted ones and conflicts included', async () => {
    const id = await makeOfferWith(ana, null, bytes);
    await age(sha256, 400);
    await collectFiles(db);
    expect(await isHere(sha256)).toBe(true);
    expect(await ana.change({ entity: 'offer', id, op: 'delete', baseVer: 2, base: { files: [attach(bytes)] } })).toMatchObject({ status: 'applied' });
    await collectFiles(db);
    expect((await db.query<{ unused: unknown }>('select unused_since as unused from site_file where sha256 = $1', [sha256]))[0]?.unused).toBeNull();
  });

  test('counts its thirty days from the last record that let go of it, and none if one takes it back', async () => {
    const id = await makeOfferWith(ana, null, bytes);
    await ana.change(editOf(id, { files: [attach(bytes)] }, { files: [] }, 2));
    await age(sha256, 31);
    // Someone undid it just before.
    await ana.change(editOf(id, { files: [] }, { files: [attach(bytes)] }, 3));
    await collectFiles(db);
    expect(await isHere(sha256)).toBe(true);
    await ana.change(editOf(id, { files: [attach(bytes)] }, { files: [] }, 4));
    await age(sha256, 31);
    await collectFiles(db);
    expect(await isHere(sha256)).toBe(false);
  });

  test('is not cleared away from under a line that is about to name it', async () => {
    const id = await createOffer(ana);
    await age(sha256, 31);
    let collecting: Promise<number> | undefined;
    await db.transaction(async (queries) => {
      const person = { userId: await readUserId('Ana'), scopes: ['offers'] } as Person;
      expect(await listUsableFiles(queries, person, [sha256])).toContain(sha256);
      collecting = collectFiles(db);
      await expect.poll(countWaiting).toBe(1);
      await followFileUses(queries, [{ entity: 'offer', id, fields: { files: [attach(bytes)] } } as unknown as SiteRecord]);
    });
    await collecting;
    expect(await isHere(sha256)).toBe(true);
  });

  test('and a sending that was given up go too', async () => {
    const half = makePdf(1000);
    await sendPart(ana, half.subarray(0, 500), { sha256: hashOf(half), offset: 0, size: 1000 });
    await db.query('update file_upload set touched_at = touched_at - make_interval(days => 31)', []);
    await collectFiles(db);
    expect(await askState(ana, hashOf(half))).toMatchObject({ received: 0 });
  });
});

test('nobody fills the site with files that no record names', async () => {
  const small = await startSite({ databaseUrl: await postgres.makeDatabase(), env: { FILE_IDLE_BYTES: String(2 * mebibyte) } });
  const desk = new TestDesk(await small.addUser('Max', ['moderator']));
  await desk.begin();
  await sendFile(desk, makePdf(mebibyte));
  const next = makePdf(1.5 * mebibyte);
  expect(await refusal(sendFile(desk, next))).toEqual([507, 'FILE_QUOTA']);
  await small.remove();
});

