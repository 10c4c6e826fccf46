import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { makeFileClient } from '../../src-main/core/files/file-client.ts';
import { readConnectionCode } from '../../src-main/core/sync/connection-code.ts';
import { addFile, listCopies, makeReceiver, readAllFiles } from '../support/desk-files.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { startDesk, startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { hashOf, makePdf, makePng } from '../support/make-files.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

const mebibyte = 1024 * 1024;
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
beforeEach(() => proxy.set({ kind: 'none' }));

const offer = (id: string) => ({ entity: 'offer' as const, id });
const states = async ({ client }: TestDesk, id: string) => (await client.files.list(offer(id))).map(({ state }) => state);
const submit = (more: object = {}) => site.submitOffer({ title: 'Offre', description: 'Texte', ...more });
const waiting = async ({ client }: TestDesk) => {
  const { files, waiting } = await client.sync.status();
  return [files.toSend + files.toFetch, waiting];
};
const countFiles = ({ core }: TestDesk) => core.context.desk().store.db.prepare<[], number>('select count(*) from file').pluck().get();
/** Asks for a sync until nothing is left to send or to fetch. */
const settle = (desk: TestDesk) =>
  expect.poll(async () => {
    await desk.client.sync.now();
    return await waiting(desk);
  }, { timeout: 300_000 }).toEqual([0, 0]);

describe('a file', () => {
  it('added offline goes when the site is there; another desk sees it there, opens it, and then has it', async () => {
    const { deliver, received } = makeReceiver();
    const [awa, paul] = [await startReadyDesk('Awa', await site.addUser('Awa', ['moderator'])), await startReadyDesk('Paul', await site.addUser('Paul', ['moderator']), { deliver })];
    const id = await submit();
    await awa.client.sync.now();
    await awa.client.app.saveSettings({ offline: true });
    const bytes = makePdf(2.3 * mebibyte);
    await addFile(awa.client, offer(id), bytes);
    expect(await states(awa, id)).toEqual(['toSend']);
    await awa.client.app.saveSettings({ offline: false });
    await settle(awa);
    expect(await states(awa, id)).toEqual(['here']);
    await paul.client.sync.now();
    expect(await states(paul, id)).toEqual(['elsewhere']);
    await paul.client.files.open({ ...offer(id), sha256: hashOf(bytes) });
    expect(received[0]?.bytes.equals(bytes)).toBe(true);
    expect(await states(paul, id)).toEqual(['here']);
  });

  it('is kept on this computer by choice: fetched without being opened, and readable offline', async () => {
    const { deliver, received } = makeReceiver();
    const [awa, paul] = [await startReadyDesk('Awa', await site.addUser('Awa', ['moderator'])), await startReadyDesk('Paul', await site.addUser('Paul', ['moderator']), { deliver })];
    const id = await submit();
    await awa.client.sync.now();
    const bytes = makePdf(mebibyte);
    await addFile(awa.client, offer(id), bytes);
    await settle(awa);
    await paul.client.sync.now();
    await paul.client.files.keep({ ...offer(id), sha256: hashOf(bytes), keep: true });
    await expect.poll(() => states(paul, id)).toEqual(['here']);
    await paul.client.app.saveSettings({ offline: true });
    await paul.client.files.open({ ...offer(id), sha256: hashOf(bytes) });
    expect(received[0]?.bytes.equals(bytes)).toBe(true);
  });

  it('whose copy was damaged or removed on this computer is fetched again when it is opened', async () => {
    const { deliver, received } = makeReceiver();
    const [awa, paul] = [await startReadyDesk('Awa', await site.addUser('Awa', ['moderator'])), await startReadyDesk('Paul', await site.addUser('Paul', ['moderator']), { deliver })];
    const id = await submit();
    await awa.client.sync.now();
    const bytes = makePdf(100_000);
    await addFile(awa.client, offer(id), bytes);
    await settle(awa);
    await paul.client.sync.now();
    const open = () => paul.client.files.open({ ...offer(id), sha256: hashOf(bytes) });
    await open();
    for (const damage of [(copy: string) => truncateSync(copy, 50_000), (copy: string) => rmSync(copy)]) {
      const [name] = listCopies(paul.folder);
      damage(join(paul.folder, 'files', name!));
      await open();
    }
    expect(received.map((one) => hashOf(one.bytes))).toEqual([bytes, bytes, bytes].map(hashOf));
    expect(listCopies(paul.folder)).toHaveLength(1);
  });

  it('that is not here cannot be opened offline, and the reason is said', async () => {
    const [awa, paul] = [await startReadyDesk('Awa', await site.addUser('Awa', ['moderator'])), await startReadyDesk('Paul', await site.addUser('Paul', ['moderator']))];
    const id = await submit();
    await awa.client.sync.now();
    const bytes = makePng();
    await addFile(awa.client, offer(id), bytes);
    await settle(awa);
    await paul.client.sync.now();
    await paul.client.app.saveSettings({ offline: true });
    await expect(paul.client.files.open({ ...offer(id), sha256: hashOf(bytes) })).rejects.toMatchObject({ code: 'ATTACHMENT', data: { code: 'not_here' } });
  });

  it('added to two records is sent once; two people’s additions are both there', async () => {
    const code = await site.addUser('Awa', ['moderator']);
    const [awa, paul] = [await startReadyDesk('Awa', proxy.reroute(code)), await startReadyDesk('Paul', await site.addUser('Paul', ['moderator']))];
    const [one, two] = [await submit(), await submit()];
    for (const desk of [awa, paul]) await desk.client.sync.now();
    await awa.client.app.saveSettings({ offline: true });
    const bytes = makePdf(mebibyte);
    const before = proxy.total().requests;
    for (const id of [one, two]) await addFile(awa.client, offer(id), bytes);
    await addFile(paul.client, offer(one), makePng(), 'photo.png');
    await settle(paul);
    await awa.client.app.saveSettings({ offline: false });
    await settle(awa);
    expect(proxy.total().requests - before).toBeLessThan(1.1 * mebibyte);
    expect((await awa.client.files.list(offer(one))).map(({ name }) => name).sort()).toEqual(['cv.pdf', 'photo.png']);
    expect(await awa.client.sync.status()).toMatchObject({ conflicts: 0, toReview: 0 });
  });
});

