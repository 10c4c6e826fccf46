import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import { openDatabase } from '../../src-site/database/open-database.ts';
import type { Database } from '../../src-site/database/database.ts';
import { purgeIfDue } from '../../src-site/retention/daily-purge.ts';
import { purge as purgeOld } from '../../src-site/retention/purge.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { readFailure, TestDesk } from './test-desk.ts';
import { createOffer, editOf } from './test-offers.ts';

const postgres = sharePostgres();
let databaseUrl: string;
let site: TestSite;
let database: Client;
let db: Database;
let admin: TestDesk;

beforeAll(async () => {
  databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl });
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
  db = await openDatabase({ url: databaseUrl }, () => {});
});
afterAll(async () => {
  await database.end();
  await db.close();
  await site.remove();
});
beforeEach(async () => {
  admin = new TestDesk(await site.addUser('Ana', ['admin']));
  await admin.begin();
});

const purge = () => purgeOld(db, { settleMs: 0 });
/** As if all that has been done so far had been done `days` ago: what comes next is of today. */
async function letDaysPass(days: number) {
  await createOffer(admin, { title: 'La dernière de ce temps' });
  await database.query(`insert into sync_mark (seq, at) select v, now() from sync_clock on conflict do nothing`);
  for (const [table, column] of [['sync_mark', 'at'], ['sync_device', 'seen_at'], ['device_token', 'revoked_at']])
    await database.query(`update ${table} set ${column} = ${column} - make_interval(days => $1)`, [days]);
}
/** By someone who has seen it as it stands. */
const deleteOffer = async (id: string) => {
  const found = (await new TestDesk(admin.code).begin()).find((item) => item.id === id);
  if (found?.kind !== 'put') throw new Error('not there');
  return await admin.change({ entity: 'offer', id, op: 'delete', baseVer: found.ver, base: found.fields as Mutation['base'] });
};
/** Tables that hold the words anywhere. */
async function findWords(words: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(`select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`);
  const found: string[] = [];
  for (const { name } of rows)
    if ((await database.query(`select from ${name} t where t::text like $1`, [`%${words}%`])).rowCount !== 0) found.push(name);
  return found;
}

test('what was deleted more than 400 days ago is gone for good, with its words, and not before', async () => {
  const words = `Secret ${randomUUID()}`;
  const id = await createOffer(admin, { title: words });
  await deleteOffer(id);
  await letDaysPass(399);
  await purge();
  expect(await findWords(words)).toEqual(['sync_row']);
  await letDaysPass(2);
  expect((await purge()).records).toBeGreaterThan(0);
  expect(await findWords(words)).toEqual([]);
  // Somebody who still had it does not bring it back by an edit.
  expect(await admin.change(editOf(id, { title: words }, { title: 'De retour' }))).toMatchObject({ status: 'rejected', code: 'unknown_record' });
});

test('a desk that was away for longer reads the site anew; one that was not goes on, and hears of each deletion', async () => {
  const away = new TestDesk(await site.addUser('Absente', ['admin']));
  await away.begin();
  const old = await createOffer(admin);
  await deleteOffer(old);
  await letDaysPass(401);
  const recent = new TestDesk(await site.addUser('Récente', ['admin']));
  await recent.begin();
  const fresh = await createOffer(admin);
  await deleteOffer(fresh);
  await purge();
  expect(await readFailure(away.readFeedPage())).toMatchObject({ status: 410, code: 'RESET', data: { reason: 'too_old' } });
  expect((await recent.catchUp()).find((item) => item.id === fresh)).toMatchObject({ kind: 'del' });
  const anew = await away.readSnapshot();
  expect(anew.map((item) => item.id)).not.toContain(old);
  expect(await away.catchUp()).toEqual([]);
});

test('a snapshot can be read to its end on a site where nothing has happened since the horizon', async () => {
  for (let count = 0; count < 5; count++) await createOffer(admin);
  await letDaysPass(401);
  await purge();
  const desk = new TestDesk(await site.addUser('Ben', ['admin']));
  await desk.sayHello();
  expect((await desk.readSnapshot(2)).length).toBeGreaterThanOrEqual(5);
  expect(await desk.catchUp()).toEqual([]);
});

test('exits go as deletions do', async () => {
  const id = await createOffer(admin, { territory: 'FR-44' });
  await admin.change(editOf(id, { territory: 'FR-44' }, { territory: 'FR-35' }));
  await letDaysPass(401);
  expect((await purge()).exits).toBeGreaterThan(0);
  expect((await database.query('select from sync_exit')).rowCount).toBe(0);
});

