import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../src-site/database/open-embedded.ts';
import { makeProfileFolder, removeProfileFolder } from '../support/profile-folder.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { hashOf, makePdf } from '../support/make-files.ts';
import { TestDesk } from './test-desk.ts';
import { attach, readRange, sendFile } from './test-files.ts';
import { acceptance, createOffer, editOf } from './test-offers.ts';

let site: TestSite;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const runCli = (...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src-site/main.ts', ...options, '--folder', site.folder], {
    encoding: 'utf8', timeout: 60_000, env: { ...process.env, DATABASE_URL: '' },
  });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
};

test('without PostgreSQL the same site runs in a folder: an offer goes from a stranger to the public', async () => {
  const desk = new TestDesk(await site.addUser('Ana', ['admin']));
  const id = await site.submitOffer({ title: 'Animateur', description: 'Texte', postcode: '44000' });
  expect(await desk.begin()).toMatchObject([{ id, scopes: ['offers', 'offers:FR-44'] }]);
  await desk.change(editOf(id, { state: 'received', decision: null }, { state: 'accepted', decision: acceptance() }));
  expect((await desk.catchUp()).map((item) => item.kind)).toEqual(['put']);
  expect((await site.publicOffers()).map((offer) => offer.id)).toEqual([id]);
});

test('a scope that is left, a conflict and a deletion pass as on PostgreSQL', async () => {
  const [ana, nantes] = [new TestDesk(await site.addUser('Ana', ['admin'])), new TestDesk(await site.addUser('Nantes', ['correspondent'], ['FR-44']))];
  await ana.begin();
  await nantes.begin();
  const id = await createOffer(ana, { territory: 'FR-44' });
  await nantes.catchUp();
  await ana.change(editOf(id, { title: 'Chargé de mission' }, { title: 'A' }));
  const { status, conflictId } = await nantes.change(editOf(id, { title: 'Chargé de mission' }, { title: 'B' }));
  expect(status).toBe('conflict');
  await nantes.catchUp();
  await ana.change(editOf(id, { territory: 'FR-44' }, { territory: 'FR-35' }));
  const left = (await nantes.catchUp()).map((item) => `${item.kind} ${item.id}`);
  expect(left.sort()).toEqual([`exit ${conflictId ?? ''}`, `exit ${id}`].sort());
  expect(await ana.change({ entity: 'offer', id, op: 'delete', baseVer: 3, base: { title: 'A' } })).toMatchObject({ status: 'applied' });
});

test('files are kept as on PostgreSQL: sent by parts, named, read by ranges', async () => {
  const desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await desk.begin();
  const bytes = makePdf(1_300_000);
  await sendFile(desk, bytes);
  const id = await createOffer(desk);
  expect((await desk.change(editOf(id, { files: [] }, { files: [attach(bytes)] }))).status).toBe('applied');
  const part = await readRange(desk, hashOf(bytes), 'bytes=1048000-1049000');
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(1_048_000, 1_049_001))).toBe(true);
});

test('its data outlive it, on the same address', async () => {
  const { url } = site;
  const before = await site.publicOffers();
  expect(await site.stop()).toBe(0);
  await expect(site.publicOffers()).rejects.toThrow();
  await site.restart();
  expect(site.url).toBe(url);
  expect(await site.publicOffers()).toEqual(before);
});

test('people are added, listed and revoked at the command line, while it runs and while it does not', async () => {
  const added = runCli('user', 'add', '--name', 'Zoé', '--roles', 'moderator,correspondent', '--territories', 'FR-44', '--url', site.url);
  expect(added).toMatchObject({ status: 0, stderr: '' });
  const desk = new TestDesk(added.stdout);
  expect(await desk.sayHello()).toMatchObject({ userName: 'Zoé', roles: ['moderator', 'correspondent'], territories: ['FR-44'] });
  await site.stop();
  expect(runCli('user', 'list').stdout).toContain('Zoé\tmoderator,correspondent\tFR-44\t1 token(s)');
  await site.restart();
  expect(runCli('user', 'revoke', '--name', 'Zoé')).toMatchObject({ status: 0, stdout: '1 revoked' });
  await expect(desk.sayHello()).rejects.toMatchObject({ status: 401 });
});

test('a person gets a second code, and other rights, at the command line: they stay one person', async () => {
  const first = new TestDesk(runCli('user', 'add', '--name', 'Zohra', '--roles', 'correspondent', '--territories', 'FR-44', '--url', site.url).stdout);
  const second = new TestDesk(runCli('user', 'code', '--name', 'Zohra', '--url', site.url).stdout);
  expect(await second.sayHello()).toEqual({ ...(await first.sayHello()), now: expect.any(String) as string });
  expect(runCli('user', 'list').stdout).toContain('Zohra\tcorrespondent\tFR-44\t2 token(s)');
  expect(runCli('user', 'change', '--name', 'Zohra', '--territories', 'FR-35, FR-49')).toMatchObject({ status: 0, stdout: 'Zohra\tcorrespondent\tFR-35,FR-49' });
  expect(await second.sayHello()).toMatchObject({ roles: ['correspondent'], territories: ['FR-35', 'FR-49'] });
  runCli('user', 'change', '--name', 'Zohra', '--roles', 'treasurer', '--territories', '');
  expect(await first.sayHello()).toMatchObject({ roles: ['treasurer'], territories: [] });
  expect(runCli('user', 'revoke', '--name', 'Zohra')).toMatchObject({ stdout: '1 revoked' });
  await expect(second.sayHello()).rejects.toMatchObject({ status: 401 });
});

test('a mistake at the command line is said in words, and nothing is done', () => {
  expect(runCli('user', 'add', '--name', 'X', '--roles', 'king')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('--roles') as string });
  expect(runCli('user', 'add', '--name', 'X', '--roles', 'correspondent').stderr).toContain('territory');
  expect(runCli('user', 'revoke', '--name', 'Nobody').stderr).toContain('Nobody');
  expect(runCli('user', 'code', '--name', 'Nobody').stderr).toContain('Nobody');
  expect(runCli('user', 'change', '--name', 'Zoé', '--roles', 'moderator').stderr).toContain('Zoé');
  for (let n = 0; n < 2; n++) runCli('user', 'add', '--name', 'Xan', '--roles', 'moderator');
  expect(runCli('user', 'revoke', '--name', 'Xan').stderr).toContain('two people');
  runCli('user', 'add', '--name', 'Ysé', '--roles', 'moderator');
  expect(runCli('user', 'change', '--name', 'Ysé').stderr).toContain('--roles');
  expect(runCli('user', 'change', '--name', 'Ysé', '--roles', 'king').stderr).toContain('roles');
  expect(runCli('user', 'change', '--name', 'Ysé', '--roles', 'correspondent').stderr).toContain('territor');
  expect(runCli('user', 'list').stdout).toContain('Ysé\tmoderator\t-\t1 token(s)');
  expect(runCli('dance').status).toBe(1);
  expect(runCli('--port', '0').stderr).toContain('already runs');
  expect(runCli('restored').stderr).toContain('Stop the site first');
});

test('a folder whose making was cut short is made anew', async () => {
  const folder = join(makeProfileFolder(), 'database');
  mkdirSync(folder);
  writeFileSync(join(folder, 'PG_VERSION'), '18');
  writeFileSync(`${folder}.begun`, '');
  const db = await openEmbedded(folder);
  expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  await db.query('create table kept (v integer)');
  await db.close();
  const again = await openEmbedded(folder);
  expect(await again.query('select v from kept')).toEqual([]);
  await again.close();
  removeProfileFolder(dirname(folder));
});