describe('a file that cannot leave', () => {
  it('holds up neither other records nor the decision on its own', async () => {
    const full = await startSite({ env: { FILE_IDLE_BYTES: '1000' } });
    onTestFinished(() => full.remove());
    const desk = await startReadyDesk('Awa', await full.addUser('Awa', ['moderator']));
    const [one, two] = [await full.submitOffer({ title: 'Une', description: 'Texte' }), await full.submitOffer({ title: 'Deux', description: 'Texte' })];
    await desk.client.sync.now();
    await addFile(desk.client, offer(one), makePdf(50_000));
    await expect.poll(async () => (await desk.client.sync.status()).files.failure?.detail).toBe('507 FILE_QUOTA');
    for (const id of [one, two]) await desk.client.offers.decide({ id, kind: 'accept', letter: null });
    await desk.client.sync.now();
    expect((await full.publicOffers()).map(({ id }) => id).sort()).toEqual([one, two].sort());
    expect(await desk.client.sync.status()).toMatchObject({ state: 'idle', waiting: 1, files: { toSend: 1 } });
    // It is tried again now and then.
    await expect.poll(() => states(desk, one)).toEqual(['toSend']);
  });

  it('because the site does not take it goes to À revoir with the reason, and the rest goes on', async () => {
    const strict = await startSite({ env: { FILE_BYTES: '10000', FILE_TYPES: 'application/pdf' } });
    onTestFinished(() => strict.remove());
    const desk = await startReadyDesk('Awa', null);
    const { id } = await desk.client.offers.create({ title: 'Offre', description: 'Texte' });
    // Added before the site has said what it takes.
    await addFile(desk.client, offer(id), makePdf(20_000), 'gros.pdf');
    await addFile(desk.client, offer(id), makePng(), 'photo.png');
    await addFile(desk.client, offer(id), makePdf(5_000), 'petit.pdf');
    await desk.client.sync.connect({ code: await strict.addUser('Awa', ['moderator']) });
    await settle(desk);
    expect((await desk.client.files.list(offer(id))).map(({ name, state }) => [name, state])).toEqual([['petit.pdf', 'here']]);
    expect((await desk.client.sync.review()).map(({ code, problems }) => `${code} ${problems[0]?.problem ?? ''}`).sort()).toEqual(['file_refused too_large', 'file_refused type_refused']);
    // Sent again, it joins the files that are there; refused again, it is to be reviewed again.
    const [first] = await desk.client.sync.review();
    await desk.client.app.saveSettings({ offline: true });
    await desk.client.sync.resend({ line: first!.line });
    expect(await desk.client.files.list(offer(id))).toHaveLength(2);
    await desk.client.app.saveSettings({ offline: false });
    await settle(desk);
    expect((await desk.client.files.list(offer(id))).map(({ name }) => name)).toEqual(['petit.pdf']);
    expect(await desk.client.sync.review()).toHaveLength(2);
    // From then on they are refused when they are added.
    await expect(addFile(desk.client, offer(id), makePdf(20_000))).rejects.toMatchObject({ data: { code: 'too_large' } });
    await expect(addFile(desk.client, offer(id), makePng())).rejects.toMatchObject({ data: { code: 'type_refused' } });
  });
});

