import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { findOffer, startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { everyOffer, pack, unpack } from '../support/valise-files.ts';

// Once a day a desk compares itself with the site, here on a real PostgreSQL, and puts right what nobody would have told it.

const postgres = sharePostgres();
let site: TestSite;
beforeAll(async () => {
  site = await startSite({ databaseUrl: await postgres.makeDatabase() });
});
afterAll(async () => {
  await site.remove();
});

const submit = (title: string) => site.submitOffer({ title, territory: 'FR-44', description: 'Animer le réseau local.' });
const open = (desk: TestDesk) => desk.core.context.desk().store;
const readState = (desk: TestDesk) => open(desk).db.prepare('select entity, id, ver, seq, scopes, fields, extra from record order by entity, id').all();

/** A desk, and what makes its next day come. */
async function start(name: string, code?: string) {
  let ahead = 0;
  const desk = await startReadyDesk(name, code ?? (await site.addUser(name, ['moderator'])), { now: () => new Date(Date.now() + ahead) });
  await desk.client.sync.now();
  const nextDay = async (exchanges = 2) => {
    ahead += 25 * 3_600_000;
    for (let i = 0; i < exchanges; i++) await desk.client.sync.now();
  };
  return { desk, nextDay };
}

function addExtra(desk: TestDesk, like: string): string {
  const id = '0198c0de-0000-7000-8000-0000000000ff';
  open(desk).db.prepare('insert into record (entity, id, ver, seq, scopes, fields, changed_by, changed_at) select entity, ?, ver, seq, scopes, fields, changed_by, changed_at from record where id = ?').run(id, like);
  return id;
}

describe('a record that is not here as the site shows it', () => {
  it('altered, missing or of nowhere, is put right the next day, and everything else stays', async () => {
    const [altered, missing, kept] = [await submit('Altérée'), await submit('Manquante'), await submit('Intacte')];
    const { desk, nextDay } = await start('Awa');
    const before = readState(desk);
    const { db } = open(desk);
    db.prepare(`update record set ver = ver + 5, fields = json_set(fields, '$.title', 'Abîmée') where id = ?`).run(altered);
    const { scopes, seq } = db.prepare<[string], { scopes: string; seq: number }>('select scopes, seq from record where id = ?').get(missing)!;
    open(desk).receive((JSON.parse(scopes) as string[]).map((scope) => ({ kind: 'exit' as const, entity: 'offer', id: missing, seq, scope })));
    const extra = addExtra(desk, kept);
    await desk.client.sync.now();
    expect(readState(desk)).not.toEqual(before);
    await nextDay();
    expect(readState(desk)).toEqual(before);
    expect(open(desk).get('offer', extra)).toBeUndefined();
    expect(await findOffer(desk, 'Manquante')).toMatchObject({ id: missing });
    expect(desk.logs.filter((line) => line.includes('sync_digest_repaired'))).toHaveLength(1);
    expect(await desk.client.sync.status()).toMatchObject({ failure: null, stubborn: null });
  });

  it('is put right under what waits to leave, which is not touched', async () => {
    const id = await submit('Attend');
    const { desk } = await start('Bao');
    await desk.client.app.saveSettings({ decisionDelayMinutes: 60 });
    await desk.client.offers.decide({ id, kind: 'accept', letter: null });
    const lines = () => open(desk).db.prepare('select * from outbox').all();
    const [before, shown] = [lines(), (await desk.client.offers.get({ id })).fields];
    expect(before).toHaveLength(1);
    open(desk).db.prepare(`update record_base set ver = ver + 5, fields = json_set(fields, '$.title', 'Abîmée')`).run();
    // As on a desk that never compared itself; a day later the decision would have left.
    open(desk).db.prepare(`delete from setting where name = 'sync.digest'`).run();
    for (let i = 0; i < 2; i++) await desk.client.sync.now();
    expect(lines()).toEqual(before);
    expect((await desk.client.offers.get({ id })).fields).toEqual(shown);
    expect(open(desk).db.prepare(`select fields ->> 'title' from record_base`).pluck().all()).toEqual(['Attend']);
  });

  it('for a valise told so, is what the site shows before anything is compared', async () => {
    const id = await submit('Colportée');
    const { desk, nextDay } = await start('Cam');
    const { desk: other } = await start('Dia');
    await desk.client.app.saveSettings({ offline: true });
    open(other).db.prepare(`update record set ver = 900, seq = 900000000, fields = json_set(fields, '$.title', 'Mensonge') where id = ?`).run(id);
    await unpack(desk, await pack(other, everyOffer));
    expect((await desk.client.offers.get({ id })).fields).toMatchObject({ title: 'Mensonge' });
    await desk.client.app.saveSettings({ offline: false });
    await nextDay();
    expect((await desk.client.offers.get({ id })).fields).toMatchObject({ title: 'Colportée' });
    expect(desk.logs.filter((line) => line.includes('sync_digest'))).toEqual([]);
  });
});

it('is asked once a day, not at each exchange', async () => {
  const { desk, nextDay } = await start('Eva');
  const asked = () => site.logs().filter((line) => line.includes('"route":"/v1/sync/digest"')).length;
  await expect.poll(asked).toBeGreaterThan(0);
  const before = asked();
  await desk.client.sync.now();
  await nextDay(3);
  await expect.poll(asked).toBe(before + 1);
});

it('a site that knows of no digest is left in peace, and the exchange goes well', async () => {
  const proxy = await startFaultProxy(site.url, { refuse: '/v1/sync/digest' });
  onTestFinished(() => proxy.stop());
  const { desk, nextDay } = await start('Fay', proxy.reroute(await site.addUser('Fay', ['moderator'])));
  await nextDay();
  expect(await desk.client.sync.status()).toMatchObject({ failure: null, stubborn: null });
});
