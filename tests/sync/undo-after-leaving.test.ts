import { afterAll, beforeAll, expect, it } from 'vitest';
import { startReadyDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

async function start(name: string) {
  const id = await site.submitOffer({ title: `Animatrice ${name}`, description: 'Texte.' });
  const { client, core } = await startReadyDesk(name, await site.addUser(name, ['moderator']));
  await client.app.saveSettings({ decisionDelayMinutes: 10 });
  await client.sync.now();
  return { client, id, store: core.context.desk().store };
}

it('what takes back an edit that has left leaves at once, and holds up nothing of what follows', async () => {
  const { client, id } = await start('Awa');
  const { batch } = await client.offers.edit({ id, set: { employerName: 'La Boucle' } });
  await client.sync.now();
  expect((await client.offers.undo({ batch })).leavesAt).toBeNull();
  await client.offers.edit({ id, set: { placeLabel: 'Nantes' } });
  await client.sync.now();
  expect(await client.sync.status()).toMatchObject({ waiting: 0, held: 0 });
});

it('so does what takes back an edit by portions, as for a great many offers', async () => {
  const { client, id, store } = await start('Zoé');
  const { batch } = await client.offers.edit({ id, set: { employerName: 'La Boucle' } });
  await client.sync.now();
  expect(store.undoNext(batch, 'Zoé', null, 600_000)).toBeNull();
  expect(await client.sync.status()).toMatchObject({ held: 0 });
  await client.sync.now();
  expect(await client.sync.status()).toMatchObject({ waiting: 0, held: 0 });
});

it('what takes back a decision that has left is held, as the decision was, redone too', async () => {
  const { client, id } = await start('Paul');
  const { batch } = await client.offers.decide({ id, kind: 'accept', letter: null });
  await client.sync.sendHeld();
  await client.sync.now();
  expect((await client.offers.undo({ batch })).leavesAt).not.toBeNull();
  await client.sync.sendHeld();
  await client.sync.now();
  expect((await client.offers.redo()).leavesAt).not.toBeNull();
});
