import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeFileSafely } from '../../src-main/core/app/key-file.ts';
import { readConnectionCode } from '../../src-main/core/sync/connection-code.ts';
import { handInOutbox } from '../../src-main/core/sync/hand-in-outbox.ts';
import { makeSiteClient, type SiteClient } from '../../src-main/core/sync/site-client.ts';
import { SiteFailure } from '../../src-main/core/sync/site-failure.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { addFile } from '../support/desk-files.ts';
import { hashOf, makePdf } from '../support/make-files.ts';
import { findOffer, startDesk, startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { pack, unpack, waiting } from '../support/valise-files.ts';

let site: TestSite;
let offer: string;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());
beforeEach(async () => {
  offer = await site.submitOffer({ title: 'Animer un jardin', description: 'Accueillir.' });
});

/** A host whose exchange waits for nothing between two tries. */
const atOnce = { rhythm: { handInWaitsMs: [0, 0, 0] } };
const deviceOf = ({ core }: TestDesk) => core.context.desk().sync.memory.deviceId();
const status = ({ client }: TestDesk) => client.app.status();
/** Writes something that does not leave before the device is declared lost. */
async function writeOffline({ client }: TestDesk, employerName: string) {
  await client.app.saveSettings({ offline: true });
  await client.offers.edit({ id: offer, set: { employerName } });
}
const meetSite = ({ client }: TestDesk) => client.app.saveSettings({ offline: false });

