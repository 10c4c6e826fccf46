import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBackupCovers } from '../../src-site/admin/backup-command.ts';
import { backUp } from '../../src-site/backup/back-up.ts';
import { BadBackup } from '../../src-site/backup/read-backup.ts';
import { restoreBackup } from '../../src-site/backup/restore-backup.ts';
import { writeBackup } from '../../src-site/backup/write-backup.ts';
import type { Database } from '../../src-site/database/database.ts';
import { migrate } from '../../src-site/database/migrate.ts';
import { openPostgres } from '../../src-site/database/open-postgres.ts';
import { hashOf, makePdf } from '../support/make-files.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { runSite } from '../support/run-site.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { readFailure, TestDesk } from './test-desk.ts';
import { askState, attach, readRange, sendFile, sendPart } from './test-files.ts';
import { acceptance, createOffer, editOf } from './test-offers.ts';

const postgres = sharePostgres();
let databaseUrl: string;
let site: TestSite;
let db: Database;
let admin: TestDesk;
let nantes: TestDesk;
let folder: string;
const others: TestSite[] = [];
const named = makePdf(1_200_000);
const half = makePdf(1000);

/** A site that holds something of each kind: published, deleted, left scopes, an open conflict, words that are hard to write. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-backup-'));
  databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl });
  db = openPostgres(databaseUrl, () => {});
  await site.fillOffers(makeSeedOffers(300, 3));
  admin = new TestDesk(await site.addUser('Ana', ['admin']));
  nantes = new TestDesk(await site.addUser('Zoé « la "Nantaise" »', ['correspondent'], ['FR-44']));
  await admin.begin();
  await nantes.begin();
  const hard = await createOffer(admin, { territory: 'FR-44', title: 'Ligne\u2028coupée "\\ \t é 🌱', description: '{"a":[null,"\\n"]}\n\n' });
  await admin.change(editOf(hard, { state: 'received', decision: null }, { state: 'accepted', decision: acceptance() }));
  const clash = await createOffer(admin, { territory: 'FR-44' });
  await admin.change(editOf(clash, { title: 'Chargé de mission' }, { title: 'A' }));
  await nantes.change(editOf(clash, { title: 'Chargé de mission' }, { title: 'B' }));
  const moved = await createOffer(admin, { territory: 'FR-44' });
  await admin.change(editOf(moved, { territory: 'FR-44' }, { territory: 'FR-35' }));
  await admin.change({ entity: 'offer', id: moved, op: 'delete', baseVer: 2 });
  await sendFile(admin, named);
  await admin.change(editOf(clash, { files: [] }, { files: [attach(named)] }));
  await sendPart(admin, half.subarray(0, 500), { sha256: hashOf(half), offset: 0, size: half.length });
});
afterAll(async () => {
  await db.close();
  for (const one of [site, ...others]) await one.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Written without being loaded into an embedded database: that is for one test to see. */
const back = (name: string) => backUp(db, join(folder, name), 'read');
async function restore(file: string, url: string) {
  const target = openPostgres(url, () => {});
  try {
    return await restoreBackup(target, file);
  } finally {
    await target.close();
  }
}

async function ask(url: string, sql: string): Promise<unknown[][]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows;
  } finally {
    await client.end();
  }
}
const readAll = (url: string) =>
  Promise.all(
    ['sync_row', 'sync_exit', 'sync_result', 'sync_device', 'site_user', 'device_token', 'published_offer', 'sync_clock', 'site_file', 'file_part', 'file_upload', 'file_upload_part', 'file_holder', 'file_use'].map(async (table) => [
      table, await ask(url, `select t::text from ${table} t order by 1`),
    ]),
  );

test('a backup is made while the site runs, loaded to be verified, and only then are the desks told what it covers', async () => {
  expect((await admin.sayHello()).backupSeq).toBe(0);
  const file = join(folder, 'first.gz');
  const { status, stdout } = await runSite(['backup', file], { databaseUrl });
  const { seq, rows, verified } = JSON.parse(stdout) as { seq: number; rows: number; verified: string };
  expect([status, verified]).toEqual([0, 'load']);
  expect(rows).toBeGreaterThan(300);
  expect((await admin.sayHello()).backupSeq).toBe(seq);
  expect((await ask(databaseUrl, 'select v::integer from sync_clock'))[0]).toEqual([seq]);
  // Only its owner reads it, and nothing is left beside it.
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(['first.gz']);
});

