import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../src-main/domain/ess/verdict.ts';
import type { OrganisationFields } from '../../../src-main/domain/organisation/organisation.ts';
import { giveReferences, organisationSiret as siret, startOrganisations } from '../../support/organisations.ts';

async function start() {
  const { client, store, add, offer } = await startOrganisations();
  const find = async (query: Parameters<typeof client.organisations.ids>[0]) => {
    const { rows } = await client.organisations.ids(query);
    const ids = new Int32Array(new Uint8Array(Buffer.from(rows, 'base64')).buffer);
    return (await client.organisations.rows({ rows: [...ids] })).map(({ name }) => name);
  };
  const list = (text = '', sort: 'name' | 'city' = 'name') => find({ text, sort });
  return { client, store, add, offer, find, list };
}

describe('the list of organisations', () => {
  it('is in the order of names or towns, as French sorts', async () => {
    const { add, list } = await start();
    for (const [name, city] of [['Zeste', 'Angers'], ['Élan', 'Brest'], ['Atelier', null]] as const) add({ name, city });
    expect(await list()).toEqual(['Atelier', 'Élan', 'Zeste']);
    expect(await list('', 'city')).toEqual(['Zeste', 'Élan', 'Atelier']);
  });
  it('is searched by words of the name or town without accents, by SIREN, SIRET or RNA, and takes signs for what they are', async () => {
    const { add, list } = await start();
    add({ name: 'Élan 100 %', city: 'Saint-Étienne', rna: 'W441000001' });
    add({ name: 'Zeste', siret: null });
    expect(await list('elan etienne')).toEqual(['Élan 100 %']);
    expect(await list('%')).toEqual(['Élan 100 %']);
    expect(await list('_')).toEqual([]);
    expect(await list('775 672 272')).toEqual(['Élan 100 %']);
    expect(await list('w441000001')).toEqual(['Élan 100 %']);
  });
  it('is narrowed by the verdict that counts: of the sources, of a person while it stands, of the group, as each is now', async () => {
    const { store, add, find } = await start();
    const of = (verdict: VerdictCode, text = '') => find({ verdict, text });
    const set = (id: string, fields: Partial<OrganisationFields>) =>
      store.commit({ kind: 'edit', label: '', by: 'Nadia', changes: [{ op: 'update', entity: 'organisation', id, set: fields }] });
    const place = (code: VerdictCode, until: string | null) => ({ essOverride: { code, reason: 'Statuts lus.', until, by: 'Awa', at: '2026-11-20T09:00:00.000Z' } });
    const head = add({ name: 'Fédération', ...place('byRight', null) });
    const member = add({ name: 'Membre', legalForm: 'Association déclarée', verdictOf: head });
    add({ name: 'Refusée', ...place('no', null) });
    add({ name: 'Périmée', legalForm: 'Association déclarée', ...place('no', '2020-01-01') });
    expect([await of('byRight'), await of('no'), await of('toEstablish')]).toEqual([['Fédération', 'Membre'], ['Refusée'], ['Périmée']]);
    expect(await of('byRight', 'membre')).toEqual(['Membre']);
    set(head, place('no', null));
    expect(await of('no')).toEqual(['Fédération', 'Membre', 'Refusée']);
    store.commit({ kind: 'delete', label: '', by: 'Nadia', changes: [{ op: 'delete', entity: 'organisation', id: head }] });
    expect(await of('no')).toEqual(['Refusée']);
    set(member, { verdictOf: null, ...place('approved', null) });
    expect(await of('approved')).toEqual(['Membre']);
  });
  it('narrowed by verdict follows a file of references', async () => {
    const { client, add } = await start();
    add();
    expect((await client.organisations.ids({ verdict: 'approved' })).total).toBe(0);
    await giveReferences(client, 'siren,cj,esusDu,esusAu\n775672272,5710,2020-01-01,2100-12-31\n');
    expect((await client.organisations.ids({ verdict: 'approved' })).total).toBe(1);
  });
  it('follows what is changed and deleted', async () => {
    const { store, add, list } = await start();
    const id = add();
    store.commit({ kind: 'edit', label: '', by: 'Nadia', changes: [{ op: 'update', entity: 'organisation', id, set: { name: 'La Reprise' } }] });
    expect(await list('remise')).toEqual([]);
    expect(await list('reprise')).toEqual(['La Reprise']);
    store.commit({ kind: 'delete', label: '', by: 'Nadia', changes: [{ op: 'delete', entity: 'organisation', id }] });
    expect(await list()).toEqual([]);
  });
});