test('a closed conflict goes with its record, and every desk is told; an open one keeps its record', async () => {
  const nantes = new TestDesk(await site.addUser('Nantes', ['correspondent'], ['FR-44']));
  await nantes.begin();
  // With what PostgreSQL's text cannot hold.
  const words = `\0 Phrase ${randomUUID()} \ud800`;
  const [closed, open] = [await createOffer(admin, { territory: 'FR-44', title: words }), await createOffer(admin, { territory: 'FR-44', title: words })];
  const raise = async (id: string) => {
    await admin.change(editOf(id, { title: words }, { title: 'Autre' }));
    const { conflictId } = await nantes.change(editOf(id, { title: words }, { title: `${words} bis` }));
    await deleteOffer(id);
    return conflictId ?? '';
  };
  const conflictId = await raise(closed);
  await raise(open);
  const resolution = { state: 'resolved', choices: { title: 'theirs' }, resolvedBy: 'Ana', resolvedAt: '2026-11-24T09:00:00.000Z' };
  await admin.change({ entity: 'conflict', id: conflictId, baseVer: 1, base: { state: 'open' }, set: resolution });
  await letDaysPass(401);
  await admin.readSnapshot();
  await purge();
  expect(await admin.catchUp()).toMatchObject([{ kind: 'del', entity: 'conflict', id: conflictId }]);
  const { rows } = await database.query<{ id: string }>('select id from sync_row where id = any($1)', [[closed, open]]);
  expect(rows).toEqual([{ id: open }]);
  const { rows: left } = await database.query<{ about: string }>('select about from sync_row where payload::text like $1 and about is not null', [`%${words.split(' ')[2]}%`]);
  expect(left).toEqual([{ about: open }]);
  // Somebody who had not heard of it closes it as well, with the change that goes with their choice.
  const late = nantes.makeLine({ entity: 'conflict', id: conflictId, baseVer: 1, base: { state: 'open' }, set: { ...resolution, choices: { title: 'mine' } } });
  const chosen = nantes.makeLine({ ...editOf(open, {}, { title: words }), settles: conflictId });
  expect((await nantes.send([late, chosen])).results).toMatchObject([{ status: 'conflict', conflictId }, { status: 'rejected', conflictId }]);
});

test('a proposal that was answered and is gone with its record can be answered late: what stands is that it is gone', async () => {
  const id = await createOffer(admin, { territory: 'FR-44' });
  const proposalId = randomUUID();
  const at = '2026-11-24T09:00:00.000Z';
  const proposal = { entity: 'offer', recordId: id, recordTitle: 'Une', base: { title: 'Chargé de mission' }, set: { title: 'Autre' }, message: null, by: 'Ana', at, state: 'open', answer: null, answeredBy: null, answeredAt: null };
  await admin.change({ entity: 'proposal', id: proposalId, set: proposal });
  await admin.change({ entity: 'proposal', id: proposalId, baseVer: 1, base: { state: 'open' }, set: { state: 'declined' } });
  await deleteOffer(id);
  await letDaysPass(401);
  await purge();
  expect(await admin.change({ entity: 'proposal', id: proposalId, baseVer: 1, base: { state: 'open' }, set: { state: 'accepted' } })).toMatchObject({ status: 'conflict', conflictId: proposalId });
});

test('answers are kept until a verified backup covers them, and the last ones of a desk for ever', async () => {
  const desk = new TestDesk(await site.addUser('Diligente', ['admin']));
  await desk.begin();
  const lines = Array.from({ length: 500 }, () => desk.makeLine({ entity: 'press', id: randomUUID() }));
  const more = Array.from({ length: 10 }, () => desk.makeLine({ entity: 'press', id: randomUUID() }));
  await desk.send(lines);
  await desk.send(more);
  await letDaysPass(401);
  await database.query('update sync_device set seen_at = now()');
  expect((await purge()).results).toBe(0);
  await database.query('update sync_meta set backup_seq = (select v from sync_clock)');
  expect((await purge()).results).toBe(10);
  const again = await desk.send(lines.slice(10));
  expect(again).toMatchObject({ lastN: 510, gap: null });
  expect(new Set(again.results.map(({ code }) => code))).toEqual(new Set(['invalid_fields']));
});

test('a device that has not come back and a revoked token are forgotten; the device begins anew if it does come', async () => {
  const desk = new TestDesk(await site.addUser('Partie', ['admin']));
  const lent = new TestDesk(await site.addUser('Rendue', ['moderator']));
  await desk.begin();
  await createOffer(desk);
  await lent.ask('DELETE', '/v1/device');
  await letDaysPass(401);
  await database.query('update sync_meta set backup_seq = (select v from sync_clock)');
  const purged = await purge();
  expect(purged.devices).toBeGreaterThan(0);
  expect(purged.tokens).toBe(1);
  expect((await desk.sayHello()).lastN).toBe(0);
});

test('what one part of the day’s work stumbles on keeps no other from being done', async () => {
  await database.query(`update sync_meta set purged_at = null; alter table correction_link rename to hidden_link`);
  await database.query(`insert into site_letter (id, user_id, recipient, subject, body, state, at) select 'old', id, 'a@example.org', 's', 't', 'sent', now() - interval '31 days' from site_user limit 1`);
  const logged: unknown[] = [];
  expect(await purgeIfDue(db, (level, event, detail) => logged.push({ level, event, ...detail }), { settleMs: 0 })).toBe(true);
  await database.query('alter table hidden_link rename to correction_link');
  expect(logged).toMatchObject([{ level: 'error', event: 'site.purge_failed', part: 'corrections' }, { event: 'site.followed_up', expired: 0 }, { event: 'site.purged', letters: 1 }]);
});

test('one server a day purges, whichever asks first', async () => {
  const log = () => {};
  await database.query('update sync_meta set purged_at = null');
  const asked = await Promise.all(Array.from({ length: 4 }, () => purgeIfDue(db, log, { settleMs: 0 })));
  expect(asked.filter(Boolean)).toHaveLength(1);
  await database.query(`update sync_meta set purged_at = now() - interval '1 day'`);
  expect(await purgeIfDue(db, log, { settleMs: 0 })).toBe(true);
});
