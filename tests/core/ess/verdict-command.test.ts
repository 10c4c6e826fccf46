import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../../src-main/cli/open-desk.ts';
import { runCli } from '../../../src-main/cli/run-cli.ts';
import { makeFolder } from '../../support/make-store.ts';

type Line = { line: number; name: string | null; siren: string | null; siret: string | null; rna: string | null; verdict: string; expires: string | null; sources: { field: string; text: string; on: string | null }[]; problems: { id: string }[]; contradictions: { id: string }[]; nextProof: { id: string; text: string } | null };

const judge = (content: string | Uint8Array, ...more: string[]) => judgeFile('organisations.csv', content, ...more);

/** A table of so many organisations, all alike. */
function writeTable(count: number): string {
  const file = join(makeFolder(), 'organisations.csv');
  writeFileSync(file, `siren,categorie_juridique\n${'732829320,9220\n'.repeat(count)}`);
  return file;
}

async function judgeFile(name: string, content: string | Uint8Array, ...more: string[]) {
  const file = join(makeFolder(), name);
  writeFileSync(file, content);
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(['organisations', 'verdict', file, '--on', '2026-11-24', ...more], { out: (line) => void out.push(line), err: (line) => void err.push(line), env: {}, askSecret: () => Promise.resolve(null) });
  return { code, err: err.join('\n'), lines: out.map((line) => JSON.parse(line) as Line) };
}

