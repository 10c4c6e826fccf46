import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { startDesk, startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { useOwnSite } from '../support/own-site.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';

const own = useOwnSite();
let database: Client;
let proxy: FaultProxy;
beforeEach(async () => {
  proxy = await startFaultProxy(own.site.url);
  database = new Client({ connectionString: own.databaseUrl });
  await database.connect();
});
afterEach(async () => {
  await database.end();
  await proxy.stop();
});

const connect = async (name: string) => startReadyDesk(name, proxy.reroute(await own.site.addUser(name, ['moderator'])));
const fill = async (count: number) => {
  const offers = [...makeSeedOffers(count)];
  await own.site.fillOffers(offers);
  return offers.map(({ id }) => id);
};
/** What the site forgets for good after long: the records, their tombstones, and the cursors of before. */
async function forget(ids: string[]) {
  await database.query('delete from sync_row where id = any($1)', [ids]);
  await database.query('update sync_clock set v = v + 10');
  await database.query('update sync_meta set min_seq = (select v from sync_clock)');
}
const total = async (desk: TestDesk) => (await desk.client.offers.ids({})).total;
const status = (desk: TestDesk) => desk.client.sync.status();
const db = (desk: TestDesk) => desk.core.context.desk().store.db;
const count = (desk: TestDesk, table: string) => db(desk).prepare(`select count(*) from ${table}`).pluck().get();

describe('a desk that comes back after longer than the site remembers', () => {
  it('reads all anew, and keeps what waits, what was refused and what is acknowledged', async () => {
    const ids = await fill(30);
    const desk = await connect('Awa');
    await desk.client.offers.edit({ id: ids[0]!, set: { employerName: 'Acquitté' } });
    await desk.client.sync.now();
    await desk.client.app.saveSettings({ offline: true });
    await desk.client.offers.edit({ id: ids[1]!, set: { employerName: 'Attend' } });
    await desk.client.offers.edit({ id: ids[2]!, set: { employerName: 'Sur une fiche disparue' } });
    await forget(ids.slice(2, 7));
    await desk.client.app.saveSettings({ offline: false });
    await desk.client.sync.now();
    expect(await total(desk)).toBe(25);
    expect((await desk.client.offers.get({ id: ids[0]! })).fields.employerName).toBe('Acquitté');
    expect((await desk.client.offers.get({ id: ids[1]! })).fields.employerName).toBe('Attend');
    expect(await status(desk)).toMatchObject({ waiting: 0, toReview: 1, failure: null });
    expect((await desk.client.sync.review()).map(({ id, code, title }) => [id, code, title !== ''])).toEqual([[ids[2], 'unknown_record', true]]);
    // Three lines were consumed, and stay until a backup of the site covers them.
    expect([count(desk, 'journal'), count(desk, 'record_base'), count(desk, 'aside')]).toEqual([3, 0, 0]);
  });

  it('cut at any byte, shows what it had until all is there, then what the site has now', async () => {
    const ids = await fill(1300);
    const desk = await connect('Awa');
    await forget(ids.slice(0, 20));
    // The last one lets the presentation and the first page through: the feed's refusal has been heard before.
    const cuts = [...[300, 900, 3000, 60_000].map((bytes) => ({ kind: 'cutAnswer' as const, bytes })), { kind: 'refuseAfter' as const, requests: 2 }];
    for (const [place, cut] of cuts.entries()) {
      proxy.set(cut);
      await desk.client.sync.now();
      // The desk goes on trying by itself: not while it is looked at.
      proxy.set({ kind: 'refuseAfter', requests: 0 });
      expect(await total(desk), `cut ${place}`).toBe(1300);
      // It changes while it is being read: before or after the place reached, it is as it stands in the end.
      await database.query(`update sync_row set ver = ver + 1, payload = jsonb_set(payload::jsonb, '{employerName}', to_jsonb($2::text))::json,
        seq = (select v + 1 from sync_clock) where id = any($1)`, [[ids[25], ids[1290]], `À ${place}`]);
      await database.query('update sync_clock set v = v + 1');
    }
    proxy.set({ kind: 'none' });
    await desk.client.sync.now();
    expect(await total(desk)).toBe(1280);
    for (const id of [ids[25]!, ids[1290]!]) expect((await desk.client.offers.get({ id })).fields.employerName).toBe('À 4');
    expect(await status(desk)).toMatchObject({ state: 'idle', failure: null });
  });

  it('closed in the middle, goes on from the page reached', async () => {
    const ids = await fill(1300);
    const desk = await connect('Awa');
    await forget(ids.slice(0, 20));
    proxy.set({ kind: 'refuseAfter', requests: 3 });
    await desk.client.sync.now();
    const read = count(desk, 'aside');
    expect(read).toBeGreaterThan(0);
    await desk.close();
    proxy.set({ kind: 'none' });
    const again = await startDesk({ folder: desk.folder });
    expect(await total(again)).toBe(1300);
    await again.client.sync.now();
    expect(await total(again)).toBe(1280);
  });
});

describe('a reset that would take much away', () => {
  it('waits for a person; refused, all stays and nothing is sent; accepted, it is done', async () => {
    const ids = await fill(100);
    const desk = await connect('Awa');
    await forget(ids.slice(0, 60));
    await desk.client.sync.now();
    await desk.client.offers.edit({ id: ids[99]!, set: { employerName: 'Attend' } });
    await desk.client.sync.now();
    const asked = { state: 'paused', waiting: 1, failure: { code: 'reset_needs_person' }, reset: { held: 100, gone: 60 } };
    expect(await status(desk)).toMatchObject(asked);
    expect(await total(desk)).toBe(100);

    expect(await desk.client.sync.answerReset({ take: false })).toMatchObject({ state: 'paused' });
    expect(await total(desk)).toBe(100);
    await desk.client.sync.now();
    expect(await status(desk)).toMatchObject(asked);

    expect(await desk.client.sync.answerReset({ take: true })).toMatchObject({ state: 'idle', waiting: 0, failure: null, reset: null });
    expect(await total(desk)).toBe(40);
    await expect(desk.client.sync.answerReset({ take: true })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });

  it('takes the answer of a person while the exchange that will ask again is under way', async () => {
    const ids = await fill(30);
    const desk = await connect('Awa');
    await forget(ids.slice(0, 25));
    await desk.client.sync.now();
    await desk.client.sync.answerReset({ take: false });
    const asked = desk.client.sync.now();
    const taken = desk.client.sync.answerReset({ take: true });
    expect(await taken).toMatchObject({ state: 'idle', failure: null, reset: null });
    await asked;
    expect(await total(desk)).toBe(5);
  });

  it('goes on by itself once the right backup is in place', async () => {
    const ids = await fill(100);
    const desk = await connect('Awa');
    await database.query('create table kept as select * from sync_row');
    await forget(ids.slice(0, 60));
    await desk.client.sync.now();
    expect(await status(desk)).toMatchObject({ failure: { code: 'reset_needs_person' } });
    await database.query('insert into sync_row select * from kept on conflict do nothing');
    await database.query(`update sync_meta set epoch = 'repaired'`);
    await desk.client.sync.now();
    expect(await status(desk)).toMatchObject({ state: 'idle', failure: null });
    expect(await total(desk)).toBe(100);
  });
});