describe('the organisation of an offer', () => {
  it('is that of its SIREN, whatever the name', async () => {
    const { client, add, offer } = await start();
    const id = add();
    expect(await client.organisations.ofOffer({ id: await offer({ employerName: 'Autre nom', employerSiret: '775 672 272 00012' }) })).toMatchObject({ id, name: 'La Remise' });
  });
  it('is that of its name where no identifier says otherwise, and none where two bear it', async () => {
    const { client, add, offer } = await start();
    const id = add();
    const [same, other] = [await offer({ employerName: 'la  remise'.replace('  ', ' ') }), await offer({ employerSiret: '11000202900019' })];
    expect(await client.organisations.ofOffer({ id: same })).toMatchObject({ id });
    expect(await client.organisations.ofOffer({ id: other })).toMatchObject({ id: null });
    add({ siret: null });
    expect(await client.organisations.ofOffer({ id: same })).toMatchObject({ id: null });
  });
  it('is made from what the offer says of its employer, what does not fit left out, and undone at once', async () => {
    const { client, offer } = await start();
    const id = await offer({ employerRna: 'W441000001', employerAddress: '1 rue des Lilas' });
    const made = await client.organisations.makeOfOffer({ id });
    expect((await client.organisations.get({ id: made.id })).fields).toMatchObject({ name: 'La Remise', rna: 'W441000001', address: '1 rue des Lilas', siret: null });
    expect(await client.organisations.ofOffer({ id })).toMatchObject({ id: made.id });
    await expect(client.organisations.makeOfOffer({ id })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await client.offers.undo({ batch: made.batch });
    expect(await client.organisations.ofOffer({ id })).toMatchObject({ id: null });
  });
});

describe('the page of an organisation', () => {
  it('counts its offers by what became of them, lists them with who decided, and whom they name', async () => {
    const { client, add, offer } = await start();
    const id = add();
    const [accepted] = [await offer({ employerSiret: siret, contactName: 'Ada', contactEmail: 'ada@example.org' }), await offer(), await offer({ employerSiret: '11000202900019' })];
    await client.offers.decide({ kind: 'accept', id: accepted, letter: null });
    const page = await client.organisations.get({ id });
    expect(page.offers).toEqual({ accepted: 1, received: 1 });
    expect(page.contacts).toEqual([{ name: 'Ada', email: 'ada@example.org', phone: null }]);
    expect((await client.organisations.offers({ id, after: null })).map(({ state, decidedBy }) => `${state} ${decidedBy}`).sort()).toEqual(['accepted Nadia', 'received null']);
    expect(await client.organisations.offers({ id, after: 1 })).toEqual([]);
  });
  it('shows the releases that name it', async () => {
    const { client, store, add } = await start();
    const fields = { title: 'Fête', body: 'Venez', organisationName: 'LA REMISE', state: 'received', receivedAt: '2026-11-01T08:00:00.000Z' };
    store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [{ op: 'create', entity: 'press', id: crypto.randomUUID(), fields }] });
    expect((await client.organisations.get({ id: add() })).releases).toMatchObject([{ title: 'Fête' }]);
  });
  it('says of an RNA number that is only copied that it is to be established, and what to ask for', async () => {
    const { client, add } = await start();
    expect((await client.organisations.get({ id: add({ rna: 'W441000001' }) })).verdict).toMatchObject({ code: 'toEstablish', reason: { id: 'ess.reason.rnaAlone' }, nextProof: { id: 'ess.proof.rnaExtract' } });
    expect((await client.organisations.get({ id: add() })).verdict).toMatchObject({ code: 'unknown', sources: [] });
  });
  it('names identifiers that fail their check', async () => {
    const { client, add } = await start();
    expect((await client.organisations.get({ id: add({ siret: '77567227221139', rna: 'X1' }) })).problems).toMatchObject([{ id: 'ess.identifier.siret.checksum' }, { id: 'ess.identifier.rna.format' }]);
  });
});

it.each([
  ['Association loi 1901', 'toEstablish', 'formAlone'], ['SCIC SARL', 'toEstablish', 'formAlone'], ['SAS', 'toEstablish', 'companyForm'], ['Commune', 'no', 'excludedForm'], ['à préciser', 'unknown', 'nothing'],
])('the legal form that someone typed, « %s », counts in the verdict: %s', async (legalForm, code, reason) => {
  const { client, add } = await start();
  expect((await client.organisations.get({ id: add({ legalForm }) })).verdict).toMatchObject({ code, reason: { id: `ess.reason.${reason}` } });
});

describe('a verdict put down by a person', () => {
  const wanted = { code: 'byRight' as const, reason: 'Statuts lus le 3 mars.', until: null };
  it('stands in the place of what the sources say, with who, when and why; history tells it, undo takes it back', async () => {
    const { client, add, offer } = await start();
    const [id, of] = [add(), await offer()];
    const { batch } = await client.organisations.override({ id, override: wanted });
    expect(await client.organisations.get({ id })).toMatchObject({ override: { ...wanted, by: 'Nadia' }, verdict: { code: 'unknown' } });
    expect(await client.organisations.ofOffer({ id: of })).toMatchObject({ code: 'byRight' });
    expect((await client.organisations.history({ id }))[0]).toMatchObject({ field: 'essOverride', by: 'Nadia', after: { reason: 'Statuts lus le 3 mars.' } });
    expect(await client.organisations.override({ id, override: wanted })).toEqual({ batch: null });
    await client.offers.undo({ batch });
    expect((await client.organisations.get({ id })).override).toBeNull();
  });
  it('is refused without a reason', async () => {
    const { client, add } = await start();
    await expect(client.organisations.override({ id: add(), override: { ...wanted, reason: '  ' } })).rejects.toThrow();
  });
  it('holds until its last day, then the sources speak again', async () => {
    const { client, add } = await start();
    const id = add();
    await client.organisations.override({ id, override: { ...wanted, until: '2019-12-31' } });
    expect((await client.organisations.get({ id })).override).toBeNull();
  });
  it('is absent from records of a version before, which are read all the same', async () => {
    const { client, store, add } = await start();
    const id = add();
    store.db.prepare(`update record set fields = json_remove(fields, '$.essOverride')`).run();
    expect((await client.organisations.get({ id })).override).toBeNull();
    expect((await client.organisations.override({ id, override: wanted })).batch).not.toBeNull();
  });
});
