import { Client } from 'pg';
import { expect, it } from 'vitest';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { useOwnSite } from '../support/own-site.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

const own = useOwnSite();

const submit = (to: TestSite, title: string) => to.submitOffer({ title, description: 'Accueillir et orienter.' });
const refusal = (asked: Promise<unknown>) => asked.then(() => 'taken', (error: { data?: { code?: string } }) => error.data?.code);
const waiting = async (desk: TestDesk) => (await desk.client.sync.status()).waiting;
const title = async (desk: TestDesk, id: string) => (await desk.client.offers.get({ id })).fields.employerName;
/** A desk that left its site with a change that waits. */
async function leaveWithChange(name: string) {
  const id = await submit(own.site, 'Chargée d’accueil');
  const desk = await startReadyDesk(name, await own.site.addUser(name, ['moderator']));
  await desk.client.app.saveSettings({ offline: true });
  await desk.client.offers.edit({ id, set: { employerName: 'Écrit par la première' } });
  await desk.client.sync.disconnect();
  await desk.client.app.saveSettings({ offline: false });
  return { desk, id };
}

it('what waits never goes to another site: its code is refused, and the desk stays as it was', async () => {
  const { desk, id } = await leaveWithChange('Awa');
  const other = await startSite({ databaseUrl: await own.makeDatabase(), here: true });
  expect(await refusal(desk.client.sync.connect({ code: await other.addUser('Awa', ['moderator']) }))).toBe('other_site');
  expect(await desk.client.sync.status()).toMatchObject({ state: 'none', waiting: 1 });
  expect(await other.publicOffers()).toEqual([]);
  await desk.client.sync.connect({ code: await own.site.addUser('Awa', ['moderator']) });
  expect([await waiting(desk), await title(desk, id)]).toEqual([0, 'Écrit par la première']);
  await other.remove();
  await desk.close();
});

it('what waits never leaves under the name of someone else: their code is refused until it has left', async () => {
  const { desk, id } = await leaveWithChange('Awa');
  const bruno = await own.site.addUser('Bruno', ['moderator']);
  expect(await refusal(desk.client.sync.connect({ code: bruno }))).toBe('other_person');
  expect(await waiting(desk)).toBe(1);
  await desk.client.sync.connect({ code: await own.site.addUser('Awa', ['moderator']) });
  expect(await waiting(desk)).toBe(0);
  // Connected, too, the former code stays in use until the new one is taken.
  await desk.client.app.saveSettings({ decisionDelayMinutes: 60 });
  await desk.client.offers.decide({ id, kind: 'accept', letter: null });
  expect(await refusal(desk.client.sync.connect({ code: bruno }))).toBe('other_person');
  expect(await desk.client.sync.status()).toMatchObject({ waiting: 1, failure: null });
  await desk.close();
});

it('a desk goes on with a site that has moved, restored or not', async () => {
  const { desk, id } = await leaveWithChange('Awa');
  const moved = await startSite({ databaseUrl: own.databaseUrl, here: true });
  await desk.client.sync.connect({ code: await moved.addUser('Awa', ['moderator']) });
  expect([await waiting(desk), await title(desk, id)]).toEqual([0, 'Écrit par la première']);
  await moved.remove();
  await desk.close();
});

it('a code for a site that lost much is taken, so that the person can be asked what to do', async () => {
  const ids = [...makeSeedOffers(60)];
  await own.site.fillOffers(ids);
  const desk = await startReadyDesk('Awa', await own.site.addUser('Awa', ['moderator']));
  await desk.client.sync.disconnect();
  const database = new Client({ connectionString: own.databaseUrl });
  await database.connect();
  await database.query('delete from sync_row where id = any($1)', [ids.slice(10).map(({ id }) => id)]);
  await database.query('update sync_clock set v = v + 10');
  await database.query('update sync_meta set min_seq = (select v from sync_clock)');
  await database.end();
  const status = await desk.client.sync.connect({ code: await own.site.addUser('Awa', ['moderator']) });
  expect(status).toMatchObject({ state: 'paused', failure: { code: 'reset_needs_person' }, reset: { gone: 50 } });
  await desk.client.sync.answerReset({ take: true });
  expect((await desk.client.offers.ids({})).total).toBe(10);
  await desk.close();
});