test('restored into an empty PostgreSQL, every table holds the same, and a new epoch begins', async () => {
  const { file } = await back('same.gz');
  const url = await postgres.makeDatabase();
  const before = await readAll(databaseUrl);
  const { epoch } = await restore(file, url);
  expect(await readAll(url)).toEqual(before);
  expect(await ask(url, 'select epoch, backup_seq::integer from sync_meta')).toEqual([[epoch, 0]]);
  expect(epoch).not.toBe(admin.hello?.epoch);
  // Keys are there again.
  await expect(ask(url, `insert into device_token (hash, user_id) values (repeat('0', 64), 'nobody')`)).rejects.toThrow(/foreign key/);
});

test('the same people go on with the restored site; their cursors of before are refused', async () => {
  const { file } = await back('people.gz');
  const url = await postgres.makeDatabase();
  await restore(file, url);
  const second = await startSite({ databaseUrl: url });
  others.push(second);
  const desk = new TestDesk(admin.code, admin.deviceId);
  desk.address = second.url;
  desk.hello = admin.hello;
  desk.cursor = admin.cursor;
  expect(await readFailure(desk.readFeedPage())).toMatchObject({ status: 410, data: { reason: 'epoch' } });
  const seen = await desk.begin();
  expect(seen.map(({ id }) => id)).toEqual((await admin.readSnapshot()).map(({ id }) => id));
  expect(desk.lastN).toBe(admin.lastN);
  expect(hashOf(Buffer.from(await (await readRange(desk, hashOf(named))).arrayBuffer()))).toBe(hashOf(named));
  expect(await askState(desk, hashOf(half))).toMatchObject({ received: 500, complete: false });
  await createOffer(desk);
});

test('a backup goes from PostgreSQL to an embedded site, and from there back, the same', async () => {
  const { file } = await back('there.gz');
  const place = { folder: mkdtempSync(join(folder, 'embedded-')) };
  expect((await runSite(['restore', file], place)).status).toBe(0);
  const embedded = await startSite({ folder: place.folder });
  others.push(embedded);
  // Asked of the running site, which alone may hold an embedded database.
  const again = join(folder, 'back.gz');
  expect(await runSite(['backup', again, '--verify', 'read'], place)).toMatchObject({ status: 0, stderr: '' });
  expect((await runSite(['restore', again], place)).stderr).toContain('stop it');
  const url = await postgres.makeDatabase();
  await restore(again, url);
  expect(await readAll(url)).toEqual(await readAll(databaseUrl));
});

test('a backup is refused where a byte differs, where it is cut, and where it is something else; nothing is restored', async () => {
  const { file } = await back('whole.gz');
  const bytes = readFileSync(file);
  const plain = gunzipSync(bytes).toString();
  const forged = plain.replace('"Ana"', '"Eva"');
  expect(forged).not.toBe(plain);
  const halved = plain.replace(/("\\\\x[0-9a-f]+)[0-9a-f]"/, '$1"');
  expect(halved).not.toBe(plain);
  const bad: Record<string, Buffer> = {
    'a bit of it': Buffer.from(bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte))),
    'its end': bytes.subarray(0, bytes.length - 2000),
    'a row': gzipSync(plain.replace(/\n\["offer".*?\n/, '\n')),
    'a value': gzipSync(forged),
    // Half of a byte in hexadecimal: no value of its column, whatever the sums say later.
    'half a byte': gzipSync(halved),
    'its last line': gzipSync(plain.replace(/\n\{"kind":"end".*\n$/, '\n')),
    'all of it': Buffer.from('<html>'),
    'nothing in it': gzipSync(''),
    'another form': gzipSync('{"kind":"site-backup","format":2}\n'),
    'a table of others': gzipSync(plain.replaceAll('"name":"site_user"', '"name":"pg_authid"')),
  };
  const altered = join(folder, 'bad.gz');
  const url = await postgres.makeDatabase();
  for (const [what, content] of Object.entries(bad)) {
    writeFileSync(altered, content);
    const failure = await restore(altered, url).catch((error: unknown) => error);
    expect([what, failure]).toEqual([what, expect.any(BadBackup)]);
  }
  writeFileSync(altered, bad['a value'] ?? '');
  expect(await runSite(['restore', altered], { databaseUrl: url })).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/Nothing was restored\.$/) as string });
  expect(await ask(url, 'select (select count(*) from sync_row)::integer, (select count(*) from site_user)::integer, v::integer from sync_clock')).toEqual([[0, 0, 0]]);
  // The database that refused them takes the good one.
  await restore(file, url);
});

