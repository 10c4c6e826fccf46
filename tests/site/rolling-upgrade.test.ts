import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../src-site/database/database.ts';
import { migrate } from '../../src-site/database/migrate.ts';
import { openPostgres } from '../../src-site/database/open-postgres.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import { changeChannel } from '../../src-site/records/write-changes.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite } from '../support/site-server.ts';
import { firstServer } from './first-server-sql.ts';
import { TestDesk } from './test-desk.ts';
import { createOffer, editOf, someOffer } from './test-offers.ts';

const postgres = sharePostgres();


async function openOld(): Promise<{ db: Database; url: string }> {
  const url = await postgres.makeDatabase();
  const db = openPostgres(url, () => {});
  onTestFinished(() => db.close());
  await migrate(db, { only: [1] });
  return { db, url };
}
async function connect(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

test('a server of the first version goes on writing and reading while new ones serve the same database', async () => {
  const { db, url } = await openOld();
  const token = 'a'.repeat(43);
  await db.query(firstServer.addUser, ['old', 'Ana', ['admin'], []]);
  await db.query(firstServer.addToken, [hashToken(token), 'old']);
  const fresh = await startSite({ databaseUrl: url });
  onTestFinished(() => fresh.remove());
  const reader = new TestDesk(`rsb1.${Buffer.from(fresh.url).toString('base64url')}.${token}`);
  await reader.begin();
  // What the old server does for a desk: hello, then a push of one line that makes a record, then one that moves it.
  expect(await db.query(firstServer.person, [hashToken(token)])).toMatchObject([{ id: 'old', roles: ['admin'] }]);
  const deviceId = randomUUID();
  expect(await db.query(firstServer.hello, [deviceId, 'old', 'bureau 0.1'])).toEqual([{ lastN: 0 }]);
  const id = randomUUID();
  const push = (ver: number, territory: string, exits: object[]) =>
    db.transaction(async (queries) => {
      await queries.query(firstServer.meta, []);
      await queries.query(firstServer.lockDevice, [deviceId]);
      await queries.query(firstServer.results, [deviceId, [ver]]);
      await queries.query(firstServer.lockRecords, [['offer'], [id]]);
      await queries.query(firstServer.conflictsAbout, [[id]]);
      await queries.query(firstServer.unpublish, [[id]]);
      const row = { entity: 'offer', id, ver, scopes: ['offers', `offers:${territory}`], deleted: false, about: null, payload: JSON.stringify(someOffer({ territory })), by: 'Ana', at: '2026-11-24T08:00:00.000Z' };
      const result = { n: ver, status: 'applied', seq: 0, ver, code: null, conflictId: null, fields: [] };
      return await queries.query<{ seq: number; written: number }>(firstServer.write, [
        JSON.stringify([row]), JSON.stringify(exits), deviceId, ver, JSON.stringify([{ n: ver, sha: `s${ver}`, result: JSON.stringify(result) }]), changeChannel,
      ]);
    });
  expect(await push(1, 'FR-44', [])).toMatchObject([{ written: 1 }]);
  expect(await push(2, 'FR-35', [{ entity: 'offer', id, scopes: ['offers:FR-44'] }])).toMatchObject([{ written: 1 }]);
  await db.query(firstServer.publish, [JSON.stringify([{ id, published_at: '2026-11-24T08:00:00.000Z', territory: 'FR-35', contract_type: null, search: 'x', payload: '{}' }])]);
  await db.query(firstServer.reference, ['offer', 'site', 'r1', id]);
  // The new server's desk sees it, and changes it; the old server reads that.
  expect(await reader.catchUp()).toMatchObject([{ kind: 'put', id, ver: 2, scopes: ['offers', 'offers:FR-35'] }]);
  expect(await reader.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Après' }, 2))).toMatchObject({ status: 'applied', ver: 3 });
  const made = await createOffer(reader);
  const rows = await db.query<{ id: string; payload: string }>(firstServer.feed, [0, '', '', ['offers'], 500]);
  expect(rows.map((row) => [row.id, (JSON.parse(row.payload) as { title: string }).title])).toEqual([[id, 'Après'], [made, 'Chargé de mission']]);
  expect(await db.query(firstServer.exits, [0, '', '', ['offers:FR-44']])).toMatchObject([{ id }]);
  await db.query(firstServer.giveBack, [hashToken(token)]);
  await expect(reader.sayHello()).rejects.toMatchObject({ status: 401 });
});

test('a migration that waits for a table lets those who read it pass, and comes to its end once it is free', async () => {
  const { db, url } = await openOld();
  const [holder, passer] = [await connect(url), await connect(url)];
  // Any open transaction that has read the table keeps a migration from changing it.
  await holder.query('begin');
  await holder.query('select from sync_meta');
  let isDone = false;
  const migrating = migrate(db).then(() => (isDone = true));
  await expect.poll(async () => (await passer.query(`select from pg_locks where not granted and mode = 'AccessExclusiveLock'`)).rowCount, { timeout: 30_000 }).toBe(1);
  // Queued behind it, these would wait for as long as the holder lives.
  for (let turn = 0; turn < 3; turn++) await passer.query('select from sync_meta');
  expect(isDone).toBe(false);
  await holder.query('commit');
  await migrating;
  expect((await passer.query('select backup_at from sync_meta')).rowCount).toBe(1);
  for (const client of [holder, passer]) await client.end();
});

test('an index of a large table is built beside those who write, and anew if its server was stopped in the middle', async () => {
  const { db, url } = await openOld();
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, '0001-house.sql'), 'select 1');
  writeFileSync(join(folder, '0002-by-author.concurrently.sql'), 'create unique index concurrently if not exists by_author on sync_row (by)');
  const [writer, other] = [await connect(url), await connect(url)];
  const insert = (by: string) => `insert into sync_row (entity, id, ver, seq, scopes, payload, by, at) values ('offer', gen_random_uuid()::text, 1, 1, '{}', '{}', '${by}', 'x')`;
  // Two rows that the index cannot both hold: it fails and stays behind, broken, as it does when a server is killed.
  await writer.query(insert('double'));
  await writer.query(insert('double'));
  await expect(migrate(db, { folder })).rejects.toThrow(/by_author/);
  expect((await other.query(`select indisvalid from pg_index where indexrelid = 'by_author'::regclass`)).rows).toEqual([{ indisvalid: false }]);
  await writer.query(`delete from sync_row where by = 'double'`);
  await writer.query('begin');
  await writer.query(insert('open'));
  const migrating = migrate(db, { folder });
  await expect.poll(async () => (await other.query(`select from pg_stat_activity where query ~ '^(create unique|drop) index' and wait_event_type = 'Lock'`)).rowCount, { timeout: 30_000 }).toBe(1);
  await other.query(insert('meanwhile'));
  await writer.query('commit');
  await migrating;
  expect((await other.query(`select indisvalid from pg_index where indexrelid = 'by_author'::regclass`)).rows).toEqual([{ indisvalid: true }]);
  expect((await other.query('select number from migration order by number')).rows).toEqual([{ number: 1 }, { number: 2 }]);
  for (const client of [writer, other]) await client.end();
});