describe('organisations verdict', () => {
  it('checks a VAT number by the rule of its own country', async () => {
    const { lines } = await judge('nom,tva\nLa Boucle,FR40303265045\nDe Lus,BE0403019261\nWrong,BE0403019262\nIl Giro,IT00743110157\n');
    expect(lines.map(({ problems }) => problems.map(({ id }) => id))).toEqual([[], [], ['ess.identifier.foreign.checksum'], []]);
  });
  it('waits for whoever reads it: a slow reader does not fill the memory with what is to come', async () => {
    let waiting = 0;
    let most = 0;
    const drained = async () => {
      await nextTurn();
      waiting = 0;
    };
    const out = () => {
      waiting++;
      most = Math.max(most, waiting);
    };
    expect(await runCli(['organisations', 'verdict', writeTable(2000)], { out, err: () => {}, drained, env: {}, askSecret: () => Promise.resolve(null) })).toBe(0);
    expect(most).toBe(1);
  });
  it('reads a table made for the team: one JSON line each, with what each source says', async () => {
    const { code, err, lines } = await judge('siren,denomination,naf,categorie_juridique,rna,flag_ess_sirene,est_active,siret_siege,sources\n732829320,LES TILLEULS,62.01Z,9220,W751000001,True,True,73282932000074,ess_france|sirene\n404833048,ATELIER,62.01Z,5710,,,True,,esus|sirene\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines[0]).toMatchObject({ line: 2, name: 'LES TILLEULS', siren: '732829320', siret: '73282932000074', rna: 'W751000001', verdict: 'de droit', contradictions: [], nextProof: null, problems: [] });
    expect(lines[0]?.sources.map(({ field }) => field)).toEqual(['categorie_juridique', 'naf', 'flag_ess_sirene', 'sources', 'rna']);
    expect(lines[1]).toMatchObject({ verdict: 'agréée', siret: null, expires: null, nextProof: { id: 'ess.proof.esusDecision' } });
  });
  it('reads a SIRENE export', async () => {
    const { lines } = await judge('siren,nicSiegeUniteLegale,denominationUniteLegale,categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,economieSocialeSolidaireUniteLegale,etatAdministratifUniteLegale,dateDernierTraitementUniteLegale\n732829320,00074,SYNDICAT,9220,94.20Z,,C,2026-03-01T08:00:00\n');
    expect(lines[0]).toMatchObject({ siret: '73282932000074', verdict: 'à établir', contradictions: [{ id: 'ess.contradiction.activity' }], nextProof: { id: 'ess.proof.currentNotice' } });
    expect(lines[0]?.sources[0]?.on).toBe('2026-03-01');
  });
  it('reads an export of the RNA in windows-1252, where `id` is the number', async () => {
    const { lines } = await judge(Buffer.from('"id";"id_ex";"siret";"date_creat";"date_disso";"position";"titre"\r\n"W751000001";"";"";"1999-01-02";"0001-01-01";"A";"Société des échanges"\r\n"W751000002";"";"";"1999-01-02";"2020-05-05";"D";"Dissoute"\r\n', 'latin1'));
    expect(lines).toMatchObject([{ name: 'Société des échanges', rna: 'W751000001', verdict: 'de droit', nextProof: null }, { nextProof: { id: 'ess.proof.currentNotice' } }]);
  });
  it('reads the ESUS list with its dates', async () => {
    const { lines } = await judgeFile('liste-esus.csv', 'Dénomination sociale;N° SIREN;Date de décision;Date de fin\nATELIER;404 833 048;01/03/2024;28/02/2029\nANCIEN;732829320;01/03/2015;28/02/2020\n');
    expect(lines).toMatchObject([{ verdict: 'agréée', expires: '2029-02-28', siren: '404833048' }, { verdict: 'à établir', expires: null, contradictions: [{ id: 'ess.contradiction.esusExpired' }] }]);
  });
  it('does not take the dates of a contract for those of an approval', async () => {
    const { lines } = await judge('nom;siren;date de début;date de fin\nATELIER;404833048;01/03/2024;28/02/2029\n');
    expect(lines).toMatchObject([{ verdict: 'inconnu', sources: [] }]);
  });
  it('reads SIAE: SIRET only, activities without a dot, and keeps a SIRET whose key is wrong', async () => {
    const { lines } = await judge('siret,name,kind,naf\n73282932000074,UNE AI,AI,8899B\n73282932000075,UNE EI,EI,8899B\n');
    expect(lines).toMatchObject([{ verdict: 'de droit', siren: '732829320', problems: [] }, { verdict: 'à établir', siret: '73282932000075', problems: [{ id: 'ess.identifier.siret.checksum' }] }]);
  });
  it('gives a wrong line to stderr with its number, and goes on', async () => {
    const { code, err, lines } = await judge('siren,nom,categorie_juridique\n,,9220\n404833048,B,9220\n');
    expect(code).toBe(0);
    expect(err).toMatch(/ligne 2/);
    expect(lines.map(({ line }) => line)).toEqual([3]);
  });
  it('tells of each cell that it cannot use, and judges by the others', async () => {
    const { lines } = await judge('siren,nom,categorie_juridique,naf,ess,esus_du,esus_au\n404833048,B,en cours,xx,peut-être,2026-02-31,2026-01-01\n');
    expect(lines[0]?.problems.map(({ id }) => id)).toEqual(['ess.problem.category', 'ess.problem.activity', 'ess.problem.flag', 'ess.problem.date']);
    expect(lines[0]?.verdict).toBe('à établir');
  });
  it('finds the zeros that a spreadsheet took away', async () => {
    const { lines } = await judge('siren,siret,nom\n5520176,5520176000014.0,A\n');
    expect(lines[0]).toMatchObject({ siren: '005520176', siret: '05520176000014' });
  });
  it.each([
    ['', 'aucune organisation|vide'], ['<!doctype html><p>404</p>', 'page web'], ['PK\u0003\u0004zip', 'fichier de texte'], ['a;b\n1;2\n', 'Aucune colonne'],
  ])('refuses %j with a sentence', async (content, words) => {
    const { code, err, lines } = await judge(content);
    expect({ code, lines }).toEqual({ code: 1, lines: [] });
    expect(err).toMatch(new RegExp(words));
  });
  it.each([
    ['esus_debut', 'esus_fin'], ['date_debut_agrement_esus', 'date_fin_agrement_esus'], ['Agrément ESUS (début)', 'Agrément ESUS (fin)'], ['esusDu', 'esusAu'], ['ESUS from', 'ESUS until'],
  ])('reads the dates of an approval under %s and %s', async (from, until) => {
    const { lines } = await judge(`nom;Catégorie juridique;${from};${until}\nA;5710;01/01/2024;31/12/2028\nB;5710;20200101;20241231\nC;5710;1/1/24;31/12/28\n`);
    expect(lines.map(({ verdict, expires }) => [verdict, expires])).toEqual([['agréée', '2028-12-31'], ['à établir', null], ['agréée', '2028-12-31']]);
  });
  it.each(['N° SIREN', 'Numéro de SIREN', 'siren_entreprise', 'SIREN (siège)', 'sirenUniteLegale'])('knows the SIREN under « %s »', async (header) =>
    expect((await judge(`${header};cj\n732829320;9220\n`)).lines).toMatchObject([{ siren: '732829320', verdict: 'de droit' }]));
  it('reads a legal category with its label, in the column of the form too', async () =>
    expect((await judge('nom;forme juridique\nA;9220 - Association déclarée\nB;5710\nC;SAS\nD;92201\n')).lines.map(({ verdict }) => verdict)).toEqual(['de droit', 'à établir', 'à établir', 'inconnu']));
  it('believes the mark of ESS France beside the no of INSEE, and reads nothing in its absence', async () => {
    const { lines } = await judge('nom,cj,economieSocialeSolidaireUniteLegale,est_ess\nA,5710,N,True\nB,5710,,False\nC,9220,,False\n');
    expect(lines).toMatchObject([{ verdict: 'de droit' }, { verdict: 'à établir', contradictions: [] }, { verdict: 'de droit', contradictions: [] }]);
  });
  it('reads the list of article 1 and the mention of the registry', async () => {
    const { lines } = await judge('nom,cj,butAutre,gouvernance,gestion,reserves,utilite sociale,fonds de developpement,report,capital,mention rne\nA,5710,oui,oui,oui,oui,oui,oui,oui,oui,\nB,5710,oui,non,oui,oui,oui,oui,oui,oui,\nC,5710,,,,,,,,,oui\n');
    expect(lines).toMatchObject([{ verdict: 'à établir', nextProof: { id: 'ess.proof.registryExtract' } }, { verdict: 'non' }, { verdict: 'de droit', nextProof: null }]);
  });
  it('explains words that the category contradicts, and follows the category', async () => {
    const { lines } = await judge('nom,cj,forme juridique\nA,9220,SAS\nB,5710,SCIC SAS\nC,5710,Association loi 1901\nD,9220,Commune\n');
    expect(lines.map(({ verdict, contradictions }) => [verdict, contradictions.map(({ id }) => id)])).toEqual([
      ['de droit', ['ess.contradiction.form']], ['à établir', []], ['à établir', ['ess.contradiction.form']], ['de droit', ['ess.contradiction.form']],
    ]);
  });
  it('says how it is used', async () => expect(await judge('siren\n', 'encore')).toMatchObject({ code: 2 }));
});

it('--references adds what was imported on the desk, and without it no profile is opened', async () => {
  const profile = makeFolder();
  const io = (out: string[]) => ({ out: (line: string) => void out.push(line), err: () => {}, env: { BUREAU_PASSPHRASE: 'une phrase assez longue' }, askSecret: () => Promise.resolve(null) });
  const { client, core } = await openDesk({ profile, passphraseEnv: undefined }, io([]));
  const content = 'siren,categorie_juridique\n732829320,9220\n';
  const { id } = await client.references.begin({ fileName: 'annuaire.csv', size: content.length });
  await client.references.chunk({ id, bytes: Buffer.from(content).toString('base64') });
  await client.references.end({ id });
  await core.close();
  const file = join(makeFolder(), 'a.csv');
  writeFileSync(file, 'siren,nom\n732829320,LES TILLEULS\n');
  const judgeWith = async (...more: string[]) => {
    const out: string[] = [];
    expect(await runCli(['organisations', 'verdict', file, '--profile', profile, ...more], io(out))).toBe(0);
    return JSON.parse(out[0] ?? '') as Line;
  };
  expect(await judgeWith()).toMatchObject({ verdict: 'inconnu' });
  expect(await judgeWith('--references')).toMatchObject({ verdict: 'de droit', sources: [{ file: 'annuaire.csv' }] });
});
