import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { OrganisationFields } from '../../../src-main/domain/organisation/organisation.ts';
import { getReferenceSessions } from '../../../src-main/core/references/reference-desk.ts';
import { type DeskClient, startReadyDesk } from '../../support/make-desk.ts';

const chunkSize = 1024 * 1024;
const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

async function read(client: DeskClient, fileName: string, content: string | Uint8Array) {
  const bytes = Buffer.from(content as string);
  const { id } = await client.references.begin({ fileName, size: bytes.length });
  for (let at = 0; at < bytes.length; at += chunkSize) await client.references.chunk({ id, bytes: toBase64(bytes.subarray(at, at + chunkSize)) });
  return client.references.end({ id });
}

async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const { store } = core.context.desk();
  const add = (known: Partial<OrganisationFields>) => {
    const id = crypto.randomUUID();
    const fields = { name: 'Les Tilleuls', siret: null, rna: null, legalForm: null, address: null, postcode: null, city: null, territory: null, website: null, about: null, visitNotes: null, essOverride: null, files: [], distinctFrom: [], mergedFrom: [], ...known };
    store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [{ op: 'create', entity: 'organisation', id, fields }] });
    return id;
  };
  const judge = async (id: string) => (await client.organisations.get({ id })).verdict;
  const countRows = () => store.db.prepare('select count(*) from reference_row').pluck().get();
  return { client, store, add, judge, countRows };
}

const sirene = 'siren,denominationUniteLegale,categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,etatAdministratifUniteLegale,dateDernierTraitementUniteLegale\n';

