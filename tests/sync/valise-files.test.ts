import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runValiseCommand } from '../../src-site/admin/valise-command.ts';
import { collectFiles } from '../../src-main/core/files/collect-files.ts';
import { addFile, listCopies, makeReceiver } from '../support/desk-files.ts';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { hashOf, makePdf } from '../support/make-files.ts';
import { makeFolder } from '../support/make-store.ts';
import { makeDatabase } from '../support/postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { everyOffer, pack, sendValise, unpack, waiting } from '../support/valise-files.ts';
import { passphrase } from '../support/valise-words.ts';

let site: TestSite;
let databaseUrl: string;
beforeAll(async () => {
  databaseUrl = await makeDatabase(inject('postgres') ?? '');
  site = await startSite({ databaseUrl });
});
afterAll(() => site.remove());

const offer = (id: string) => ({ entity: 'offer' as const, id });
const submit = (territory = 'FR-44') => site.submitOffer({ title: 'Offre', description: 'Texte', territory });
const start = async (name: string, options = {}, territories?: string[]) =>
  startReadyDesk(name, await site.addUser(name, [territories ? 'correspondent' : 'moderator'], territories ?? []), options);
const setOffline = ({ client }: TestDesk, offline: boolean) => client.app.saveSettings({ offline });
const states = async ({ client }: TestDesk, id: string) => (await client.files.list(offer(id))).map(({ state }) => state);
const open = ({ client }: TestDesk, id: string, bytes: Buffer) => client.files.open({ ...offer(id), sha256: hashOf(bytes) });
const withFiles = { ...waiting, withFiles: true };
const settle = (desk: TestDesk) =>
  expect.poll(async () => {
    const { waiting: lines, files } = await desk.client.sync.now();
    const carried = await desk.client.valise.carried();
    return [lines, files.toSend, carried.reduce((sum, one) => sum + one.waiting, 0)];
  }, { timeout: 60_000 }).toEqual([0, 0, 0]);

describe('files of what waits', () => {
  it('travel with the lines that name them, and reach the site through who carries them, while their author is offline', async () => {
    const { deliver, received } = makeReceiver();
    const [awa, bruno, eye] = [await start('Awa'), await start('Bruno'), await start('Œil', { deliver })];
    const id = await submit();
    for (const desk of [awa, bruno]) await desk.client.sync.now();
    for (const desk of [awa, bruno]) await setOffline(desk, true);
    const bytes = makePdf(700_000);
    await addFile(awa.client, offer(id), bytes, 'cv.pdf');
    expect(await awa.client.valise.preview(withFiles)).toMatchObject({ total: 1, files: { count: 1, bytes: bytes.length, absent: 0 } });
    const { id: upload, summary } = await sendValise(bruno, await pack(awa, withFiles));
    expect(summary).toMatchObject({ total: 1, files: { count: 1, bytes: bytes.length }, refusal: null });
    expect(await bruno.client.valise.take({ id: upload })).toMatchObject({ taken: 1, files: 1 });
    await setOffline(bruno, false);
    await settle(bruno);
    expect(await bruno.client.valise.carried()).toMatchObject([{ waiting: 0, taken: 1, refused: 0 }]);
    await eye.client.sync.now();
    await open(eye, id, bytes);
    expect(received[0]?.bytes.equals(bytes)).toBe(true);
    await setOffline(awa, false);
    await settle(awa);
    expect(await awa.client.sync.status()).toMatchObject({ toReview: 0, conflicts: 0 });
    expect(await states(awa, id)).toEqual(['here']);
  });

  it('leave no copy where they were carried by who may not see the record, once the site has them', async () => {
    const [a, b] = [await start('Aya'), await start('Bob', {}, ['FR-35'])];
    const id = await submit();
    await a.client.sync.now();
    await setOffline(a, true);
    await addFile(a.client, offer(id), makePdf(20_000));
    await unpack(b, await pack(a, withFiles));
    await settle(b);
    expect(await b.client.valise.carried()).toMatchObject([{ waiting: 0, taken: 1 }]);
    const { store, files } = b.core.context.desk();
    expect(collectFiles(store, files.table, new Date())).toBe(true);
    expect(files.table.listPlaces()).toEqual(new Set());
  });

  it('stay behind if they are not wanted, with the lines that wait for them', async () => {
    const a = await start('Ari');
    const id = await submit();
    await a.client.sync.now();
    await setOffline(a, true);
    await addFile(a.client, offer(id), makePdf(20_000));
    await expect(pack(a, waiting)).rejects.toMatchObject({ code: 'nothing' });
  });

  it('are given to nobody who only knows their hash: a carrier vouches for the bytes that came, and for no other', async () => {
    const [a, b] = [await start('Ana', {}, ['FR-35']), await start('Ben')];
    const [secret, own] = [await submit('FR-44'), await submit('FR-35')];
    for (const desk of [a, b]) await desk.client.sync.now();
    const bytes = makePdf(30_000);
    await addFile(b.client, offer(secret), bytes, 'secret.pdf');
    await settle(b);
    await setOffline(a, true);
    const named = { sha256: hashOf(bytes), name: 'secret.pdf', size: bytes.length, type: 'application/pdf', addedBy: 'Ana', addedAt: new Date().toISOString() };
    const { store } = a.core.context.desk();
    store.commit({ kind: 'edit', label: 'Offre', by: 'Ana', changes: [{ op: 'update', entity: 'offer', id: own, set: { files: [named] } }] });
    expect(await unpack(b, await pack(a, withFiles))).toMatchObject({ taken: 1, files: 0 });
    await b.client.sync.now();
    expect(await b.client.valise.carried()).toMatchObject([{ waiting: 1, taken: 0 }]);
    expect((await b.client.offers.get({ id: own })).fields).toMatchObject({ files: [] });
  });

  it('are taken by the site itself, from its command line, before the lines that name them', async () => {
    const { deliver, received } = makeReceiver();
    const [a, eye] = [await start('Cléo'), await start('Dora', { deliver })];
    const id = await submit();
    await a.client.sync.now();
    await setOffline(a, true);
    const bytes = makePdf(600_000);
    await addFile(a.client, offer(id), bytes);
    const [file, words] = [join(makeFolder(), 'x.valise'), join(makeFolder(), 'words')];
    writeFileSync(file, await pack(a, withFiles));
    writeFileSync(words, passphrase);
    for (const answer of ['1 applied', '1 applied']) expect(await runValiseCommand({ databaseUrl, folder: '' }, ['import', file], { 'passphrase-file': words })).toContain(answer);
    await eye.client.sync.now();
    await open(eye, id, bytes);
    expect(received[0]?.bytes.equals(bytes)).toBe(true);
  });
});

