import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src-main/cli/run-cli.ts';
import { listFranceTravailOffers, toJsonLines } from '../../support/import-files.ts';
import { makeFolder } from '../../support/make-store.ts';

function start(env: Record<string, string> = { BUREAU_PASSPHRASE: 'une phrase assez longue' }) {
  const folder = makeFolder();
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await runCli([...args, '--profile', join(folder, 'profil')], {
      out: (line) => out.push(line), err: (line) => err.push(line), env, askSecret: () => Promise.resolve(null),
    });
    return { code, out: out.join('\n'), err: err.join('\n'), events: () => out.map((line) => JSON.parse(line) as { event: string; id: string; state: string; name: string }) };
  };
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  return { run, write };
}

describe('the command line', () => {
  it('imports a file on a new profile, lists the lot, and takes it back', async () => {
    const { run, write } = start();
    const file = write('offres.jsonl', `${toJsonLines(listFranceTravailOffers(3))}{"broken\n`);
    const first = await run('offers', 'import', file, '--name', 'Novembre');
    expect(first.err).toMatch(/clé de récupération.*\n\n +[0-9A-Z-]{20,}/s);
    expect(first.err).toContain('ligne 4');
    expect(first.out).toContain('3 nouvelles');
    expect(first.code).toBe(0);

    const [lot] = (await run('imports', 'list', '--json')).events();
    expect(lot).toMatchObject({ name: 'Novembre', state: 'applied' });
    expect(await run('imports', 'revert', lot!.id)).toMatchObject({ code: 0, out: 'Le lot «\u00a0Novembre\u00a0» est annulé.' });
    expect(await run('imports', 'revert', lot!.id)).toMatchObject({ code: 1 });
  });
  it('rehearses only, when told to', async () => {
    const { run, write } = start();
    const file = write('offres.jsonl', toJsonLines(listFranceTravailOffers(2)));
    const { code, events } = await run('offers', 'import', file, '--dry-run', '--json');
    expect(code).toBe(0);
    expect(events().map(({ event }) => event)).toEqual(['inspected', 'rehearsed', 'dry_run']);
    expect((await run('offers', 'import', file)).out).toContain('2 nouvelles');
  });
  it('reads a table by the columns it is given', async () => {
    const { run, write } = start();
    const file = write('t.csv', 'un;deux\nTitre;Texte\n');
    expect(await run('offers', 'import', file)).toMatchObject({ code: 1 });
    const mapping = write('m.json', JSON.stringify({ un: 'title', deux: 'description' }));
    expect(await run('offers', 'import', file, '--mapping', mapping)).toMatchObject({ code: 0 });
  });
  it.each([
    [['nonsense'], 2],
    [['offers'], 2],
    [['offers', 'import'], 2],
    [['offers', 'import', 'a', 'b'], 2],
    [['offers', 'duplicates'], 2],
    [['offers', 'duplicates', 'a', 'b'], 2],
    [['offers', 'duplicates', '/nowhere/at/all'], 1],
    [['offers', 'import', 'a', '--format', 'xml'], 2],
    [['offers', 'import', 'a', '--nonsense'], 2],
    [['imports', 'revert'], 2],
    [['offers', 'import', '/nowhere/at/all'], 1],
    [['imports', 'revert', 'nothing'], 1],
  ])('%j ends with %i and a sentence', async (args, code) => {
    const { run } = start();
    const done = await run(...args);
    expect(done.code).toBe(code);
    expect(done.err.length).toBeGreaterThan(10);
  });
  it('makes nothing without a passphrase, and opens nothing with a wrong one', async () => {
    expect(await start({}).run('imports', 'list')).toMatchObject({ code: 1, err: expect.stringContaining('BUREAU_PASSPHRASE') });
    const env = { BUREAU_PASSPHRASE: 'une phrase assez longue', OTHER: 'une autre phrase, fausse' };
    const { run } = start(env);
    expect(await run('imports', 'list')).toMatchObject({ code: 0 });
    expect(await run('imports', 'list', '--passphrase-env', 'OTHER')).toMatchObject({ code: 1, err: expect.stringContaining('intact') });
  });
  it('says how it is used', async () => expect((await start().run('help')).out).toContain('offers import FICHIER'));
});
