import { describe, expect, it } from 'vitest';
import type { MergedField } from '../../../src-main/domain/organisation/plan-merge.ts';
import type { OrganisationFields } from '../../../src-main/domain/organisation/organisation.ts';
import { mergeSeen, startOrganisations } from '../../support/organisations.ts';

const file = { sha256: 'a'.repeat(64), name: 'statuts.pdf', size: 12, type: 'application/pdf', addedBy: 'Awa', addedAt: '2026-11-01T08:00:00.000Z' };

async function startPair(known: Partial<OrganisationFields> = {}) {
  const { client, store, add, offer } = await startOrganisations();
  const stays = add({ name: 'La Remise', siret: null });
  const goes = add({ name: 'Ressourcerie La Remise', siret: '11000202900019', rna: 'W441000001', ...known });
  const merge = (...taken: MergedField[]) => mergeSeen(client, stays, goes, taken);
  const read = async (id = stays) => (await client.organisations.get({ id })).fields;
  return { client, store, add, offer, stays, goes, merge, read };
}

describe('merging two organisations', () => {
  it('keeps what was chosen field by field, and puts files and what they were told apart from together', async () => {
    const { client, add, merge, read, goes, stays } = await startPair({ files: [file], website: 'https://remise.example.org' });
    const third = add({ name: 'La Remise', siret: null, city: 'Rezé' });
    await client.organisations.tellApart({ id: goes, other: third, apart: true });
    await merge('siret', 'rna');
    expect(await read()).toMatchObject({
      name: 'La Remise', siret: '11000202900019', rna: 'W441000001', website: null, files: [file], distinctFrom: [{ id: third, by: 'Nadia' }],
      mergedFrom: [{ id: goes, name: 'Ressourcerie La Remise', siret: '11000202900019', rna: 'W441000001', by: 'Nadia' }],
    });
    await expect(client.organisations.get({ id: goes })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await client.organisations.mergedInto({ id: goes })).toMatchObject({ id: stays, name: 'La Remise', by: 'Nadia' });
  });
  it('makes its offers, the people they name and the releases those of the one that stays', async () => {
    const { client, store, offer, merge, stays, goes } = await startPair();
    const ofGone = await offer({ employerName: 'RESSOURCERIE LA REMISE', contactEmail: 'ada@example.org' });
    const numbered = await offer({ employerName: 'Autre nom', employerSiret: '11000202900027' });
    const release = { title: 'Fête', body: 'Venez', organisationName: 'Ressourcerie la Remise', state: 'received', receivedAt: '2026-11-01T08:00:00.000Z' };
    const pointing = await offer({ employerName: 'Tout autre nom' });
    store.commit({
      kind: 'create', label: '', by: 'Nadia',
      changes: [{ op: 'create', entity: 'press', id: crypto.randomUUID(), fields: release }, { op: 'update', entity: 'offer', id: pointing, set: { organisationId: goes } }],
    });
    await merge();
    for (const id of [ofGone, numbered, pointing]) expect(await client.organisations.ofOffer({ id })).toMatchObject({ id: stays });
    const page = await client.organisations.get({ id: stays });
    expect(page).toMatchObject({ offers: { received: 2 }, contacts: [{ email: 'ada@example.org' }], releases: [{ title: 'Fête' }] });
  });
  it('still finds its own offers by the name and number that it gave up for those of the one that goes', async () => {
    const { client, offer, merge, stays } = await startPair();
    const [own, taken] = [await offer({ employerName: 'La Remise' }), await offer({ employerName: 'Ressourcerie La Remise' })];
    await merge('name', 'siret', 'rna');
    for (const id of [own, taken]) expect(await client.organisations.ofOffer({ id })).toMatchObject({ id: stays });
    expect((await client.organisations.get({ id: stays })).offers).toEqual({ received: 2 });
  });
  it('leads those that follow the verdict of the one that goes to the one that stays', async () => {
    const { client, add, merge, goes, stays } = await startPair();
    const member = add({ name: 'La Remise de Rezé', siret: null });
    await client.organisations.follow({ id: member, head: goes });
    await client.organisations.follow({ id: stays, head: goes });
    await merge();
    expect((await client.organisations.get({ id: member })).group).toMatchObject({ id: stays });
    expect((await client.organisations.get({ id: stays })).group).toBeNull();
  });
  it('carries what was said to be no duplicate of the one that goes', async () => {
    const { client, add, merge, goes, stays } = await startPair();
    const third = add({ name: 'La Remise', siret: null });
    await client.organisations.tellApart({ id: third, other: goes, apart: true });
    await merge();
    expect((await client.organisations.near({ id: stays })).near).toMatchObject([{ id: third, apart: { by: 'Nadia' } }]);
    await client.organisations.tellApart({ id: stays, other: third, apart: false });
    expect((await client.organisations.near({ id: third })).near).toMatchObject([{ id: stays, apart: null }]);
  });
  it('carries what had been merged into the one that goes', async () => {
    const { client, add, merge, goes, stays } = await startPair();
    const before = add({ name: 'La Vieille Remise', siret: null });
    await mergeSeen(client, goes, before, []);
    await merge();
    expect(await client.organisations.mergedInto({ id: before })).toMatchObject({ id: stays });
    expect((await client.organisations.get({ id: stays })).merged.map(({ name }) => name)).toEqual(['La Vieille Remise', 'Ressourcerie La Remise']);
  });
  it('is left where either has changed since it was shown', async () => {
    const { client, store, goes, stays } = await startPair();
    const seen = { stays: (await client.organisations.get({ id: stays })).fields, goes: (await client.organisations.get({ id: goes })).fields };
    store.commit({ kind: 'edit', label: '', by: 'Awa', changes: [{ op: 'update', entity: 'organisation', id: goes, set: { about: 'Ouvert le samedi.' } }] });
    await expect(client.organisations.merge({ id: stays, other: goes, taken: [], seen })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    expect((await client.organisations.get({ id: goes })).fields.about).toBe('Ouvert le samedi.');
  });
  it('is one act: the history of both tells it, one undo takes it back, redo does it again', async () => {
    const { client, merge, read, goes, stays } = await startPair();
    const before = [await read(), await read(goes)];
    const { batch } = await merge('name', 'siret');
    const told = await client.organisations.history({ id: stays });
    expect(new Set(told.filter((entry) => entry.batch === batch).map(({ field }) => field))).toEqual(new Set(['name', 'siret', 'mergedFrom']));
    expect((await client.organisations.history({ id: goes }))[0]).toMatchObject({ field: '*', batch });
    expect(await client.offers.undo({ batch: null })).toMatchObject({ label: 'La Remise' });
    expect([await read(), await read(goes)]).toEqual(before);
    await client.offers.redo({});
    expect(await client.organisations.mergedInto({ id: goes })).toMatchObject({ id: stays });
  });
  it('is taken apart from the page of the one that stays, long after, what was changed since being kept', async () => {
    const { client, store, merge, read, goes, stays } = await startPair();
    const before = await read(goes);
    await merge('name', 'rna');
    store.commit({ kind: 'edit', label: '', by: 'Nadia', changes: [{ op: 'update', entity: 'organisation', id: stays, set: { name: 'La Grande Remise' } }] });
    expect((await client.organisations.get({ id: stays })).merged).toMatchObject([{ id: goes, by: 'Nadia', mayUndo: true }]);
    await client.organisations.unmerge({ id: stays, other: goes });
    expect(await read(goes)).toEqual(before);
    expect(await read()).toMatchObject({ name: 'La Grande Remise', rna: null, mergedFrom: [] });
  });
  it('makes a proposal about the one that went one about the one that stays', async () => {
    const { client, merge, read, goes } = await startPair();
    const { id } = await client.proposals.make({ entity: 'organisation', recordId: goes, set: { city: 'Rezé' }, message: null });
    await merge();
    expect((await client.proposals.list({ open: true, after: null }))[0]).toMatchObject({ current: { city: 'Nantes' } });
    await client.proposals.answer({ id, answer: 'accepted', message: null, seen: { city: 'Nantes' } });
    expect((await read()).city).toBe('Rezé');
  });
});
