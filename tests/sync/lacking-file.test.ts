import { afterAll, beforeAll, expect, it } from 'vitest';
import { startReadyDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

it('a line that names a file which neither this desk nor the site has waits, says so, and leaves without it once a person wishes', async () => {
  const { client, core } = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
  const id = await site.submitOffer({ title: 'Offre', description: 'Texte' });
  await client.sync.now();
  const { store } = core.context.desk();
  // As when a conflict is settled in favour of words that came with a file of someone else's, which the site lost since.
  const file = { sha256: 'ab'.repeat(32), name: 'statuts.pdf', size: 12, type: 'application/pdf' as const, addedBy: 'Paul', addedAt: '2026-05-04T09:00:00.000Z' };
  store.commit({ kind: 'resolve', label: 'Offre', by: 'Awa', changes: [{ op: 'update', entity: 'offer', id, set: { title: 'Offre revue', files: [file] } }] });
  await client.sync.now();
  await client.sync.now();
  const [line] = await client.sync.outbox({});
  expect(line).toMatchObject({ state: 'lacking', fields: ['title', 'files'] });
  expect(await client.sync.leaveWithoutFiles({ line: line?.line ?? 0 })).toEqual({ files: 1 });
  await client.sync.now();
  expect(await client.sync.outbox({})).toEqual([]);
  expect(await client.sync.review()).toMatchObject([{ id, code: 'file_refused', problems: [{ field: 'files', problem: 'missing' }], set: { files: [file] } }]);
  expect(store.get('offer', id)?.fields).toMatchObject({ title: 'Offre revue', files: [] });
});

it('a line that lacks nothing is not touched', async () => {
  const { client, core } = await startReadyDesk('Paul', await site.addUser('Paul', ['moderator']));
  const id = await site.submitOffer({ title: 'Autre offre', description: 'Texte' });
  await client.sync.now();
  await client.app.saveSettings({ offline: true });
  core.context.desk().store.commit({ kind: 'edit', label: 'Offre', by: 'Paul', changes: [{ op: 'update', entity: 'offer', id, set: { title: 'Offre revue' } }] });
  const [line] = await client.sync.outbox({});
  await expect(client.sync.leaveWithoutFiles({ line: line?.line ?? 0 })).rejects.toThrow();
  expect(await client.sync.outbox({})).toMatchObject([{ state: 'waiting' }]);
});