describe('a file of references imported on this desk', () => {
  it('counts in the verdict of the organisation that bears its SIREN, with the file, the column and the day', async () => {
    const { client, add, judge } = await start();
    const id = add({ siret: '732 829 320 00074' });
    expect((await judge(id)).code).toBe('unknown');
    expect(await read(client, 'sirene.csv', `${sirene}732829320,LES TILLEULS,9220,88.99B,A,2026-03-01T08:00:00\n`)).toMatchObject({ state: 'done', by: 'Nadia', lines: 1, organisations: 1, wrong: 0 });
    expect(await judge(id)).toMatchObject({ code: 'byRight', nextProof: null, sources: [{ file: 'sirene.csv', field: 'categorieJuridiqueUniteLegale', on: '2026-03-01' }, { file: 'sirene.csv' }] });
  });
  it('counts by RNA number where there is no SIREN', async () => {
    const { client, add, judge } = await start();
    await read(client, 'rna.csv', '"id";"id_ex";"siret";"date_creat";"date_disso";"position";"titre"\n"W751000001";"";"";"1999-01-02";"0001-01-01";"A";"Les Tilleuls"\n');
    expect(await judge(add({ rna: 'w751000001' }))).toMatchObject({ code: 'byRight', reason: { id: 'ess.reason.register' } });
  });
  it('that contradicts another explains itself and says what to ask for', async () => {
    const { client, add, judge } = await start();
    await read(client, 'a.csv', 'siren,categorie_juridique\n732829320,9220\n');
    await read(client, 'b.csv', 'siren,categorie_juridique\n732829320,5710\n');
    expect(await judge(add({ siret: '73282932000074' }))).toMatchObject({ code: 'toEstablish', contradictions: [{ id: 'ess.contradiction.categories' }], nextProof: { id: 'ess.proof.currentNotice' } });
  });
  it('takes the place of an earlier one of the same name; forgotten, it counts no more', async () => {
    const { client, add, judge, countRows } = await start();
    const id = add({ siret: '73282932000074' });
    await read(client, 'a.csv', 'siren,categorie_juridique\n732829320,5710\n');
    const later = await read(client, 'a.csv', 'siren,categorie_juridique\n732829320,9220\n');
    expect([(await judge(id)).code, countRows(), (await client.references.files()).length]).toEqual(['byRight', 1, 1]);
    await client.references.forget({ id: later.id });
    expect([(await judge(id)).code, countRows(), (await client.references.files()).length]).toEqual(['unknown', 0, 0]);
  });
  it('tells what is wrong by line and field, and counts with the rest', async () => {
    const { client } = await start();
    const file = await read(client, 'a.csv', 'siren,siret,nom,categorie_juridique,date_creation\n732829320,,Bonne,9220,2020-01-01\n732829321,,Clé,9220,\n404833048,,Date,92,hier\n,,Sans numéro,9220,\n,,,9220,\n');
    expect(file).toMatchObject({ lines: 5, organisations: 3, wrong: 4 });
    const problems = await client.references.problems({ id: file.id, after: null });
    expect(problems.map(({ line, field, message }) => [line, field, message.id])).toEqual([
      [3, 'SIREN', 'ess.identifier.siren.checksum'], [4, 'categorie_juridique', 'ess.problem.category'], [4, 'date_creation', 'ess.problem.date'], [5, null, 'references.line.unidentified'], [6, null, 'references.line.nobody'],
    ]);
    expect(await client.references.problems({ id: file.id, after: problems[2]!.place, limit: 1 })).toMatchObject([{ line: 5 }]);
  });
  it.each([
    ['empty', ''], ['unknown_format', 'couleur;taille\nbleu;4\n'], ['html', '<!doctype html><html>'], ['binary', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])], ['cut', 'siren,nom\n732829320,"A\n'],
  ])('that is %s is refused with the reason, and nothing of it counts', async (code, content) => {
    const { client, add, judge } = await start();
    await expect(read(client, 'a.csv', content)).rejects.toMatchObject({ code: 'FILE', data: { code } });
    expect(await client.references.files()).toMatchObject([{ state: 'failed', failure: { code } }]);
    expect((await judge(add({ siret: '73282932000074' }))).sources).toEqual([]);
    await read(client, 'a.csv', 'siren,nom\n732829320,A\n');
    expect(await client.references.files()).toMatchObject([{ state: 'done' }]);
  });
  it('stopped half-way leaves nothing behind', async () => {
    const { client, countRows } = await start();
    const { id } = await client.references.begin({ fileName: 'a.csv', size: 10 });
    await client.references.chunk({ id, bytes: toBase64(Buffer.from(`siren,nom\n${'732829320,A\n'.repeat(2000)}`)) });
    await client.references.forget({ id });
    expect([countRows(), await client.references.files()]).toEqual([0, []]);
    await expect(client.references.chunk({ id, bytes: '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('that was being read when Bureau stopped is told so, and does not count', async () => {
    const { client, store } = await start();
    store.db.prepare(`insert into reference_file (id, name, at, by, state) values ('old', 'a.csv', '2026-11-01T00:00:00.000Z', 'Nadia', 'reading')`).run();
    expect(getReferenceSessions(store).size).toBe(0);
    expect(await client.references.files()).toMatchObject([{ id: 'old', state: 'failed', failure: { code: 'interrupted' } }]);
  });
  it('of 100,000 lines is read while everything else is answered', async () => {
    const { client, add, judge } = await start();
    const lines = Array.from({ length: 100_000 }, (_, i) => `${String(100_000_000 + i)},ORGANISATION ${i},${i % 2 === 0 ? 9220 : 5710},88.99B,A,2026-03-01`);
    const reading = read(client, 'sirene.csv', `${sirene}${lines.join('\n')}\n`);
    const progress = { isOver: false };
    void reading.finally(() => (progress.isOver = true));
    let answered = 0;
    while (!progress.isOver) {
      await client.organisations.ids({});
      await nextTurn();
      answered++;
    }
    expect(await reading).toMatchObject({ state: 'done', lines: 100_000, organisations: 100_000 });
    expect(answered).toBeGreaterThan(100);
    expect((await judge(add({ siret: '100099998' }))).code).toBe('byRight');
  }, 120_000);
});

/** Not part of the project: where it is not, these are left out. */
const shared = join(process.cwd(), '../shared/data');
describe.skipIf(!existsSync(shared))('the public files, as they are', () => {
  it.each(['orgs-ess-numerique/organisations.csv', 'orgs-ess-numerique/01_ess_x_naf.csv', 'orgs-ess-numerique/03_tiers_lieux.csv', 'orgs-ess-numerique/04_ess_flag_insee.csv', 'orgs-siae-lemarche/siae.csv'])('%s goes in', async (name) => {
    const { client } = await start();
    const file = await read(client, name.split('/')[1]!, readFileSync(join(shared, name)));
    console.log(name, file.lines, file.organisations, file.wrong);
    expect(file.state).toBe('done');
    expect(file.organisations).toBeGreaterThan(10);
  });
});