describe('on the way', () => {
  it('bytes that are altered are never taken for the file: it is fetched again', async () => {
    const [awa, paul] = [await startReadyDesk('Awa', await site.addUser('Awa', ['moderator'])), await startReadyDesk('Paul', proxy.reroute(await site.addUser('Paul', ['moderator'])))];
    const id = await submit();
    await awa.client.sync.now();
    const bytes = makePdf(200_000);
    await addFile(awa.client, offer(id), bytes);
    await settle(awa);
    await paul.client.sync.now();
    proxy.set({ kind: 'alter', at: 100_000 });
    await expect(paul.client.files.open({ ...offer(id), sha256: hashOf(bytes) })).rejects.toMatchObject({ data: { code: 'altered' } });
    expect(await states(paul, id)).toEqual(['lost']);
    expect(listCopies(paul.folder)).toEqual([]);
    proxy.set({ kind: 'none' });
    await paul.client.files.open({ ...offer(id), sha256: hashOf(bytes) });
    expect(await states(paul, id)).toEqual(['here']);
  });

  it('cut 20 times, 24 files go and come whole, and each goes on from where it was cut', async () => {
    const code = await site.addUser('Awa', ['moderator']);
    const [awa, paul] = [
      await startReadyDesk('Awa', proxy.reroute(code)),
      await startReadyDesk('Paul', proxy.reroute(await site.addUser('Paul', ['moderator']))),
    ];
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push(await submit());
    for (const desk of [awa, paul]) await desk.client.sync.now();
    await awa.client.app.saveSettings({ offline: true });
    let size = 0;
    const hashes: string[][] = [];
    for (const id of ids) {
      hashes.push([]);
      for (let i = 0; i < 8; i++) {
        const bytes = makePdf(400_000 + 50_000 * i);
        size += bytes.length;
        hashes.at(-1)!.push(hashOf(bytes));
        await addFile(awa.client, offer(id), bytes);
      }
    }
    const onSite = makeFileClient(readConnectionCode(code)!, new AbortController().signal);
    const countKept = async () => {
      const files = await Promise.all(hashes.flat().map((hash) => onSite.state(hash)));
      return files.reduce((sum, { received }) => sum + received, 0);
    };
    const cutAllTheWay = async (desk: TestDesk, kind: 'cutRequest' | 'cutAnswer', waitUntilKept: (cuts: number) => Promise<void>) => {
      for (let cut = 0; cut < 10; cut++) {
        proxy.set({ kind, bytes: Math.round(size / 14) });
        await desk.client.sync.now();
        await expect.poll(async () => {
          if (!proxy.hasCut()) await desk.client.sync.now();
          return proxy.hasCut() || (await waiting(desk))[0] === 0;
        }, { timeout: 60_000, interval: 200 }).toBe(true);
        await waitUntilKept(cut + 1);
      }
      proxy.set({ kind: 'none' });
      await settle(desk);
    };
    const start = proxy.total();
    await awa.client.app.saveSettings({ offline: false });
    // The site puts away what came before a cut once it has noticed it: a desk that asks before then sends it again.
    await cutAllTheWay(awa, 'cutRequest', (cuts) =>
      expect.poll(async () => proxy.total().requests - start.requests - (await countKept()), { timeout: 60_000 }).toBeLessThan(cuts * 30_000));
    const sent = proxy.total().requests - start.requests;
    await paul.client.sync.now();
    const between = proxy.total();
    await paul.client.app.saveSettings({ offline: true });
    for (const [place, id] of ids.entries()) for (const sha256 of hashes[place]!) await paul.client.files.keep({ ...offer(id), sha256, keep: true });
    await paul.client.app.saveSettings({ offline: false });
    await cutAllTheWay(paul, 'cutAnswer', async () => {});
    const received = proxy.total().answers - between.answers;
    for (const [place, id] of ids.entries()) {
      expect(await states(paul, id)).toEqual(Array.from({ length: 8 }, () => 'here'));
      expect((await paul.client.files.list(offer(id))).map(({ sha256 }) => sha256).sort()).toEqual([...hashes[place]!].sort());
    }
    expect(countFiles(paul)).toBe(24);
    // All that travelled is counted: headers and records too. Begun anew at each cut, a fifth more would have.
    for (const travelled of [sent, received]) {
      expect(travelled).toBeGreaterThan(size);
      expect(travelled).toBeLessThan(size * 1.1);
    }
  }, 900_000);

  it('a desk that is killed again and again ends with every file, once', async () => {
    const code = proxy.reroute(await site.addUser('Awa', ['moderator']));
    const paul = await startReadyDesk('Paul', await site.addUser('Paul', ['moderator']));
    const first = await startReadyDesk('Awa', code);
    const id = await submit();
    for (const desk of [first, paul]) await desk.client.sync.now();
    const others = [makePdf(mebibyte), makePdf(1.5 * mebibyte)];
    for (const bytes of others) await addFile(paul.client, offer(id), bytes);
    await settle(paul);
    await first.client.sync.now();
    await first.client.app.saveSettings({ offline: true });
    const own = [makePdf(1.2 * mebibyte), makePdf(0.7 * mebibyte)];
    for (const bytes of own) await addFile(first.client, offer(id), bytes);
    for (const bytes of others) await first.client.files.keep({ ...offer(id), sha256: hashOf(bytes), keep: true });
    await first.client.app.saveSettings({ offline: false });
    await first.close();
    const ends = [];
    for (const bytes of [300, 1500, 200_000, 900_000, 1_400_000]) ends.push(await syncAndKill(first.folder, bytes));
    expect(ends).toContain('killed');
    const { deliver, received } = makeReceiver();
    const again = await startDesk({ folder: first.folder, deliver });
    await settle(again);
    for (const bytes of [...own, ...others]) await again.client.files.open({ ...offer(id), sha256: hashOf(bytes) });
    expect(received.map(({ bytes }) => hashOf(bytes))).toEqual([...own, ...others].map(hashOf));
    expect(listCopies(first.folder)).toHaveLength(4);
    await paul.client.sync.now();
    expect((await paul.client.files.list(offer(id))).length).toBe(4);
  });
});

