import { describe, expect, it } from 'vitest';
import { startReadyDesk } from '../../support/make-desk.ts';
import { listFranceTravailOffers, makeFranceTravailOffer, makeJobPosting, rehearseFile, toJsonLines } from '../../support/import-files.ts';

const start = () => startReadyDesk('Nadia', null);
const readAll = async ({ client }: Awaited<ReturnType<typeof start>>) => {
  const { rows } = await client.offers.ids({ sort: 'title', descending: false });
  return client.offers.rows({ rows: [...new Int32Array(new Uint8Array(Buffer.from(rows, 'base64')).buffer)].slice(0, 500) });
};

describe('a lot', () => {
  it('is rehearsed without writing, applied as one, and comes back unchanged', async () => {
    const desk = await start();
    const file = toJsonLines(listFranceTravailOffers(1200));
    const rehearsed = await rehearseFile(desk.client, file);
    expect(rehearsed).toMatchObject({ state: 'rehearsed', counts: { new: 1200, changed: 0, unchanged: 0, wrong: 0 }, failure: null });
    expect(await readAll(desk)).toEqual([]);

    const applied = await desk.client.imports.apply({ lot: rehearsed.id, name: 'Novembre' });
    expect(applied).toMatchObject({ state: 'applied', name: 'Novembre' });
    expect((await desk.client.offers.ids({})).total).toBe(1200);
    const again = await rehearseFile(desk.client, file);
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 1200, wrong: 0 });
  });

  it('reads what an offer of France Travail says', async () => {
    const desk = await start();
    const { id } = await rehearseFile(desk.client, JSON.stringify({ resultats: listFranceTravailOffers(1) }));
    await desk.client.imports.apply({ lot: id, name: 'Un' });
    const [row] = await readAll(desk);
    const { fields } = await desk.client.offers.get({ id: row!.id });
    expect(fields).toMatchObject({
      title: 'Animateur / Animatrice nature FT00001 (H/F)', employerName: 'Les Herbes folles', contractType: 'CDD', contractMonths: 6,
      placeLabel: 'Nantes', postcode: '44000', inseeCode: '44109', territory: 'FR-44', payMin: 200_000, payMax: 250_050, payPeriod: 'month',
      weeklyHours: 35, romeCode: 'G1202', datedOn: '2026-11-02', applyEmail: 'recrutement@herbes-folles.example', source: 'import',
      sourceName: 'France Travail', reference: 'FT00001', state: 'received', positions: 1,
    });
  });

  it('changes only what the file changed, and taken back restores exactly', async () => {
    const desk = await start();
    const offers = listFranceTravailOffers(3);
    await desk.client.imports.apply({ lot: (await rehearseFile(desk.client, toJsonLines(offers))).id, name: 'Premier' });
    const before = await Promise.all((await readAll(desk)).map(({ id }) => desk.client.offers.get({ id })));

    const second = await rehearseFile(desk.client, toJsonLines([{ ...offers[0], intitule: 'Autre titre' }, offers[1], makeFranceTravailOffer('FT9')]));
    expect(second.counts).toEqual({ new: 1, changed: 1, unchanged: 1, wrong: 0 });
    await desk.client.imports.apply({ lot: second.id, name: 'Second' });
    expect((await readAll(desk)).map(({ title }) => title)).toContain('Autre titre');

    const reverted = await desk.client.imports.revert({ lot: second.id });
    expect(reverted.state).toBe('reverted');
    const after = await Promise.all((await readAll(desk)).map(({ id }) => desk.client.offers.get({ id })));
    expect(after.map(({ fields }) => fields)).toEqual(before.map(({ fields }) => fields));
    // Taken back, it can come again.
    const third = await rehearseFile(desk.client, toJsonLines([{ ...offers[0], intitule: 'Autre titre' }]));
    expect(third.counts.changed).toBe(1);
  });

  it('leaves the team’s work alone: states, decisions, and fields edited since', async () => {
    const desk = await start();
    const offer = makeFranceTravailOffer('FT1');
    await desk.client.imports.apply({ lot: (await rehearseFile(desk.client, toJsonLines([offer]))).id, name: 'Premier' });
    const [{ id } = { id: '' }] = await readAll(desk);
    await desk.client.offers.edit({ id, set: { title: 'Titre relu' } });
    await desk.client.offers.decide({ id, kind: 'accept', letter: 'Bravo' });

    const changed = await rehearseFile(desk.client, toJsonLines([{ ...offer, intitule: 'Titre du fichier', nombrePostes: 4 }]));
    expect(changed.counts.changed).toBe(1);
    const [line] = await desk.client.imports.lines({ lot: changed.id, status: 'changed' });
    expect(line?.problems).toEqual([{ field: 'title', code: 'edited_here', value: 'Titre du fichier' }]);
    await desk.client.imports.apply({ lot: changed.id, name: 'Second' });
    const { fields } = await desk.client.offers.get({ id });
    expect(fields).toMatchObject({ title: 'Titre relu', positions: 4, state: 'accepted', decision: { kind: 'accept', letter: 'Bravo' } });

    const unchanged = await rehearseFile(desk.client, toJsonLines([{ ...offer, nombrePostes: 4 }]));
    expect(unchanged.counts.unchanged).toBe(1);
  });

  it('reads postings of schema.org, one, several, or in a graph', async () => {
    const desk = await start();
    const posting = makeJobPosting('r-1');
    for (const file of [JSON.stringify(posting, null, 2), JSON.stringify([posting]), JSON.stringify({ '@graph': [posting] }), toJsonLines([posting, makeJobPosting('r-2')])]) {
      const lot = await rehearseFile(desk.client, file);
      expect(lot).toMatchObject({ format: 'jobposting', state: 'rehearsed', failure: null });
      expect(lot.counts.new).toBeGreaterThan(0);
    }
    await desk.client.imports.apply({ lot: (await rehearseFile(desk.client, JSON.stringify(posting))).id, name: 'La Remise' });
    const [row] = await readAll(desk);
    const { fields } = await desk.client.offers.get({ id: row!.id });
    expect(fields).toMatchObject({
      description: 'Vous coordonnez l’équipe.\n\n- planning\n- caisse', contractType: 'CDD', territory: 'FR-2A', payMin: 190_000,
      payMax: 210_050, payPeriod: 'month', applyBy: '2026-12-15', sourceName: 'La Remise', reference: 'r-1',
    });
  });

  it('reads a table, in Windows-1252, with columns named in French', async () => {
    const desk = await start();
    const csv = 'Réf;Intitulé;Descriptif;Employeur;Type de contrat;Ville;CP;Date limite\r\nA1;Éducateur;"Deux lignes :\nla seconde";L\u2019Élan;contrat à durée déterminée;Brest;29200;31/12/2026\r\nA2;Sans texte;;;;;;\r\n';
    const bytes = Buffer.from(csv.replace(/\u2019/g, '\u0092'), 'latin1');
    const lot = await rehearseFile(desk.client, bytes, { piece: 7 });
    expect(lot).toMatchObject({ format: 'csv', counts: { new: 1, wrong: 1 } });
    await desk.client.imports.apply({ lot: lot.id, name: 'Table' });
    const [row] = await readAll(desk);
    const { fields } = await desk.client.offers.get({ id: row!.id });
    expect(fields).toMatchObject({
      title: 'Éducateur', description: 'Deux lignes :\nla seconde', employerName: 'L’Élan', contractType: 'CDD', territory: 'FR-29', applyBy: '2026-12-31',
    });
  });

  it('knows an offer without a reference by its words', async () => {
    const desk = await start();
    const csv = 'title,description\nA,First\nB,Second\n';
    await desk.client.imports.apply({ lot: (await rehearseFile(desk.client, csv)).id, name: 'One' });
    expect((await rehearseFile(desk.client, `${csv}C,Third\n`)).counts).toEqual({ new: 1, changed: 0, unchanged: 2, wrong: 0 });
  });

  it('stops between two portions when cancelled, and goes on or goes back from there', async () => {
    const desk = await start();
    const { id } = await rehearseFile(desk.client, toJsonLines(listFranceTravailOffers(1500)));
    const applying = desk.client.imports.apply({ lot: id, name: 'Long' });
    await desk.client.imports.cancel({ lot: id });
    expect((await applying).state).toBe('cancelled');
    const { total } = await desk.client.offers.ids({});
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(1500);
    expect((await desk.client.imports.apply({ lot: id, name: 'Long' })).state).toBe('applied');
    expect((await desk.client.offers.ids({})).total).toBe(1500);
    await desk.client.imports.revert({ lot: id });
    expect((await desk.client.offers.ids({})).total).toBe(0);
  });

  it('that was being read when Bureau stopped is marked as interrupted', async () => {
    const desk = await start();
    const { id } = await desk.client.imports.begin({ fileName: 'a', size: 10, format: 'francetravail', encoding: 'utf-8', mapping: {}, delimiter: null });
    await desk.close();
    const next = await startReadyDeskAgain(desk.folder);
    const [lot] = await next.client.imports.lots();
    expect(lot).toMatchObject({ id, state: 'failed', failure: { code: 'interrupted' } });
    await expect(next.client.imports.chunk({ lot: id, bytes: '' })).rejects.toMatchObject({ code: 'FILE', data: { code: 'not_now' } });
  });
});

const startReadyDeskAgain = async (folder: string) => (await import('../../support/make-desk.ts')).startDesk({ folder });
