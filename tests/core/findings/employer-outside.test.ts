import { describe, expect, it, vi } from 'vitest';
import { keepAnswer } from '../../../src-main/core/lookups/keep-answer.ts';
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
  const list = async () => {
    await vi.waitFor(async () => expect((await client.offers.ids({ text: 'alerte:employeur' })).unread).toBe(0));
    const { total } = await client.offers.ids({ text: 'alerte:employeur' });
    return total;
  };
  const isFound = async (id: string) => (await client.offers.get({ id })).findings.some(({ why }) => why.reason === 'employeur.notEss');
  const override = (id: string, code: 'no' | 'byRight' | null) => client.organisations.override({ id, override: code === null ? null : { code, reason: 'Statuts lus.', until: null } });
  return { client, store: core.context.desk().store, scop, town, list, isFound, override };
}

describe('an offer of an employer that is not of the ESS', () => {
  it('is blocking, beside the offer and in a search by alert', async () => {
    const { scop, town, list, isFound } = await start();
    expect([await isFound(scop.offer), await isFound(town.offer), await list()]).toEqual([false, true, 1]);
  });
  it('is so no more, or from now on, as the verdict changes, and as that change is undone', async () => {
    const { client, scop, town, list, isFound, override } = await start();
    expect(await list()).toBe(1);
    await override(town.organisation, 'byRight');
    expect([await isFound(town.offer), await list()]).toEqual([false, 0]);
    const { batch } = await override(scop.organisation, 'no');
    expect([await isFound(scop.offer), await list()]).toEqual([true, 1]);
    await client.offers.undo({ batch });
    expect([await isFound(scop.offer), await list()]).toEqual([false, 0]);
  });
  it('follows the verdict of the group that its employer follows', async () => {
    const { client, scop, town, list, override } = await start();
    await client.organisations.follow({ id: scop.organisation, head: town.organisation });
    expect(await list()).toBe(2);
    await override(town.organisation, 'byRight');
    expect(await list()).toBe(0);
  });
  it('is found under another name of its employer once the organisation has that name', async () => {
    const { client, town, list } = await start();
    await client.offers.create({ title: 'Autre poste', description: 'Un travail.', employerName: 'Mairie du Port' });
    expect(await list()).toBe(1);
    await client.organisations.edit({ id: town.organisation, set: { name: 'Mairie du Port' }, keepReason: null });
    expect((await client.offers.ids({ text: 'alerte:employeur "Mairie du Port"' })).total).toBe(1);
    expect(await list()).toBe(1);
  });
  it('is so from the moment that the directory of companies, or a file, says of its employer what it is', async () => {
    const { client, store, scop, list, isFound } = await start();
    expect(await list()).toBe(1);
    keepAnswer(store, makeCompany('732829320', 'CHARPENTES COMMUNES', { nature: '7210', ess: false }), { by: 'Nadia', at: '2026-11-24T09:00:00.000Z' });
    // Only the offers of that one are read again.
    expect((await client.offers.ids({ text: 'alerte:employeur' })).total).toBe(2);
    expect(await isFound(scop.offer)).toBe(true);
    const content = 'siren,cj\n732829320,5599\n';
    const { id } = await client.references.begin({ fileName: 'sirene.csv', size: content.length });
    await client.references.chunk({ id, bytes: Buffer.from(content).toString('base64') });
    await client.references.end({ id });
    expect([await isFound(scop.offer), await list()]).toEqual([false, 1]);
  });
});
