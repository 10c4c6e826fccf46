import { describe, expect, it } from 'vitest';
import { checkOfferLines } from '../../../src-main/core/findings/check-offer-lines.ts';
import { usualTuning } from '../../../src-main/domain/findings/rule-tuning.ts';
import { makeAmountRecordId } from '../../../src-main/domain/findings/team-amount.ts';
import { decodeRows } from '../../support/decode-rows.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

/** Above Bureau's SMIC of June 2026 (12.31), below what the team writes. */
const paid = { title: 'Animateur nature', description: 'Vous accueillez le public.', contractType: 'CDI', weeklyHours: 35, payMin: 1240, payMax: 1240, payPeriod: 'hour', payText: '12,40 € brut de l’heure', datedOn: '2026-11-24' } as const;
const november = { table: 'smic', from: '2026-11-01', amountCents: 1262 } as const;

async function start() {
  const { client, core } = await startReadyDesk('Nadia', null, { now: () => new Date('2026-11-24T09:00:00.000Z') });
  const add = async () => (await client.offers.create({ ...paid, employerName: 'Les Herbes folles' })).id;
  const reasons = async (id: string) => (await client.offers.get({ id })).findings.map(({ why }) => why.reason);
  const lines = async (table = 'smic') => (await client.rules.amounts()).tables.find((one) => one.table === table)!.lines;
  const refuse = (problem: string) => ({ code: 'INVALID_FIELDS', data: { fields: [{ field: 'amountCents', problem }] } });
  return { client, store: core.context.desk().store, add, reasons, lines, refuse };
}