describe('a full disk', () => {
  const small = spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs $d && umount $d']).status === 0;
  it.skipIf(!small)('loses nothing of what was there, is said, and passes (needs the right to mount)', async () => {
    const [awa, paul] = [await startReadyDesk('Awa', await site.addUser('Awa', ['moderator'])), await startReadyDesk('Paul', await site.addUser('Paul', ['moderator']))];
    const id = await submit();
    for (const desk of [awa, paul]) await desk.client.sync.now();
    const bytes = makePdf(3 * mebibyte);
    await addFile(awa.client, offer(id), bytes);
    await settle(awa);
    await paul.client.sync.now();
    const folder = join(paul.folder, 'files');
    mkdirSync(folder, { recursive: true });
    const run = (...command: string[]) => expect(spawnSync(command[0]!, command.slice(1)).status).toBe(0);
    run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
    onTestFinished(() => void spawnSync('umount', [folder]));
    await addFile(paul.client, offer(id), makePng(), 'petite.png');
    await settle(paul);
    await expect(addFile(paul.client, offer(id), makePdf(2 * mebibyte))).rejects.toMatchObject({ code: 'STORE', data: { code: 'disk_full' } });
    await expect(paul.client.files.open({ ...offer(id), sha256: hashOf(bytes) })).rejects.toMatchObject({ code: 'STORE', data: { code: 'disk_full' } });
    expect(await states(paul, id)).toEqual(['wanted', 'here']);
    expect(listCopies(paul.folder)).toHaveLength(1);
    // What people write goes on being saved and sent.
    await paul.client.offers.edit({ id, set: { employerName: 'La Remise' } });
    await paul.client.sync.now();
    expect((await paul.client.offers.get({ id })).pending).toBe(false);
    run('mount', '-o', 'remount,size=10m', folder);
    await paul.client.files.open({ ...offer(id), sha256: hashOf(bytes) });
    expect(await states(paul, id)).toEqual(['here', 'here']);
  });
});

