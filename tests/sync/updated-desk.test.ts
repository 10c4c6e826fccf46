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
