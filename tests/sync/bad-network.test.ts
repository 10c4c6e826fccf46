import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
let proxy: FaultProxy;
let code: string;
beforeAll(async () => {
  site = await startSite();
  proxy = await startFaultProxy(site.url);
  code = proxy.reroute(await site.addUser('Awa', ['moderator']));
});
afterAll(async () => {
  await proxy.stop();
  await site.remove();
});
beforeEach(() => proxy.set({ kind: 'none' }));

const submit = (title: string) => site.submitOffer({ title, description: 'Accueillir, trier, réparer, vendre.' });
const http = (status: string, body: string, headers = '') => `HTTP/1.1 ${status}\r\ncontent-type: text/html\r\ncontent-length: ${body.length}\r\n${headers}connection: close\r\n\r\n${body}`;
/** The background has its own rhythm: the test asks for each sync itself. */
const goOffline = (desk: TestDesk) => desk.client.app.saveSettings({ offline: true });

describe('a bad network', () => {
  it('cut at any byte of the answers, loses nothing and doubles nothing', async () => {
    const desk = await startReadyDesk('Awa', code);
    const cuts = [0, 1, 20, 100, 180, 240, 300, 360, 420, 500, 600, 700, 900, 1200, 1500, 2000, 3000, 4500];
    for (const bytes of cuts) {
      const id = await submit(`Offre coupée à ${bytes}`);
      await desk.client.sync.now();
      await goOffline(desk);
      await desk.client.offers.decide({ id, kind: 'accept', letter: null });
      proxy.set({ kind: 'cutAnswer', bytes });
      await desk.client.app.saveSettings({ offline: false });
      await desk.client.sync.now();
      proxy.set({ kind: 'none' });
      await desk.client.sync.now();
      expect(await desk.client.sync.status(), `cut at ${bytes}`).toMatchObject({ waiting: 0, conflicts: 0, toReview: 0, failure: null });
      // The site took the decision once: one version for the offer as sent, one for the decision.
      expect(await desk.client.offers.get({ id }), `cut at ${bytes}`).toMatchObject({ ver: 2, pending: false, fields: { state: 'published' } });
    }
    expect((await site.publicOffers()).length).toBe(cuts.length);
  });

  it('whose connections have all died unseen, as when a machine wakes, is not told to a person: a new one is opened', async () => {
    const dead = await startFaultProxy(site.url, { refuse: '/v1/sync/hello', times: 3 });
    const desk = await startReadyDesk('Awa', dead.reroute(await site.addUser('Awa', ['moderator'])));
    expect(await desk.client.sync.status()).toMatchObject({ state: 'idle', failure: null });
    await dead.stop();
  });

  it('that loses every answer after the site acted, changes nothing in the end', async () => {
    const desk = await startReadyDesk('Awa', code);
    const id = await submit('Réponse perdue');
    await desk.client.sync.now();
    proxy.set({ kind: 'loseAnswer' });
    await desk.client.offers.edit({ id, set: { employerName: 'La Remise' } });
    await expect.poll(async () => (await desk.client.sync.status()).failure?.code).toBe('unreachable');
    expect((await desk.client.sync.outbox({})).map(({ state }) => state)).toEqual(['sent']);
    proxy.set({ kind: 'none' });
    await desk.client.sync.now();
    expect(await desk.client.offers.get({ id })).toMatchObject({ ver: 2, pending: false, fields: { employerName: 'La Remise' } });
  });

  it.each([
    ['a login page in place of the site', http('200 OK', '<html>Bienvenue au Wi-Fi</html>'), 'not_the_site'],
    ['a redirection', http('302 Found', '', 'location: http://portal.example/\r\n'), 'not_the_site'],
    ['a page of a proxy that refuses', http('403 Forbidden', '<html>Interdit</html>'), 'not_the_site'],
    ['a failing site', http('500 Internal Server Error', 'oops'), 'server_error'],
    ['a site under maintenance', http('503 Service Unavailable', '', 'retry-after: 120\r\n'), 'server_error'],
    ['a site that is asked too much', http('429 Too Many Requests', '', 'retry-after: 120\r\n'), 'too_many_requests'],
    ['something that is not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', 'unreachable'],
  ])('with %s: is named, keeps what waits, and passes', async (_, text, failure) => {
    const desk = await startReadyDesk('Awa', code);
    const id = await submit(`Attend : ${failure}`);
    await desk.client.sync.now();
    proxy.set({ kind: 'answer', text });
    await desk.client.offers.edit({ id, set: { employerName: 'Scop' } });
    await desk.client.sync.now();
    const status = await desk.client.sync.status();
    expect(status).toMatchObject({ state: 'waiting', waiting: 1, failure: { code: failure } });
    if (text.includes('retry-after')) expect(Date.parse(status.nextAt ?? '') - Date.now()).toBeGreaterThan(110_000);
    proxy.set({ kind: 'none' });
    await desk.client.sync.now();
    expect(await desk.client.sync.status()).toMatchObject({ state: 'idle', waiting: 0, failure: null });
  });

  it('that alters a page, has the page asked again and keeps nothing of the altered one', async () => {
    const desk = await startReadyDesk('Awa', code);
    await goOffline(desk);
    const id = await submit('Titre exact');
    // Altered at several places of the page: head, record, end.
    for (const at of [700, 900, 1100]) {
      proxy.set({ kind: 'alter', at });
      await desk.client.app.saveSettings({ offline: false });
      await desk.client.sync.now();
    }
    proxy.set({ kind: 'none' });
    await desk.client.sync.now();
    expect((await desk.client.offers.get({ id })).fields.title).toBe('Titre exact');
  });

  it('remembers nothing of a code that leads nowhere', async () => {
    const desk = await startReadyDesk('Awa', null);
    proxy.set({ kind: 'answer', text: http('200 OK', '<html></html>') });
    await expect(desk.client.sync.connect({ code })).rejects.toMatchObject({ code: 'SITE', data: { code: 'not_the_site' } });
    expect(await desk.client.sync.status()).toMatchObject({ state: 'none', site: null });
    await expect(desk.client.sync.connect({ code: 'rsb1.aHR0cDovL2V4YW1wbGUub3Jn.aaaaaaaaaaaaaaaaaaaa' })).rejects.toMatchObject({ data: { code: 'bad_code' } });
  });
});
