import { describe, expect, it } from 'vitest';
import { makeRecordId } from '../../../src-main/core/store/make-record-id.ts';
import { makeEmptyOrganisation } from '../../../src-main/domain/organisation/make-empty-organisation.ts';
import type { Role } from '../../../src-main/domain/record/role.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const { store, sync } = core.context.desk();
  const { id: organisation } = await client.organisations.create({ content: { ...makeEmptyOrganisation('La Boucle') }, keepReason: null });
  const release = makeRecordId(core.context.host.now());
  const fields = {
    title: 'Premier titre', body: 'Un texte', agency: null, organisationName: 'La Boucle', contactName: null, contactEmail: null, sourceUrl: null, embargoUntil: null, note: null,
    receivedAt: '2026-11-20T08:00:00.000Z', state: 'received' as const, decision: null, files: [], distinctFrom: [],
  };
  store.commit({ kind: 'create', label: 'x', by: 'Nadia', changes: [{ op: 'create', entity: 'press', id: release, fields }] });
  const write = (set: Record<string, string>) => store.commit({ kind: 'edit', label: 'x', by: 'Awa', changes: [{ op: 'update', entity: 'press', id: release, set }] });
  const lineOf = async (area: 'press' | 'organisations', id: string, field: string) => (await client[area].history({ id })).find((entry) => entry.field === field)!.id;
  const become = (role: Role) => sync.memory.savePerson({ userName: 'Nadia', roles: [role], territories: [], scopes: [], grantsHash: '', epoch: '' });
  return { client, organisation, release, write, lineOf, become };
}

describe('a field of an organisation brought back from a line of its history', () => {
  it('holds what it held before that line, whatever came since, and is undone as any act', async () => {
    const { client, organisation: id, lineOf } = await start();
    const get = async () => (await client.organisations.get({ id })).fields;
    await client.organisations.edit({ id, set: { city: 'Nantes', name: 'La Grande Boucle' }, keepReason: null });
    const line = await lineOf('organisations', id, 'name');
    await client.organisations.edit({ id, set: { name: 'Boucle' }, keepReason: null });
    const { batch } = await client.organisations.revert({ id, line });
    expect(await get()).toMatchObject({ name: 'La Boucle', city: 'Nantes' });
    await client.offers.undo({ batch });
    expect((await get()).name).toBe('Boucle');
  });
  it('is refused where the number that it held fails its check today', async () => {
    const { client, organisation: id, lineOf } = await start();
    await client.organisations.edit({ id, set: { siret: '12345678901234' }, keepReason: 'Écrit ainsi sur les statuts' });
    await client.organisations.edit({ id, set: { siret: null }, keepReason: null });
    await expect(client.organisations.revert({ id, line: await lineOf('organisations', id, 'siret') })).rejects.toMatchObject({ code: 'NOT_VALID_NOW', data: { fields: [{ field: 'siret', problem: 'check' }] } });
  });
  it('is none of what has an act of its own: a verdict put down stays', async () => {
    const { client, organisation: id, lineOf } = await start();
    await client.organisations.override({ id, override: { code: 'no', reason: 'Vu', until: null } });
    await expect(client.organisations.revert({ id, line: await lineOf('organisations', id, 'essOverride') })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW', data: { action: 'revert' } });
  });
});

describe('a field of a press release brought back from a line of its history', () => {
  it('holds what it held before that line; what holds it already is left alone', async () => {
    const { client, release: id, write, lineOf } = await start();
    write({ title: 'Deuxième titre' });
    const line = await lineOf('press', id, 'title');
    write({ title: 'Troisième titre', note: 'À garder' });
    expect((await client.press.revert({ id, line })).batch).not.toBeNull();
    expect((await client.press.get({ id })).fields).toMatchObject({ title: 'Premier titre', note: 'À garder' });
    expect((await client.press.history({ id }))[0]).toMatchObject({ field: 'title', after: 'Premier titre', by: 'Nadia', origin: 'person' });
    expect(await client.press.revert({ id, line })).toEqual({ batch: null });
  });
  it('is refused where today it would not be accepted', async () => {
    const { client, release: id, write, lineOf } = await start();
    write({ contactEmail: 'pas une adresse' });
    write({ contactEmail: 'lu@example.org' });
    await expect(client.press.revert({ id, line: await lineOf('press', id, 'contactEmail') })).rejects.toMatchObject({ code: 'NOT_VALID_NOW' });
  });
  it('is neither its state, nor a line of another record, nor for who may not write it', async () => {
    const { client, organisation, release: id, write, lineOf, become } = await start();
    write({ state: 'refused', title: 'Deuxième' });
    await client.organisations.edit({ id: organisation, set: { name: 'Autre' }, keepReason: null });
    for (const line of [await lineOf('press', id, 'state'), await lineOf('organisations', organisation, 'name'), 99_999])
      await expect(client.press.revert({ id, line })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    become('consultant');
    await expect(client.press.revert({ id, line: await lineOf('press', id, 'title') })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });
});