describe('a device that was declared lost', () => {
  it('hands in what it had not sent, then wipes itself; an admin reads it, and nothing of it was applied', async () => {
    const desk = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
    const device = deviceOf(desk);
    await writeOffline(desk, 'Jamais partie');
    await site.loseDevice(device);
    await meetSite(desk);
    await expect.poll(() => status(desk)).toMatchObject({ profile: 'new', wiped: { waiting: 1, kept: 1, site: site.url } });
    expect(readdirSync(desk.folder).filter((name) => name !== 'logs')).toEqual(['wiped.json']);
    expect(await site.readHandedIn(device)).toMatchObject([{ entity: 'offer', id: offer, set: { employerName: 'Jamais partie' } }]);
    const other = await startReadyDesk('Bruno', await site.addUser('Bruno', ['moderator']));
    expect((await findOffer(other, 'Animer'))?.employerName).toBeNull();
  });

  it('is wiped all the same where what it had not sent cannot be handed in', async () => {
    const proxy: FaultProxy = await startFaultProxy(site.url, { refuse: '/v1/sync/hand-in' });
    const desk = await startReadyDesk('Chloé', proxy.reroute(await site.addUser('Chloé', ['moderator'])), atOnce);
    const device = deviceOf(desk);
    await writeOffline(desk, 'Perdue');
    await site.loseDevice(device);
    await meetSite(desk);
    await expect.poll(() => status(desk)).toMatchObject({ profile: 'new', wiped: { waiting: 1, kept: 0 } });
    await proxy.stop();
  });

  it('tries a few times to hand in what waits, and is wiped then', async () => {
    // Each try is four connections: those that died unseen are made anew at once.
    const proxy: FaultProxy = await startFaultProxy(site.url, { refuse: '/v1/sync/hand-in', times: 8 });
    const desk = await startReadyDesk('Colette', proxy.reroute(await site.addUser('Colette', ['moderator'])), atOnce);
    const device = deviceOf(desk);
    await writeOffline(desk, 'Jamais partie');
    await site.loseDevice(device);
    await meetSite(desk);
    await expect.poll(() => status(desk)).toMatchObject({ profile: 'new', wiped: { waiting: 1, kept: 1 } });
    expect(await site.readHandedIn(device)).toMatchObject([{ set: { employerName: 'Jamais partie' } }]);
    await proxy.stop();
  });

  it('hands in by parts what is more than the site takes at once', { timeout: 240_000 }, async () => {
    const desk = await startReadyDesk('Denise', await site.addUser('Denise', ['moderator']), atOnce);
    const device = deviceOf(desk);
    await desk.client.app.saveSettings({ offline: true });
    for (let n = 0; n < 90; n++) await desk.client.offers.create({ title: `Offre ${n}`, description: 'é'.repeat(50_000) });
    await site.loseDevice(device);
    await meetSite(desk);
    await expect.poll(() => status(desk), { timeout: 60_000 }).toMatchObject({ profile: 'new', wiped: { waiting: 90, kept: 90 } });
    expect((await site.readHandedIn(device) as { set: { title: string } }[]).map(({ set }) => set.title)).toEqual(Array.from({ length: 90 }, (_, n) => `Offre ${n}`));
  });

  it('goes on from the part that was cut, and the site keeps each line once', async () => {
    const code = await site.addUser('Diane', ['moderator']);
    const desk = await startReadyDesk('Diane', code);
    const device = deviceOf(desk);
    await desk.client.app.saveSettings({ offline: true });
    for (let n = 0; n < 45; n++) await desk.client.offers.create({ title: `Offre ${n}`, description: 'é'.repeat(50_000) });
    await site.loseDevice(device);
    const client = makeSiteClient(readConnectionCode(code)!, new AbortController().signal);
    // Of the second part, the request is lost, then the answer.
    const sent: number[] = [];
    const handIn: SiteClient['handIn'] = async (body) => {
      const { part } = JSON.parse(body) as { part: number };
      sent.push(part);
      const isCut = part === 1 && sent.filter((one) => one === 1).length < 3;
      const answer = isCut && sent.length === 2 ? null : await client.handIn(body);
      if (answer === null || isCut) throw new SiteFailure('unreachable', 'cut');
      return answer;
    };
    const waited: number[] = [];
    const patience = { waitsMs: [1, 2, 3], wait: (ms: number) => Promise.resolve(void waited.push(ms)) };
    expect(await handInOutbox(desk.core.context.desk().store, device, { ...client, handIn }, patience)).toEqual({ waiting: 45, kept: 45 });
    expect([sent, waited]).toEqual([[0, 1, 1, 1, 2], [1, 2]]);
    expect((await site.readHandedIn(device) as { set: { title: string } }[]).map(({ set }) => set.title)).toEqual(Array.from({ length: 45 }, (_, n) => `Offre ${n}`));
  });

  it('hands in what is to be reviewed and what it carries for others, too', async () => {
    const [author, desk] = [await startReadyDesk('Édith', await site.addUser('Édith', ['moderator'])), await startReadyDesk('Emma', await site.addUser('Emma', ['moderator']), atOnce)];
    await desk.client.app.saveSettings({ offline: true });
    desk.core.context.desk().store.commit({ kind: 'edit', label: 'x', by: 'Emma', changes: [{ op: 'update', entity: 'offer', id: offer, set: { datedOn: 'hier' } }] });
    await desk.client.app.saveSettings({ offline: false });
    await expect.poll(async () => (await desk.client.sync.now()).toReview, { timeout: 20_000 }).toBe(1);
    await desk.client.app.saveSettings({ offline: true });
    await writeOffline(author, 'Portée');
    await unpack(desk, await pack(author, waiting));
    await site.loseDevice(deviceOf(desk));
    const device = deviceOf(desk);
    await meetSite(desk);
    await expect.poll(() => status(desk)).toMatchObject({ profile: 'new', wiped: { waiting: 2, kept: 2 } });
    expect(await site.readHandedIn(device)).toMatchObject([
      { refused: 'invalid_fields', id: offer, set: { datedOn: 'hier' } },
      { carried: { by: 'Édith', n: 1, device: deviceOf(author) }, frozen: { id: offer, set: { employerName: 'Portée' } } },
    ]);
  });

  it('hands in the files that had not left, too: an admin has them back', async () => {
    const desk = await startReadyDesk('Flore', await site.addUser('Flore', ['moderator']));
    const device = deviceOf(desk);
    const bytes = makePdf(700_000);
    await desk.client.app.saveSettings({ offline: true });
    await addFile(desk.client, { entity: 'offer', id: offer }, bytes, 'cv.pdf');
    await site.loseDevice(device);
    await meetSite(desk);
    await expect.poll(() => status(desk)).toMatchObject({ profile: 'new', wiped: { waiting: 1, kept: 1 } });
    expect(await site.readHandedIn(device)).toMatchObject([{ entity: 'offer', id: offer, set: { files: [{ sha256: hashOf(bytes) }] } }, { file: hashOf(bytes), size: bytes.length }]);
    expect((await site.listDevices()).find(({ id }) => id === device)).toMatchObject({ state: 'lost', waiting: 1 });
    expect((await site.readHandedInFile(device, hashOf(bytes)))?.equals(bytes)).toBe(true);
  });

  it('is alone concerned: the same person’s other device goes on', async () => {
    const [first, second] = [await site.addUser('Dora', ['moderator']), await site.addCode('Dora')];
    const [lost, kept] = [await startReadyDesk('Dora', first), await startReadyDesk('Dora', second)];
    await site.loseDevice(deviceOf(lost));
    await lost.client.sync.now();
    await kept.client.sync.now();
    expect(await status(lost)).toMatchObject({ profile: 'new' });
    expect(await kept.client.sync.status()).toMatchObject({ state: 'idle', failure: null });
  });

  it('so is every device of a person whose access has come to an end', async () => {
    const desk = await startReadyDesk('Élie', await site.addUser('Élie', ['moderator']));
    await site.revokeUser('Élie');
    await desk.client.sync.now();
    expect(await status(desk)).toMatchObject({ profile: 'new', wiped: { waiting: 0, kept: 0 } });
  });

  it('has whoever asked for a sync meanwhile answered: there is nothing left to exchange', async () => {
    const desk = await startReadyDesk('Gisèle', await site.addUser('Gisèle', ['moderator']));
    await site.loseDevice(deviceOf(desk));
    const answers = await Promise.all([desk.client.sync.now(), desk.client.sync.now()]);
    expect(answers.map(({ state }) => state)).toEqual(['none', 'none']);
    expect(await status(desk)).toMatchObject({ profile: 'new', wiped: { waiting: 0 } });
  });

  it('begins anew with another code, and is told no more that it was wiped', async () => {
    const desk = await startReadyDesk('Fanny', await site.addUser('Fanny', ['moderator']));
    await site.loseDevice(deviceOf(desk));
    await desk.client.sync.now();
    await desk.client.app.setUp({ way: 'empty', displayName: 'Fanny', passphrase: null });
    await desk.client.sync.connect({ code: await site.addUser('Fanny', ['moderator']) });
    expect(await findOffer(desk, 'Animer')).toBeDefined();
    await desk.close();
    const again = await startDesk({ folder: desk.folder });
    expect(await status(again)).toMatchObject({ profile: 'open' });
  });
});

