import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, inject } from 'vitest';
import { runValiseCommand } from '../../src-site/admin/valise-command.ts';
import { findOffer, startDesk, startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { makeFolder } from '../support/make-store.ts';
import { makeDatabase } from '../support/postgres.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
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

const submit = (title: string, territory = 'FR-44') => site.submitOffer({ title, territory, description: 'Animer le réseau local.' });
const goOffline = (desk: TestDesk) => desk.client.app.saveSettings({ offline: true });

/** A command of the site's own machine, with the passphrase in a file. */
function run(...args: string[]): Promise<string> {
  const file = join(makeFolder(), 'words');
  writeFileSync(file, `${passphrase}\n`);
  const at = (name: string) => args[args.indexOf(`--${name}`) + 1];
  const options = { 'passphrase-file': file, for: args.includes('--for') ? at('for') : undefined, to: args.includes('--to') ? at('to') : undefined, days: undefined, url: undefined };
  return runValiseCommand({ databaseUrl, folder: '' }, args.filter((arg, index) => !arg.startsWith('--') && !args[index - 1]?.startsWith('--')), options);
}

async function makeFirst(name: string): Promise<Buffer> {
  const file = join(makeFolder(), 'first.valise');
  await run('make', '--for', name, '--to', file);
  return readFileSync(file);
}

/** A desk that has never been on a network. */
async function startAlone(name: string, folder = makeFolder()): Promise<TestDesk> {
  const desk = await startDesk({ folder });
  await desk.client.app.setUp({ way: 'empty', displayName: name, passphrase: null });
  await goOffline(desk);
  return desk;
}

describe('a first download by file', () => {
  it('starts a desk where there is no network, which then goes on from there', async () => {
    await submit('Avant', 'FR-44');
    await submit('Ailleurs', 'FR-35');
    const code = await site.addUser('Éloïse', ['correspondent'], ['FR-44']);
    const bytes = await makeFirst('Éloïse');
    await submit('Après', 'FR-44');
    const desk = await startAlone('Éloïse');
    const { id, summary } = await sendValise(desk, bytes);
    expect(summary).toMatchObject({ content: 'records', by: 'site', firstFor: 'Éloïse', refusal: 'needs_code' });
    await expect(desk.client.valise.take({ id, code: 'rsb1.nothing' })).rejects.toMatchObject({ code: 'SITE' });
    expect(await desk.client.valise.take({ id, code })).toMatchObject({ first: true, taken: summary.total });
    expect(await findOffer(desk, 'Avant')).toMatchObject({ state: 'received', pending: false });
    expect(await findOffer(desk, 'Ailleurs')).toBeUndefined();
    expect(await desk.client.app.status()).toMatchObject({ userName: 'Éloïse', roles: ['correspondent'] });
    await desk.client.offers.edit({ id: (await findOffer(desk, 'Avant'))!.id, set: { employerName: 'La Boucle' } });
    const before = site.logs().length;
    await desk.client.app.saveSettings({ offline: false });
    await desk.client.sync.now();
    expect(await desk.client.sync.status()).toMatchObject({ state: 'idle', waiting: 0, failure: null });
    expect(await findOffer(desk, 'Après')).toBeDefined();
    const asked = site.logs().slice(before).map((line) => (JSON.parse(line) as { route?: string }).route);
    expect(asked).toContain('/v1/sync/feed');
    expect(asked).not.toContain('/v1/sync/snapshot');
  });

  it('is for one person: another code does not open it, and nobody else can make one', { timeout: 240_000 }, async () => {
    await site.addUser('Fanny', ['moderator']);
    const other = await site.addUser('Gaëlle', ['moderator']);
    const bytes = await makeFirst('Fanny');
    const desk = await startAlone('Gaëlle');
    const { id } = await sendValise(desk, bytes);
    await expect(desk.client.valise.take({ id, code: other })).rejects.toMatchObject({ code: 'VALISE', data: { code: 'other_person' } });
    expect(await desk.client.sync.status()).toMatchObject({ state: 'none', site: null });
    // To a desk that works already it brings records, and moves nothing.
    await submit('En commun');
    const later = await makeFirst('Fanny');
    const ready = await startReadyDesk('Gaëlle', other);
    const cursor = ready.core.context.desk().sync.memory.cursor();
    await goOffline(ready);
    expect(await unpack(ready, later)).toMatchObject({ first: false });
    expect(ready.core.context.desk().sync.memory.cursor()).toBe(cursor);
  });

  it('that was cut in the middle is begun again, by file or by network, and leaves nothing that was deleted meanwhile', { timeout: 240_000 }, async () => {
    await site.fillOffers(makeSeedOffers(1200));
    const gone = await submit('Supprimée ensuite');
    const code = await site.addUser('Hélène', ['moderator']);
    const bytes = await makeFirst('Hélène');
    const other = await startReadyDesk('Qui supprime', await site.addUser('Qui supprime', ['moderator']));
    const { store, userName } = other.core.context.desk();
    store.commit({ kind: 'delete', label: 'x', by: userName(), changes: [{ op: 'delete', entity: 'offer', id: gone }] });
    await other.client.sync.now();
    const count = (desk: TestDesk) => desk.core.context.desk().store.db.prepare(`select count(*) from record where entity = 'offer'`).pluck().get();
    for (const by of ['file', 'network'] as const) {
      const desk = await startAlone('Hélène');
      const { store: own } = desk.core.context.desk();
      const { load } = own;
      let portions = 0;
      // The disk fails at the third portion.
      Object.assign(own, { load: (...args: Parameters<typeof load>) => { if (++portions === 3) throw new Error('power cut'); return load(...args); } });
      const { id } = await sendValise(desk, bytes);
      await expect(desk.client.valise.take({ id, code })).rejects.toThrow();
      Object.assign(own, { load });
      expect(Number(count(desk))).toBeGreaterThan(0);
      if (by === 'file') {
        await unpack(desk, await makeFirst('Hélène'));
      }
      await desk.client.app.saveSettings({ offline: false });
      await desk.client.sync.now();
      expect(own.get('offer', gone)).toBeUndefined();
      expect(count(desk)).toBe(count(other));
      expect(await findOffer(desk, 'Avant')).toBeDefined();
    }
  });
});

describe('what waits, given to the site by file', () => {
  it('is applied in its author’s name, twice or after their own sending all the same', async () => {
    const id = await submit('Par la clé');
    const desk = await startReadyDesk('Ida', await site.addUser('Ida', ['moderator']));
    await goOffline(desk);
    await desk.client.offers.edit({ id, set: { employerName: 'Clé' } });
    const file = join(makeFolder(), 'x.valise');
    writeFileSync(file, await pack(desk, waiting));
    expect(await run('import', file)).toMatch(/^From Ida, .*: 1 applied$/);
    expect(await run('import', file)).toMatch(/: 1 applied$/);
    await desk.client.app.saveSettings({ offline: false });
    await desk.client.sync.now();
    expect(await desk.client.sync.status()).toMatchObject({ waiting: 0, toReview: 0 });
    expect(desk.core.context.desk().store.get('offer', id)).toMatchObject({ ver: 2, fields: { employerName: 'Clé' } });
    expect(await run('import', file)).toMatch(/: 1 applied$/);
  });

  it('of a revoked person is kept aside, whole', async () => {
    const id = await submit('Perdue');
    const desk = await startReadyDesk('Jade', await site.addUser('Jade', ['moderator']));
    await goOffline(desk);
    await desk.client.offers.edit({ id, set: { employerName: 'Mots de Jade' } });
    const file = join(makeFolder(), 'x.valise');
    writeFileSync(file, await pack(desk, waiting));
    await site.revokeUser('Jade');
    expect(await run('import', file)).toContain('1 kept aside');
    expect(await run('import', file)).toContain('1 kept aside');
    const [device] = (await site.listDevices()).filter(({ userName }) => userName === 'Jade');
    expect(device).toMatchObject({ state: 'lost', waiting: 1 });
    expect(await site.readHandedIn(device!.id)).toMatchObject([{ valise: expect.stringMatching(/^\d{4}-.*Z$/) as string, n: 1, id, set: { employerName: 'Mots de Jade' } }]);
  });

  it('is refused with a sentence when it is for a desk, altered, or opened with other words', async () => {
    const desk = await startReadyDesk('Kali', await site.addUser('Kali', ['moderator']));
    const file = join(makeFolder(), 'x.valise');
    const bytes = await pack(desk, everyOffer);
    writeFileSync(file, bytes);
    await expect(run('import', file)).rejects.toThrow('records for a desk');
    writeFileSync(file, Buffer.concat([bytes.subarray(0, -3), Buffer.from('xyz')]));
    await expect(run('import', file)).rejects.toThrow('not as it was made');
    writeFileSync(file, 'something else\n');
    await expect(run('import', file)).rejects.toThrow('not a valise');
    await expect(run('import', `${file}.absent`)).rejects.toThrow('cannot be read');
    await expect(run('make', '--for', 'Nobody', '--to', `${file}2`)).rejects.toThrow('Nobody is called Nobody');
  });
});
