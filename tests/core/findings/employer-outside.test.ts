import { describe, expect, it } from 'vitest';
import { catchUpVerdicts } from '../../../src-main/core/organisations/catch-up-verdicts.ts';
import { keepAnswer } from '../../../src-main/core/lookups/keep-answer.ts';
import { decodeRows } from '../../support/decode-rows.ts';
import { makeCompany } from '../../support/directory-server.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

/** A desk with the offers of a cooperative and of a town, whose organisations are known. */
async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const make = async (name: string, legalForm: string, siret: string | null = null) => {
    const offer = await client.offers.create({ title: `Poste de ${name}`, description: 'Un travail varié.', employerName: name, employerAddress: '1 rue du Port, 44000 Nantes' });
    const { id } = await client.organisations.makeOfOffer({ id: offer.id });
    await client.organisations.edit({ id, set: { legalForm, siret }, keepReason: null });
    return { offer: offer.id, organisation: id };
  };
  const [scop, town] = [await make('Charpentes communes', 'SCIC SARL', '73282932000074'), await make('Ville du Port', 'Commune')];
  const find = async (id: string) => (await client.offers.get({ id })).findings.find(({ why }) => why.reason === 'employeur.notEss');
  const isFound = async (id: string) => (await find(id)) !== undefined;
  const override = (id: string, code: 'no' | 'byRight' | null) => client.organisations.override({ id, override: code === null ? null : { code, reason: 'Statuts lus.', until: null } });
  return { client, store: core.context.desk().store, scop, town, find, isFound, override };
}

describe('an offer of an employer that is not of the ESS', () => {
  it('is blocking beside the offer, at the name of that employer', async () => {
    const { scop, town, find } = await start();
    expect(await find(scop.offer)).toBeUndefined();
    expect(await find(town.offer)).toMatchObject({ id: 'employeur', level: 'bloquant', field: 'employerName', start: 0, end: 'Ville du Port'.length });
  });
  it('is so no more, or from now on, as the verdict changes, and as that change is undone', async () => {
    const { client, scop, town, isFound, override } = await start();
    await override(town.organisation, 'byRight');
    expect(await isFound(town.offer)).toBe(false);
    const { batch } = await override(scop.organisation, 'no');
    expect(await isFound(scop.offer)).toBe(true);
    await client.offers.undo({ batch });
    expect(await isFound(scop.offer)).toBe(false);
  });
  it('follows the verdict of the group that its employer follows', async () => {
    const { client, scop, town, isFound, override } = await start();
    await client.organisations.follow({ id: scop.organisation, head: town.organisation });
    expect(await isFound(scop.offer)).toBe(true);
    await override(town.organisation, 'byRight');
    expect(await isFound(scop.offer)).toBe(false);
  });
  it('is so from the moment that the directory of companies says of its employer what it is', async () => {
    const { store, scop, isFound } = await start();
    keepAnswer(store, makeCompany('732829320', 'CHARPENTES COMMUNES', { nature: '7210', ess: false }), { by: 'Nadia', at: '2026-11-24T09:00:00.000Z' });
    expect(await isFound(scop.offer)).toBe(true);
  });
  it('is found by a search for alerts once the verdict has been reached, and no more once it is another', async () => {
    const { client, store, scop, town, override } = await start();
    const find = async (text: string) => {
      await catchUpVerdicts(store, new Date());
      await expect.poll(async () => (await client.offers.ids({ text })).unread).toBe(0);
      const { rows } = await client.offers.ids({ text });
      return (await client.offers.rows({ rows: decodeRows(rows) })).map((offer) => offer?.id).sort();
    };
    expect(await find('alerte:employeur')).toEqual([town.offer]);
    await override(scop.organisation, 'no');
    expect(await find('alerte:bloquant')).toEqual([scop.offer, town.offer].sort());
    await override(town.organisation, 'byRight');
    expect(await find('alerte:employeur')).toEqual([scop.offer]);
  });
  it('set aside for one employer, is not for another', async () => {
    const { client, town, find, override, scop } = await start();
    await client.offers.setAside({ id: town.offer, key: (await find(town.offer))!.key, aside: true });
    expect((await find(town.offer))?.aside).not.toBeNull();
    await override(scop.organisation, 'no');
    await client.offers.edit({ id: town.offer, set: { employerName: 'Charpentes communes' } });
    expect((await find(town.offer))?.aside).toBeNull();
  });
  it('keeps beside it what else is wrong with the employer', async () => {
    const { client, town } = await start();
    await client.offers.edit({ id: town.offer, set: { employerRna: 'zzz' } });
    const { findings } = await client.offers.get({ id: town.offer });
    expect(findings.filter(({ id }) => id === 'employeur').map(({ why }) => why.reason).sort()).toEqual(['employeur.notEss', 'employeur.rna']);
  });
});