test('a restore goes into an empty database only, and a backup never replaces a file', async () => {
  const { file } = await back('kept.gz');
  await expect(restore(file, databaseUrl)).rejects.toThrow(/already holds a site/);
  const before = readFileSync(file);
  await expect(back('kept.gz')).rejects.toThrow(/exists already/);
  expect(readFileSync(file).equals(before)).toBe(true);
  await expect(back(join('missing', 'x.gz'))).rejects.toThrow(/cannot be written: ENOENT/);
  await expect(restore(join(folder, 'absent.gz'), await postgres.makeDatabase())).rejects.toThrow(/no file/);
});

test('a backup of an older schema is restored by a newer server, and brought up to date', async () => {
  const url = await postgres.makeDatabase();
  const old = openPostgres(url, () => {});
  await migrate(old, { only: [1] });
  await old.query(`insert into site_user (id, name, roles, territories) values ('a', 'Ana', '{admin}', '{}')`, []);
  await writeBackup(old, join(folder, 'old.gz'));
  await old.close();
  const target = await postgres.makeDatabase();
  await restore(join(folder, 'old.gz'), target);
  expect(await ask(target, 'select name from site_user')).toEqual([['Ana']]);
  expect(await ask(target, 'select count(*) > 1 from migration')).toEqual([[true]]);
});

test('a backup that cannot be loaded is not told to the desks', async () => {
  const before = (await admin.sayHello()).backupSeq;
  await createOffer(admin);
  // A table that no migration makes.
  await ask(databaseUrl, 'create table stray (id integer)');
  await expect(backUp(db, join(folder, 'stray.gz'), 'load')).rejects.toThrow(/stray/);
  await ask(databaseUrl, 'drop table stray');
  expect((await admin.sayHello()).backupSeq).toBe(before);
});

test('what changes while a backup is read is not in it, and its number says so', async () => {
  const holder = new Client({ connectionString: databaseUrl });
  await holder.connect();
  // The dump reads tables in the order of their names: held at one of them, it has its moment already.
  await holder.query('begin');
  await holder.query('lock table submission_reference in access exclusive mode');
  const running = back('moment.gz');
  await expect.poll(async () => (await ask(databaseUrl, `select count(*)::integer from pg_locks where not granted`))[0]?.[0], { timeout: 30_000 }).toBe(1);
  const [clock] = await ask(databaseUrl, 'select v::integer from sync_clock');
  const late = await createOffer(admin);
  await holder.query('commit');
  await holder.end();
  const { file, seq } = await running;
  expect(seq).toBe(clock?.[0]);
  expect(gunzipSync(readFileSync(file)).toString()).not.toContain(late);
});

test('who uses other backups says what they cover, never more than there is', async () => {
  const [clock] = await ask(databaseUrl, 'select v::integer from sync_clock');
  const head = Number(clock?.[0]);
  const cover = (seq: string) => runBackupCovers({ databaseUrl, folder }, seq);
  await cover(String(head));
  expect((await admin.sayHello()).backupSeq).toBe(head);
  await expect(cover(String(head + 1))).rejects.toThrow(/not come to that change/);
  await expect(cover('all')).rejects.toThrow(/whole number/);
  // A backup that turned out to be bad is taken back.
  await cover('0');
  expect((await admin.sayHello()).backupSeq).toBe(0);
});