describe('an amount of law that the team adds', () => {
  it('is what offers of its days are compared with, until it is undone', async () => {
    const { client, add, reasons } = await start();
    const id = await add();
    expect(await reasons(id)).not.toContain('salaire.smic');
    const { batch } = await client.rules.setAmount(november);
    expect(await reasons(id)).toContain('salaire.smic');
    await client.offers.undo({ batch });
    expect(await reasons(id)).not.toContain('salaire.smic');
  });
  it('leaves offers of the days before it alone', async () => {
    const { client, add, reasons } = await start();
    const id = await add();
    await client.rules.setAmount({ ...november, from: '2026-11-25' });
    expect(await reasons(id)).not.toContain('salaire.smic');
  });
  it('has the search by alert read again', async () => {
    const { client, add } = await start();
    await add();
    const flagged = async () => decodeRows((await client.offers.ids({ text: 'alerte:salaire' })).rows).length;
    expect(await flagged()).toBe(0);
    await client.rules.setAmount(november);
    expect(await flagged()).toBe(1);
  });
  it('holds back an act on a whole filter', async () => {
    const { client, add } = await start();
    await add();
    await client.rules.setAmount(november);
    const { id } = await client.bulk.begin({ query: { sort: 'title', descending: false }, act: 'accept' });
    await expect.poll(async () => (await client.bulk.report({ id })).state).toBe('ready');
    const [row] = await client.bulk.rows({ id, list: 'blocking', after: null, limit: 10 });
    expect(row?.blocking).toContain('salaire');
  });
  it('counts in the rehearsal of a rule', async () => {
    const { client, add } = await start();
    const id = await add();
    await client.rules.setAmount(november);
    await client.offers.decide({ kind: 'accept', id, letter: null });
    await client.rules.rehearse({ rule: 'salaire', tuning: { ...usualTuning, isOn: false } });
    await expect.poll(async () => (await client.rules.rehearsal({ rule: 'salaire' }))?.state).toBe('done');
    expect((await client.rules.rehearsal({ rule: 'salaire' }))!.effects.acceptedCleared).toBe(1);
  });
  it('takes the place of Bureau’s of the same day, says whose it is, and gives it back when it is taken away', async () => {
    const { client, lines } = await start();
    const line = { table: 'smic', from: '2026-06-01', amountCents: 1233 } as const;
    expect((await lines())[0]).toEqual({ from: '2026-06-01', amountCents: 1231, bureauCents: 1231, team: null });
    await client.rules.setAmount(line);
    expect((await lines())[0]).toMatchObject({ amountCents: 1233, bureauCents: 1231, team: { by: 'Nadia' } });
    const { batch } = await client.rules.removeAmount(line);
    expect((await lines())[0]).toMatchObject({ amountCents: 1231, team: null });
    await client.offers.undo({ batch });
    expect((await lines())[0]).toMatchObject({ amountCents: 1233, team: { by: 'Nadia' } });
  });
  it('is one line a day: written again it is changed, told twice it is told once', async () => {
    const { client, lines } = await start();
    await client.rules.setAmount(november);
    await client.rules.setAmount({ ...november, amountCents: 1265 });
    expect((await client.rules.setAmount({ ...november, amountCents: 1265 })).batch).toBeNull();
    expect((await lines()).filter(({ from }) => from === november.from)).toMatchObject([{ amountCents: 1265 }]);
  });
  it('is refused with the reason where it cannot be meant', async () => {
    const { client, refuse } = await start();
    await expect(client.rules.setAmount({ ...november, amountCents: 1600 })).rejects.toMatchObject(refuse('tooHigh'));
    await expect(client.rules.setAmount({ ...november, amountCents: 900 })).rejects.toMatchObject(refuse('tooLow'));
    await expect(client.rules.setAmount({ ...november, from: '2062-11-01' })).rejects.toMatchObject(refuse('tooLate'));
    await expect(client.rules.setAmount({ ...november, from: '1962-11-01' })).rejects.toMatchObject(refuse('tooEarly'));
    await expect(client.rules.setAmount({ ...november, from: '2026-02-30' })).rejects.toThrow();
    await expect(client.rules.setAmount({ ...november, amountCents: 0 })).rejects.toThrow();
  });
  it('that is mended is measured by the line before it, not by its own slip', async () => {
    const { client, lines } = await start();
    await client.rules.setAmount({ ...november, amountCents: 1000 });
    await client.rules.setAmount(november);
    expect((await lines())[0]).toMatchObject({ amountCents: 1262 });
  });
  it('says in its history who added, changed and took it away, the latest first', async () => {
    const { client } = await start();
    await client.rules.setAmount(november);
    await client.rules.setAmount({ ...november, amountCents: 1265 });
    await client.rules.removeAmount(november);
    expect((await client.rules.amounts()).history).toMatchObject([
      { beforeCents: 1265, afterCents: null, by: 'Nadia', from: november.from }, { beforeCents: 1262, afterCents: 1265 }, { beforeCents: null, afterCents: 1262, table: 'smic' },
    ]);
  });
  it('of a table that this version does not have, or that does not read, is left alone and stops nothing', async () => {
    const { client, store, add, lines } = await start();
    const create = (fields: Record<string, unknown>, id: string) => store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [{ op: 'create', entity: 'rule', id, fields }] });
    create({ ...usualTuning, name: 'amount.demain.2027-01-01', amountCents: 4 }, '616d6f75-0000-8000-8000-000000000001');
    create({ ...usualTuning, name: 'amount.smic.2027-01-01', amountCents: 'douze' }, makeAmountRecordId({ table: 'smic', from: '2027-01-01' }));
    create({ ...usualTuning, name: 'amount.smic.2027-02-01' }, makeAmountRecordId({ table: 'smic', from: '2027-02-01' }));
    expect((await lines()).every(({ team }) => team === null)).toBe(true);
    expect((await client.offers.get({ id: await add() })).findings).toBeInstanceOf(Array);
    expect((await client.rules.list()).rules).toHaveLength(40);
  });
  it('does not reach the command line: a file has no team', async () => {
    const { client } = await start();
    await client.rules.setAmount(november);
    const offer = { id: '1', intitule: paid.title, description: paid.description, typeContrat: 'CDI', dateCreation: '2026-11-20T08:00:00.000Z', salaire: { libelle: 'Horaire de 12,40 Euros' } };
    const [line] = await checkOfferLines('2026-11-24').push(`${JSON.stringify(offer)}\n`);
    expect(line).toMatchObject({ id: '1' });
    expect(JSON.stringify(line)).not.toContain('bloquant","field":"salaire');
  });
});