describe('the right to a file', () => {
  it('that is lost takes its copy off the computer', async () => {
    const awa = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
    const nantes = await startReadyDesk('Nantes', await site.addUser('Nantes', ['correspondent'], ['FR-44']));
    const id = await submit({ postcode: '44000' });
    for (const desk of [awa, nantes]) await desk.client.sync.now();
    const bytes = makePdf(100_000);
    await addFile(awa.client, offer(id), bytes);
    await settle(awa);
    await nantes.client.sync.now();
    await nantes.client.files.open({ ...offer(id), sha256: hashOf(bytes) });
    await nantes.client.files.keep({ ...offer(id), sha256: hashOf(bytes), keep: true });
    expect(listCopies(nantes.folder)).toHaveLength(1);
    await awa.client.offers.edit({ id, set: { territory: 'FR-35', postcode: '35000' } });
    await awa.client.sync.now();
    await nantes.client.sync.now();
    expect(listCopies(nantes.folder)).toEqual([]);
    expect(countFiles(nantes)).toBe(0);
    await nantes.close();
    expect(readAllFiles(nantes.folder).some(({ bytes: disk }) => disk.includes(hashOf(bytes)))).toBe(false);
  });

  it('that one record gives still does when another is lost', async () => {
    const awa = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
    const nantes = await startReadyDesk('Nantes', await site.addUser('Nantes', ['correspondent'], ['FR-44']));
    const [one, two] = [await submit({ postcode: '44000' }), await submit({ postcode: '44000' })];
    for (const desk of [awa, nantes]) await desk.client.sync.now();
    const bytes = makePng();
    for (const id of [one, two]) await addFile(awa.client, offer(id), bytes, 'photo.png');
    await settle(awa);
    await nantes.client.sync.now();
    await nantes.client.files.open({ ...offer(one), sha256: hashOf(bytes) });
    await awa.client.offers.edit({ id: one, set: { territory: 'FR-35', postcode: '35000' } });
    await awa.client.sync.now();
    await nantes.client.sync.now();
    expect(await states(nantes, two)).toEqual(['here']);
    await nantes.client.files.open({ ...offer(two), sha256: hashOf(bytes) });
  });
});

/** Syncs in another process, which is killed (SIGKILL) once so many bytes have gone either way. */
function syncAndKill(folder: string, bytes: number): Promise<'killed' | 'ended'> {
  proxy.set({ kind: 'none' });
  const start = proxy.total();
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const look = setInterval(() => {
    const { requests, answers } = proxy.total();
    if (requests + answers - start.requests - start.answers >= bytes) child.kill('SIGKILL');
  }, 1);
  return new Promise((resolve) => {
    child.on('exit', (_, signal) => {
      clearInterval(look);
      resolve(signal === 'SIGKILL' ? 'killed' : 'ended');
    });
  });
}
