import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { startDesk, startReadyDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

const script = fileURLToPath(new URL('../support/desk-process.ts', import.meta.url));
let site: TestSite;
let proxy: FaultProxy;
beforeAll(async () => {
  site = await startSite();
  proxy = await startFaultProxy(site.url);
});
afterAll(async () => {
  await proxy.stop();
  await site.remove();
});

/** Syncs in another process, which is killed (SIGKILL) once so many bytes of answers have been seen. */
function syncAndKill(folder: string, bytes: number): Promise<'killed' | 'ended'> {
  proxy.set({ kind: 'none' });
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  proxy.watch((seen) => seen >= bytes && child.kill('SIGKILL'));
  return new Promise((resolve) => {
    child.on('exit', (_, signal) => {
      proxy.watch(() => {});
      resolve(signal === 'SIGKILL' ? 'killed' : 'ended');
    });
  });
}

describe('a desk killed in the middle', () => {
  it('of a download or of a sending finds everything there, once', async () => {
    const code = proxy.reroute(await site.addUser('Awa', ['moderator']));
    const ids: string[] = [];
    for (let i = 0; i < 40; i++) ids.push(await site.submitOffer({ title: `Offre ${i}`, description: 'Une mission utile. '.repeat(60) }));
    // Prepared without the site: the first download is the one that is killed.
    const first = await startReadyDesk('Awa', null);
    await first.client.app.saveSettings({ offline: true });
    first.core.context.desk().sync.memory.saveConnection({ url: proxy.url, token: code.split('.')[2] ?? '' });
    await first.client.app.saveSettings({ offline: false });
    const { folder } = first;
    await first.close();
    const ends = [];
    for (const bytes of [1, 600, 20_000]) ends.push(await syncAndKill(folder, bytes));
    expect(ends).toContain('killed');

    const desk = await startDesk({ folder });
    await desk.client.sync.now();
    expect((await desk.client.offers.ids({})).total).toBe(40);
    await desk.client.app.saveSettings({ offline: true });
    for (const id of ids.slice(0, 20)) await desk.client.offers.decide({ id, kind: 'accept', letter: null });
    await desk.client.app.saveSettings({ offline: false });
    await desk.close();
    const sendingEnds = [];
    for (const bytes of [1, 400, 900, 1500]) sendingEnds.push(await syncAndKill(folder, bytes));
    expect(sendingEnds).toContain('killed');

    const again = await startDesk({ folder });
    await again.client.sync.now();
    expect(await again.client.sync.status()).toMatchObject({ waiting: 0, conflicts: 0, toReview: 0, failure: null });
    expect((await again.client.offers.ids({ states: ['published'] })).total).toBe(20);
    expect((await site.publicOffers()).map(({ id }) => id).sort()).toEqual(ids.slice(0, 20).sort());
    for (const id of ids.slice(0, 20)) expect((await again.client.offers.get({ id })).ver).toBe(2);
    expect(again.core.context.desk().store.db.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});