describe('files of records', () => {
  it('that are on one desk open on another that has no network', async () => {
    const { deliver, received } = makeReceiver();
    const [a, b] = [await start('Éva'), await start('Fanny', { deliver })];
    const id = await submit();
    await a.client.sync.now();
    await setOffline(b, true);
    const bytes = makePdf(400_000);
    await addFile(a.client, offer(id), bytes);
    await settle(a);
    const wish = { ...everyOffer, withFiles: true };
    const { files } = await a.client.valise.preview(wish);
    expect(files.count).toBe(1);
    expect(await unpack(b, await pack(a, wish))).toMatchObject({ files: 1 });
    expect(await states(b, id)).toEqual(['here']);
    await open(b, id, bytes);
    expect(received[0]?.bytes.equals(bytes)).toBe(true);
    await setOffline(b, false);
    await settle(b);
    expect(await states(b, id)).toEqual(['here']);
  });

  it('are not kept by who may not see the record', async () => {
    const [a, b] = [await start('Gil'), await start('Hana', {}, ['FR-35'])];
    const id = await submit('FR-44');
    await submit('FR-35');
    await a.client.sync.now();
    await addFile(a.client, offer(id), makePdf(20_000));
    await settle(a);
    expect(await unpack(b, await pack(a, { ...everyOffer, withFiles: true }))).toMatchObject({ files: 0 });
    expect(listCopies(b.folder)).toEqual([]);
  });

  it('stay behind where the copy is damaged; the records go', async () => {
    const [a, b] = [await start('Inès'), await start('Jean')];
    const id = await submit();
    await a.client.sync.now();
    await addFile(a.client, offer(id), makePdf(20_000));
    await settle(a);
    for (const copy of listCopies(a.folder)) writeFileSync(join(a.folder, 'files', copy), 'nothing of it');
    await setOffline(b, true);
    expect(await unpack(b, await pack(a, { ...everyOffer, withFiles: true }))).toMatchObject({ files: 0 });
    expect(await states(b, id)).toEqual(['elsewhere']);
  });
});

describe('a valise', () => {
  const version = (bytes: Buffer) => (JSON.parse(bytes.toString('utf8', 0, bytes.indexOf(10))) as { version: number }).version;

  it('says that a Bureau of before cannot read it only if it holds files', async () => {
    const a = await start('Karl');
    const id = await submit();
    await a.client.sync.now();
    const wish = { ...everyOffer, withFiles: true };
    await setOffline(a, true);
    await a.client.offers.edit({ id, set: { placeLabel: 'Nantes' } });
    expect(version(await pack(a, withFiles))).toBe(1);
    expect(version(await pack(a, everyOffer))).toBe(1);
    await setOffline(a, false);
    await addFile(a.client, offer(id), makePdf(20_000));
    await settle(a);
    expect(version(await pack(a, wish))).toBe(2);
  });
});
