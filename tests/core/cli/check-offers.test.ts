import { spawn } from 'node:child_process';
import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../../src-main/cli/run-cli.ts';
import { makeFolder } from '../../support/make-store.ts';
import { quietOffer } from '../../unit/findings/labelled-offers.ts';

type Line = { id: string | null; findings: { id: string; level: string; field: string; start: number; end: number; text: string }[] };

async function check(content: string | Uint8Array, ...options: string[]) {
  const file = join(makeFolder(), 'offres.jsonl');
  writeFileSync(file, content);
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(['offers', 'check', file, '--today', '2026-09-15', ...options], { out: (line) => out.push(line), err: (line) => err.push(line), env: {}, askSecret: () => Promise.resolve(null) });
  return { code, err, lines: out.map((line) => JSON.parse(line) as Line) };
}
const line = (known: object) => JSON.stringify({ ...quietOffer, ...known });

it('prints one line for each offer, with the exact words of each finding', async () => {
  const description = `${quietOffer.description}\r\n• Profil\u00a0: NATIONALITÉ\u202fFRANÇAISE exigée.`;
  const { code, err, lines } = await check(`${line({ id: '1' })}\n${line({ id: '2', description })}\n`);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(lines[0]).toEqual({ id: '1', findings: [] });
  const start = description.indexOf('NATIONALITÉ');
  expect(lines[1]).toEqual({ id: '2', findings: [{ id: 'nationalite', level: 'bloquant', field: 'description', start, end: start + 21, text: 'NATIONALITÉ\u202fFRANÇAISE' }] });
});

it('reads the kind of contract in its label', async () => {
  const { lines } = await check([
    line({ id: '1', typeContrat: undefined, typeContratLibelle: 'Stage 8 mois', salaire: { libelle: 'Horaire de 4.50 Euros' } }),
    line({ id: '2', typeContrat: undefined, typeContratLibelle: 'Service civique', intitule: 'Volontaire', salaire: {}, description: `${quietOffer.description} Permis B exigé.` }),
  ].join('\n'));
  expect(lines.map(({ findings }) => findings.map(({ id, field, text }) => [id, field, text]))).toEqual([
    [['stage.duree', 'typeContratLibelle', 'Stage 8 mois']],
    [['sc.prerequis', 'description', 'Permis B exigé']],
  ]);
});

it('tells wrong lines by their number and goes on', async () => {
  const { code, err, lines } = await check(`{"broken\n\n[]\n${line({ id: '4' })}\n{"id":"5"}\n${line({ id: '6' })}\n42\n{"id":"8","intitule":"cou`);
  expect(code).toBe(0);
  // The fifth says nothing of the work, and is checked all the same.
  expect(lines.map(({ id }) => id)).toEqual(['4', '5', '6']);
  expect(err.map((words) => /ligne (\d+)/.exec(words)?.[1])).toEqual(['1', '3', '5', '7', '8']);
});

it('reads offers in one list, as the API gives them', async () => {
  const offers = [line({ id: '1' }), line({ id: '2', intitule: 'Employée' })];
  const found = async (content: string) => (await check(content)).lines.map(({ id, findings }) => [id, findings.map((one) => one.id)]);
  for (const content of [`[${offers.join(',')}]`, `[\n${offers.join(',\n')}\n]`, `{"resultats":[${offers.join(',')}]}`, `{"resultats":[${offers.join(',')}]}\n`]) expect(await found(content)).toEqual([['1', []], ['2', ['sexe.titre']]]);
});

it('goes on after a first line that is a list', async () => {
  const { err, lines } = await check(`[]\n${line({ id: '2' })}\n`);
  expect({ ids: lines.map(({ id }) => id), told: err.length }).toEqual({ ids: ['2'], told: 1 });
});

it('reads an offer of two million characters', async () => {
  const { lines } = await check(line({ id: '1', description: `${'Vous accueillez le public. '.repeat(80_000)}Nationalité française exigée.` }));
  expect(lines[0]?.findings.map(({ id }) => id)).toEqual(['qualite', 'nationalite']);
});

it('reads what was not written in UTF-8', async () => {
  const latin = Buffer.from(line({ id: '1', intitule: 'Employée' }).replaceAll('’', "'"), 'latin1');
  expect((await check(latin)).lines[0]?.findings).toMatchObject([{ id: 'sexe.titre', text: 'Employée' }]);
});

it.each([[new Uint8Array([0x50, 0x4b, 3, 4])], ['']])('refuses a file that holds no line of text', async (content) => {
  expect(await check(content)).toMatchObject({ code: 1, lines: [] });
});

it('holds little memory over many lines, and writes nothing but them on its output', async () => {
  const file = join(makeFolder(), 'offres.jsonl');
  const stream = createWriteStream(file);
  const many = 20_000;
  for (let id = 0; id < many; id++)
    if (!stream.write(`${line({ id: String(id), romeCode: 'K1206', lieuTravail: { ...quietOffer.lieuTravail, commune: String(10_000 + (id % 30_000)) } })}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'close');
  // Text of 20 MB through a heap that could not hold it.
  const child = spawn(process.execPath, ['--max-old-space-size=96', 'src-main/cli/main.ts', 'offers', 'check', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let lines = 0;
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const [...whole] = (rest + chunk.toString()).split('\n');
    rest = whole.pop() ?? '';
    for (const one of whole) if (typeof (JSON.parse(one) as Line).id === 'string') lines++;
  });
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, lines, rest }).toEqual({ code: 0, lines: many, rest: '' });
}, 120_000);
