import { describe, expect, it } from 'vitest';
import { articleOnePoints } from '../../../src-main/domain/ess/article-one.ts';
import { makeEmptyOrganisation } from '../../../src-main/domain/organisation/make-empty-organisation.ts';
import { organisationContent } from '../../../src-main/domain/organisation/organisation.ts';
import { organisationSiret, startOrganisations } from '../../support/organisations.ts';

describe('the identity of an organisation', () => {
  const wrong = '77567227221139';
  it('is written by a person; only what they changed is, and undo takes it back', async () => {
    const { client, store, add } = await startOrganisations();
    const id = add();
    const { batch } = await client.organisations.edit({ id, set: { name: 'La Remise', city: 'Rezé', vat: 'FR20775672272' }, keepReason: null });
    expect(store.get('organisation', id)?.fields).toMatchObject({ city: 'Rezé', vat: 'FR20775672272', visitNotes: null });
    expect((await client.organisations.history({ id })).slice(0, -1).map(({ field }) => field).sort()).toEqual(['city', 'vat']);
    expect((await client.organisations.edit({ id, set: { city: 'Rezé' }, keepReason: null })).batch).toBeNull();
    if (batch !== null) await client.offers.undo({ batch });
    expect(store.get('organisation', id)?.fields).toMatchObject({ city: 'Nantes', vat: null });
  });
  it('can begin with a new record', async () => {
    const { client } = await startOrganisations();
    const { id } = await client.organisations.create({ content: organisationContent.parse(makeEmptyOrganisation('Neuve')), keepReason: null });
    expect((await client.organisations.get({ id })).fields).toMatchObject({ name: 'Neuve', files: [], verdictOf: null });
  });
  it('takes an identifier that fails its check with a reason alone, signed', async () => {
    const { client, add } = await startOrganisations();
    const id = add();
    const refused = client.organisations.edit({ id, set: { siret: wrong }, keepReason: null });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_FIELDS', data: { fields: [{ field: 'siret', problem: 'check' }] } });
    await client.organisations.edit({ id, set: { siret: wrong }, keepReason: 'Lu ainsi sur l’avis de situation.' });
    const page = await client.organisations.get({ id });
    expect(page).toMatchObject({ fields: { siret: wrong, identifiersKept: { reason: 'Lu ainsi sur l’avis de situation.', by: 'Nadia' } }, problems: [{ id: 'ess.identifier.siret.checksum' }] });
    await client.organisations.edit({ id, set: { siret: organisationSiret }, keepReason: null });
    expect((await client.organisations.get({ id })).fields.identifiersKept).toBeNull();
  });
  it('is not held up by an identifier that was wrong before', async () => {
    const { client, add } = await startOrganisations();
    const id = add({ siret: wrong });
    expect((await client.organisations.edit({ id, set: { city: 'Rezé' }, keepReason: null })).batch).not.toBeNull();
  });
});

describe('proofs that a person has read', () => {
  const all = Object.fromEntries(articleOnePoints.map((point) => [point, 'yes' as const]));
  it('count among the sources: statutes that meet article 1 ask for the mention at the register, which settles it', async () => {
    const { client, add } = await startOrganisations();
    const id = add();
    const { batch } = await client.organisations.readStatutes({ id, reading: { answers: all, file: null } });
    expect((await client.organisations.get({ id })).verdict.sources).toMatchObject([{ file: 'record', field: 'articleOne' }]);
    expect((await client.organisations.readStatutes({ id, reading: { answers: all, file: null } })).batch).toBeNull();
    await client.organisations.readMention({ id, mention: { on: '2026-09-01', file: null } });
    expect((await client.organisations.get({ id })).verdict).toMatchObject({ code: 'byRight', sources: [{ field: 'articleOne' }, { field: 'registryMention', on: '2026-09-01' }] });
    if (batch !== null) await client.offers.undo({ batch });
    expect((await client.organisations.get({ id })).fields.articleOne).toBeNull();
  });
  it('name a file of the record, not another', async () => {
    const { client, add } = await startOrganisations();
    const file = 'a'.repeat(64);
    const id = add();
    await expect(client.organisations.readStatutes({ id, reading: { answers: all, file } })).rejects.toMatchObject({ data: { fields: [{ field: 'file', problem: 'not_here' }] } });
    const held = { sha256: file, name: 'statuts.pdf', size: 10, type: 'application/pdf', addedBy: 'Nadia', addedAt: '2026-11-01T08:00:00.000Z' };
    expect((await client.organisations.readStatutes({ id: add({ files: [held] }), reading: { answers: all, file } })).batch).not.toBeNull();
  });
});

describe('the verdict of a group', () => {
  const byRight = { code: 'byRight' as const, reason: 'Statuts lus.', until: null };
  it('serves an organisation that follows another, and all its offers, until a person puts down its own', async () => {
    const { client, add, offer } = await startOrganisations();
    const [head, id] = [add({ name: 'Groupe', siret: null }), add()];
    await client.organisations.override({ id: head, override: byRight });
    await client.organisations.follow({ id, head });
    expect((await client.organisations.get({ id })).group).toEqual({ id: head, name: 'Groupe', code: 'byRight' });
    const of = await offer();
    expect(await client.organisations.ofOffer({ id: of })).toMatchObject({ id, code: 'byRight' });
    await client.organisations.override({ id, override: { ...byRight, code: 'no' } });
    expect(await client.organisations.ofOffer({ id: of })).toMatchObject({ code: 'no' });
  });
  it('goes no further than one step, so that two that follow each other keep their own', async () => {
    const { client, add } = await startOrganisations();
    const [one, other] = [add({ name: 'Une', siret: null }), add({ name: 'Autre', siret: null })];
    await client.organisations.follow({ id: one, head: other });
    await client.organisations.follow({ id: other, head: one });
    expect((await client.organisations.get({ id: one })).group).toMatchObject({ name: 'Autre', code: 'unknown' });
    await expect(client.organisations.follow({ id: one, head: one })).rejects.toMatchObject({ code: 'INVALID_FIELDS' });
  });
  it('is nobody’s where the head is not on this desk', async () => {
    const { client, store, add } = await startOrganisations();
    const [head, id] = [add({ siret: null }), add()];
    await client.organisations.follow({ id, head });
    store.commit({ kind: 'delete', label: '', by: 'Nadia', changes: [{ op: 'delete', entity: 'organisation', id: head }] });
    expect((await client.organisations.get({ id })).group).toBeNull();
  });
});