test('servers that start at once build an index of a large table one after the other: each would wait for the other to go', async () => {
  const { url } = await openOld();
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, '0001-house.sql'), 'select 1');
  writeFileSync(join(folder, '0002-by-author.concurrently.sql'), 'create index concurrently if not exists by_author on sync_row (by)');
  const servers = [0, 1, 2].map(() => openPostgres(url, () => {}));
  const [writer, other] = [await connect(url), await connect(url)];
  // While it writes, nobody's index comes to its end, so that all the servers meet.
  await writer.query('begin');
  await writer.query(`insert into sync_row (entity, id, ver, seq, scopes, payload, by, at) values ('offer', 'a', 1, 1, '{}', '{}', 'x', 'x')`);
  const migrating = Promise.all(servers.map((db) => migrate(db, { folder })));
  const waiting = `select from pg_stat_activity where datname = current_database() and query ~ '^(create index|select pg_try_advisory_lock)' and pid <> pg_backend_pid()`;
  await expect.poll(async () => (await other.query(waiting)).rowCount, { timeout: 30_000 }).toBe(3);
  await writer.query('commit');
  await migrating;
  expect((await other.query(`select indisvalid from pg_index where indexrelid = 'by_author'::regclass`)).rows).toEqual([{ indisvalid: true }]);
  for (const client of [writer, other]) await client.end();
  for (const db of servers) await db.close();
});

/** Tables that grow with the site: what is done to them at length holds everybody up. */
const large = ['sync_row', 'sync_exit', 'sync_result', 'published_offer', 'site_file', 'file_part'];

test('migrations only add: a server of the version before finds all that it asks for', () => {
  const folder = 'src-site/migrations';
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql') && !file.startsWith('0001'))) {
    const sql = readFileSync(join(folder, name), 'utf8');
    const statements = sql.replaceAll(/--.*$/gm, '').toLowerCase().split(';').map((text) => text.trim().replaceAll(/\s+/g, ' '));
    const made = new Set(statements.flatMap((text) => /^create table (?:if not exists )?(\w+)/.exec(text)?.[1] ?? []));
    for (const text of statements) {
      const table = /^(?:alter table|create (?:unique )?index (?:concurrently )?(?:if not exists )?\w+ on) (?:only )?(\w+)/.exec(text)?.[1] ?? '';
      if (made.has(table)) continue;
      // What is no longer used is taken away a version later, by a file that says so in its name.
      if (!name.includes('contract')) expect([name, text]).toEqual([name, expect.not.stringMatching(/\bdrop (table|column)|\brename\b|\balter (column )?\w+ (set data )?type\b|set not null/) as string]);
      if (text.includes('add column')) expect([name, text]).toEqual([name, expect.not.stringMatching(/add column (?!.*default).*not null/) as string]);
      if (large.includes(table) && text.startsWith('create')) expect([name, text]).toEqual([name, expect.stringContaining('concurrently') as string]);
    }
  }
});
