import { describe, expect, it } from 'vitest';
import { startOrganisations } from '../../support/organisations.ts';

describe('near organisations', () => {
  it('are found by number, by name, by acronym, by website, whatever the accents, the legal form and the order of words', async () => {
    const { client, add } = await startOrganisations();
    const open = add({ name: 'Association Élan du Val', siret: null, rna: 'W441000001', website: 'https://www.elan-du-val.example.org/contact' });
    add({ name: 'Tout autre chose', siret: null, rna: 'W441000001' });
    add({ name: 'SCOP Val-Elan', siret: null });
    add({ name: 'La maison', siret: null, website: 'http://elan-du-val.example.org' });
    add({ name: 'Les Glycines', siret: null, city: 'Brest', territory: 'FR-29' });
    const { near, total } = await client.organisations.near({ id: open });
    expect(total).toBe(3);
    expect(near.map(({ name, verdict, reasons }) => [name, verdict, reasons[0]?.id])).toEqual([
      ['Tout autre chose', 'duplicate', 'number.same_rna'], ['SCOP Val-Elan', 'duplicate', 'name.same'], ['La maison', 'possible', 'name.different'],
    ]);
  });
  it('are told with reasons whose points add up to the score', async () => {
    const { client, add } = await startOrganisations();
    const open = add({ siret: null });
    add({ name: 'La Remise solidaire', siret: null });
    const [near] = (await client.organisations.near({ id: open })).near;
    expect(near?.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(Math.round((near?.score ?? 0) * 100));
  });
  it('of one SIREN and another establishment are told so', async () => {
    const { client, add } = await startOrganisations();
    const open = add({ name: 'La Remise' });
    add({ name: 'Remise (La)', siret: '77567227200012', city: 'Angers', territory: 'FR-49' });
    expect((await client.organisations.near({ id: open })).near).toMatchObject([{ verdict: 'establishment' }]);
  });
  it('are not those of a same name with another number', async () => {
    const { client, add } = await startOrganisations();
    const open = add();
    add({ siret: '11000202900019' });
    expect(await client.organisations.near({ id: open })).toEqual({ near: [], total: 0 });
  });
  it('is one at whose domain the offers of the open one are written to', async () => {
    const { client, add, offer } = await startOrganisations();
    const open = add({ siret: null });
    add({ name: 'Remise', siret: null, city: null, territory: null, website: 'https://remise.example.org' });
    await offer({ contactEmail: 'ada@remise.example.org' });
    expect((await client.organisations.near({ id: open })).near[0]?.reasons.map(({ id }) => id)).toContain('domain.mail');
  });
  it('follow what is changed and deleted', async () => {
    const { client, store, add } = await startOrganisations();
    const [open, other] = [add({ siret: null }), add({ siret: null })];
    const commit = (change: object) => store.commit({ kind: 'edit', label: '', by: 'Nadia', changes: [{ entity: 'organisation', id: other, ...change } as never] });
    commit({ op: 'update', set: { name: 'Les Glycines', city: 'Brest', territory: 'FR-29' } });
    expect((await client.organisations.near({ id: open })).total).toBe(0);
    commit({ op: 'update', set: { name: 'La remise', city: 'Nantes', territory: 'FR-44' } });
    expect((await client.organisations.near({ id: open })).total).toBe(1);
    commit({ op: 'delete' });
    expect((await client.organisations.near({ id: open })).total).toBe(0);
    expect(store.db.prepare('select count(*) from organisation_key_list where place < 32').pluck().get()).toBe(0);
  });
});

describe('« pas un doublon »', () => {
  it('counts for both, with who said it, is taken back from either side and undone like any change', async () => {
    const { client, add } = await startOrganisations();
    const [one, other] = [add({ siret: null }), add({ siret: null })];
    const readApart = async (id: string) => (await client.organisations.near({ id })).near.map(({ apart }) => apart?.by ?? null);
    const { batch } = await client.organisations.tellApart({ id: one, other, apart: true });
    expect([await readApart(one), await readApart(other)]).toEqual([['Nadia'], ['Nadia']]);
    expect((await client.organisations.tellApart({ id: other, other: one, apart: true })).batch).toBeNull();
    await client.offers.undo({ batch });
    expect([await readApart(one), await readApart(other)]).toEqual([[null], [null]]);
    await client.organisations.tellApart({ id: one, other, apart: true });
    await client.organisations.tellApart({ id: other, other: one, apart: false });
    expect(await readApart(one)).toEqual([null]);
  });
});
