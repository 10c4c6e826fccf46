import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { findOffer, startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
let proxy: FaultProxy;
beforeAll(async () => {
  site = await startSite();
  proxy = await startFaultProxy(site.url);
  for (const [title, territory] of [['Blois', 'FR-41'], ['Tours', 'FR-37'], ['Laval', 'FR-53']] as const)
    await site.submitOffer({ title, territory, description: 'Animer le réseau local.' });
});
afterAll(async () => {
  await proxy.stop();
  await site.remove();
});
beforeEach(() => proxy.set({ kind: 'none' }));

const code = async (name: string, territories: string[]) => proxy.reroute(await site.addUser(name, ['correspondent'], territories));
const grant = async (name: string, territories: string[]) => {
  const user = (await site.listUsers()).find((one) => one.name === name);
  await site.grantUser(user!.id, ['correspondent'], territories);
};
const seen = async (desk: TestDesk) => {
  const found = await Promise.all(['Blois', 'Tours', 'Laval'].map(async (title) => ((await findOffer(desk, title)) ? title : null)));
  return found.filter((title) => title !== null);
};
/** Every point at which the exchange that brings new rights may be cut: refusal, presentation, download, feed. */
const cuts = [1, 700, 1500, 2200];

describe('rights that change in the middle of an exchange', () => {
  it('gained twice before the first gain had come: both come', async () => {
    for (const bytes of cuts) {
      const name = `Gains ${bytes}`;
      const desk = await startReadyDesk(name, await code(name, ['FR-41']));
      await grant(name, ['FR-41', 'FR-37']);
      proxy.set({ kind: 'cutAnswer', bytes });
      await desk.client.sync.now();
      await grant(name, ['FR-41', 'FR-37', 'FR-53']);
      proxy.set({ kind: 'none' });
      await desk.client.sync.now();
      expect(await seen(desk), `cut at ${bytes}`).toEqual(['Blois', 'Tours', 'Laval']);
      expect(await desk.client.sync.status()).toMatchObject({ state: 'idle', failure: null });
      await desk.close();
    }
  });

  it('gained, lost and gained again, each time cut: what is granted is there, and nothing else', async () => {
    for (const bytes of cuts) {
      const name = `Tours ${bytes}`;
      const desk = await startReadyDesk(name, await code(name, ['FR-41']));
      for (const territories of [['FR-41', 'FR-37'], ['FR-53'], ['FR-37', 'FR-53']]) {
        await grant(name, territories);
        proxy.set({ kind: 'cutAnswer', bytes });
        await desk.client.sync.now();
      }
      proxy.set({ kind: 'none' });
      await desk.client.sync.now();
      expect(await seen(desk), `cut at ${bytes}`).toEqual(['Tours', 'Laval']);
      const texts = desk.core.context.desk().store.db.prepare(`select fields from record union all select fields from record_base`).pluck().all();
      expect(texts.some((text) => String(text).includes('Blois'))).toBe(false);
      await desk.close();
    }
  });

  it('during the first download: what was lost meanwhile is not kept', async () => {
    for (const bytes of cuts) {
      const name = `Premier ${bytes}`;
      const desk = await startReadyDesk(name, null);
      const connection = await code(name, ['FR-41', 'FR-37']);
      await desk.client.app.saveSettings({ offline: true });
      desk.core.context.desk().sync.memory.saveConnection({ url: proxy.url, token: connection.split('.')[2] ?? '' });
      proxy.set({ kind: 'cutAnswer', bytes });
      await desk.client.app.saveSettings({ offline: false });
      await desk.client.sync.now();
      await grant(name, ['FR-37']);
      proxy.set({ kind: 'none' });
      await desk.client.sync.now();
      expect(await seen(desk), `cut at ${bytes}`).toEqual(['Tours']);
      await desk.close();
    }
  });
});

it('a desk that comes back with another code goes on from where it was, without a new download', async () => {
  const desk = await startReadyDesk('Retour', await code('Retour', ['FR-41', 'FR-37']));
  const downloads = () => site.logs().filter((line) => line.includes('/v1/sync/snapshot')).length;
  await desk.client.sync.disconnect();
  const before = downloads();
  await site.submitOffer({ title: 'Vendôme', territory: 'FR-41', description: 'Animer.' });
  await desk.client.sync.connect({ code: await code('Autre nom', ['FR-41', 'FR-37']) });
  expect(await findOffer(desk, 'Vendôme')).toBeDefined();
  expect(downloads()).toBe(before);
});