it('a wiping that was cut is done to its end at the next start, and nothing opens meanwhile', async () => {
  const desk = await startReadyDesk('Gaspard', null);
  await desk.close();
  writeFileSafely(join(desk.folder, 'wiped.json'), JSON.stringify({ at: '2026-11-24T09:00:00.000Z', site: site.url, waiting: 2, kept: 1 }));
  const again = await startDesk({ folder: desk.folder });
  expect(await status(again)).toMatchObject({ profile: 'new', wiped: { waiting: 2, kept: 1 } });
  expect(['keys.json', 'bureau.db', 'bureau.db-wal'].filter((name) => existsSync(join(desk.folder, name)))).toEqual([]);
});

it('the code of a lost device, pasted on a desk that holds other work, wipes nothing', async () => {
  const code = await site.addUser('Hugo', ['moderator']);
  const lost = await startReadyDesk('Hugo', code);
  await site.loseDevice(deviceOf(lost));
  const desk = await startReadyDesk('Inès', null);
  const { id } = await desk.client.offers.create({ title: 'À moi', description: 'x' });
  await expect(desk.client.sync.connect({ code })).rejects.toMatchObject({ data: { code: 'lost_device' } });
  expect((await desk.client.offers.get({ id })).fields).toMatchObject({ title: 'À moi' });
});

it('what is handed in is kept to the letter, with every character of Unicode and what looks like one', async () => {
  const code = await site.addUser('Karim', ['moderator']);
  const desk = await startReadyDesk('Karim', code);
  const device = deviceOf(desk);
  await desk.client.app.saveSettings({ offline: true });
  await site.loseDevice(device);
  const lines = [{ text: 'a\u0000b \u{1f331}' }, { text: 'écrit \\u0000 ici' }];
  const answer = await fetch(`${site.url}/v1/sync/hand-in`, {
    method: 'POST',
    headers: { authorization: `Bearer ${code.split('.')[2] ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify({ deviceId: device, part: 0, lines }),
  });
  expect(answer.status).toBe(200);
  expect(await site.readHandedIn(device)).toEqual(lines);
  expect((await site.listDevices()).find(({ id }) => id === device)).toMatchObject({ waiting: 2, state: 'lost' });
});

it('a line of any size is taken: an offer with all its comments, before and after', async () => {
  const code = await site.addUser('Lina', ['moderator']);
  const desk = await startReadyDesk('Lina', code);
  const device = deviceOf(desk);
  await desk.client.app.saveSettings({ offline: true });
  await site.loseDevice(device);
  const comments = Array.from({ length: 200 }, () => ({ text: '\u0001'.repeat(2000), mentions: Array.from({ length: 20 }, (_, n) => `${n}${'\u0001'.repeat(190)}`) }));
  const answer = await fetch(`${site.url}/v1/sync/hand-in`, {
    method: 'POST',
    headers: { authorization: `Bearer ${code.split('.')[2] ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify({ deviceId: device, part: 0, lines: [{ base: { comments }, set: { comments } }] }),
  });
  expect(answer.status).toBe(200);
  expect(await site.readHandedIn(device)).toEqual([{ base: { comments }, set: { comments } }]);
});

it('nobody hands in anything with a token that is in use, or that was never given', async () => {
  const code = await site.addUser('Jeanne', ['moderator']);
  for (const token of [code.split('.')[2] ?? '', 'x'.repeat(43)]) {
    const answer = await fetch(`${site.url}/v1/sync/hand-in`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ deviceId: '01890000-0000-7000-8000-000000000001', part: 0, lines: [{ a: 1 }] }),
    });
    expect(answer.status).toBe(401);
  }
});
