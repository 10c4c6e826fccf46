import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDesk, startReadyDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

it('what the version before could not hold comes with the update, once, and the rest stays', async () => {
  const [known, unknown] = [await site.submitOffer({ title: 'Connue', description: 'x' }), await site.submitOffer({ title: 'Trop récente', description: 'x' })];
  const desk = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']), { version: '1.0.0' });
  const { store } = desk.core.context.desk();
  await desk.client.app.saveSettings({ offline: true });
  await desk.client.offers.edit({ id: known, set: { employerName: 'Attend' } });
  // As a version leaves it that did not know what it was sent.
  store.receive([{ kind: 'exit', entity: 'offer', id: unknown, seq: 1, scope: 'offers' }]);
  store.db.prepare(`insert into unread (entity, id, ver, seq, scopes, tried) values ('offer', ?, 1, 1, '["offers"]', '1.0.0')`).run(unknown);
  await desk.close();

  const updated = await startDesk({ folder: desk.folder, version: '1.1.0' });
  const downloads = () => site.logs().filter((line) => line.includes('/v1/sync/snapshot')).length;
  await updated.client.app.saveSettings({ offline: false });
  await updated.client.sync.now();
  expect((await updated.client.offers.get({ id: unknown })).fields.title).toBe('Trop récente');
  expect((await updated.client.offers.get({ id: known })).fields.employerName).toBe('Attend');
  const { db } = updated.core.context.desk().store;
  expect(db.prepare('select count(*) from unread').pluck().get()).toBe(0);
  const before = downloads();
  await updated.client.sync.now();
  expect(downloads()).toBe(before);
});

it('a record that is here, and changes into what this version cannot hold, is said to be of before; what is written on it leaves all the same', async () => {
  const id = await site.submitOffer({ title: 'Changée', description: 'x' });
  const desk = await startReadyDesk('Chloé', await site.addUser('Chloé', ['moderator']), { version: '1.0.0' });
  const { store } = desk.core.context.desk();
  const held = store.get('offer', id)!;
  const { ver, seq, scopes, fields } = held;
  expect(await desk.client.sync.status()).toMatchObject({ unread: { total: 0, shown: 0 } });
  // As a site of later sends it.
  store.receive([{ kind: 'put', entity: 'offer', id, ver: ver + 1, seq: seq + 1, scopes, fields: { ...fields, contractType: 'VOLONTARIAT_2030' }, by: 'Ana', at: '2026-11-24T09:00:00.000Z' }]);
  expect(await desk.client.sync.status()).toMatchObject({ unread: { total: 1, shown: 1 } });
  expect(await desk.client.offers.get({ id })).toMatchObject({ outdated: true, fields: { title: 'Changée', contractType: null } });
  await desk.client.offers.edit({ id, set: { employerName: 'Écrit ici' } });
  await desk.client.sync.now();
  expect(await desk.client.sync.status()).toMatchObject({ waiting: 0, toReview: 0 });
  const other = await startReadyDesk('Dora', await site.addUser('Dora', ['moderator']));
  expect((await other.client.offers.get({ id })).fields.employerName).toBe('Écrit ici');
});
