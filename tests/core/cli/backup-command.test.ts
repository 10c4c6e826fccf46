import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../../src-main/cli/run-cli.ts';
import { makeFolder } from '../../support/make-store.ts';

/** Runs a command as a terminal would, and gives what it said. */
async function run(args: string[], env: Record<string, string> = { BUREAU_PASSPHRASE: 'quatre mots bien choisis' }) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line), env, askSecret: () => Promise.resolve(null) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function makeBackup() {
  const folder = makeFolder();
  const profile = join(folder, 'profil');
  const file = join(folder, 'offres.jsonl');
  writeFileSync(file, JSON.stringify({ id: '1', intitule: 'Maraîchère', description: 'Cultiver et vendre.', dateCreation: '2026-11-20T10:00:00.000Z' }));
  const imported = await run(['offers', 'import', file, '--profile', profile]);
  expect(imported.code, imported.err).toBe(0);
  const backup = join(folder, 'sauvegarde.bureau');
  const made = await run(['backup', backup, '--profile', profile]);
  expect(made, made.err).toMatchObject({ code: 0 });
  return { folder, profile, backup };
}

test('a backup is put back elsewhere by the passphrase, and says what it held', async () => {
  const { folder, backup } = await makeBackup();
  const profile = join(folder, 'ailleurs');
  const restored = await run(['restore', backup, '--profile', profile, '--json']);
  expect(JSON.parse(restored.out)).toMatchObject({ event: 'restore', records: 1, aside: null });
  expect((await run(['imports', 'list', '--profile', profile])).out).toContain('offres.jsonl');
});

test('what was in the profile is kept aside', async () => {
  const { profile, backup } = await makeBackup();
  const { out } = await run(['restore', backup, '--profile', profile, '--json']);
  const { aside } = JSON.parse(out) as { aside: string };
  expect(readdirSync(aside).sort()).toEqual(['bureau.db', 'keys.json']);
});

test.each([
  ['a wrong passphrase', { BUREAU_PASSPHRASE: 'une tout autre phrase' }, 'n’ouvre pas la sauvegarde'],
  ['no passphrase at all', {}, 'Il faut la phrase de passe'],
])('%s leaves the profile as it was', async (_, env, words) => {
  const { profile, backup } = await makeBackup();
  const before = readFileSync(join(profile, 'bureau.db'));
  const refused = await run(['restore', backup, '--profile', profile], env);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain(words);
  expect(readFileSync(join(profile, 'bureau.db')).equals(before)).toBe(true);
});

test('a file that exists is never replaced, and a file that is no backup is refused', async () => {
  const { folder, profile, backup } = await makeBackup();
  expect(await run(['backup', backup, '--profile', profile])).toMatchObject({ code: 1, err: expect.stringContaining('existe déjà') as string });
  const other = join(folder, 'autre.txt');
  writeFileSync(other, 'bonjour\n');
  expect(await run(['restore', other, '--profile', join(folder, 'neuf')])).toMatchObject({ code: 1, err: expect.stringContaining('n’est pas une sauvegarde') as string });
  expect(existsSync(join(folder, 'neuf', 'bureau.db'))).toBe(false);
});

test('no file named is a command written wrong', async () => {
  expect((await run(['backup'])).code).toBe(2);
  expect((await run(['restore'])).code).toBe(2);
});
