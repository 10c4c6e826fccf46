import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src-main/cli/run-cli.ts';
import { makeFranceTravailOffer, toJsonLines } from '../../support/import-files.ts';
import { makeFolder } from '../../support/make-store.ts';

async function run(text: string, name = 'offres.jsonl') {
  const file = join(makeFolder(), name);
  writeFileSync(file, text);
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(['offers', 'duplicates', file], { out: (line) => out.push(line), err: (line) => err.push(line), env: {}, askSecret: () => Promise.resolve(null) });
  return { code, out, err, pairs: out.map((line) => JSON.parse(line) as { a: string; b: string; score: number; reasons: unknown[]; verdict: string }) };
}

const make = (id: string, over: Record<string, unknown> = {}) =>
  makeFranceTravailOffer(id, { intitule: 'Animateur nature (H/F)', description: 'Vous animez des sorties pour les écoles de la commune et vous préparez le programme de l’été avec une équipe de bénévoles.', ...over });
const rennes = { lieuTravail: { libelle: '35 - RENNES', codePostal: '35000', commune: '35238' } };

describe('offers duplicates', () => {
  it('prints a line a pair, and nothing else, without a profile', async () => {
    const { code, err, pairs } = await run(toJsonLines([make('A'), make('B'), make('C', rennes)]));
    expect(code).toBe(0);
    expect(err).toEqual([]);
    expect(pairs.map(({ a, b, verdict }) => `${a} ${b} ${verdict}`)).toEqual(['A B duplicate', 'A C other_post', 'B C other_post']);
    expect(Object.keys(pairs[0] ?? {})).toEqual(['a', 'b', 'score', 'reasons', 'verdict']);
    expect(pairs[0]).toMatchObject({ score: 1, reasons: expect.arrayContaining([{ id: 'text.same', points: 45, figures: { percent: 100 } }]) });
  });
  it('says the number of each wrong line, and reads the others', async () => {
    const { code, err, pairs } = await run(`{"broken\n[]\n${toJsonLines([make('A'), { id: 'X' }, make('B'), make('A'), make('', { id: null })])}`);
    expect(code).toBe(0);
    expect(pairs).toHaveLength(1);
    expect(err.map((line) => /ligne (\d+)/.exec(line)?.[1])).toEqual(['1', '2', '4', '6', '7']);
    expect(err[3]).toContain('ligne 3');
  });
  it('reads a list of offers in one document', async () => expect((await run(JSON.stringify({ resultats: [make('A'), make('B')] }), 'offres.json')).pairs).toHaveLength(1));
  it.each([
    ['an empty file', '', 'vide'],
    ['a file of other things', '{"a":1}\n', 'aucune offre'],
    ['a file that is cut', `${toJsonLines([make('A'), make('B')])}{"id":"C","inti`, 'milieu'],
    ['a spreadsheet', 'PK\u0003\u0004 and so on', 'fichier de texte'],
  ])('refuses %s with a sentence', async (_name, text, words) => {
    const { code, err } = await run(text);
    expect(code).toBe(1);
    expect(err.at(-1)).toContain(words);
  });
});
