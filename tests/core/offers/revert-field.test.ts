import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src-main/domain/record/role.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const { id } = await client.offers.create({ title: 'Animateur nature', description: 'Des sorties', payMin: 100 });
  const { store, sync } = core.context.desk();
  return {
    client, id,
    read: async () => (await client.offers.get({ id })).fields,
    /** The latest line of the history that changed a field. */
    line: async (field: string) => (await client.offers.history({ id })).find((entry) => entry.field === field)!.id,
    become: (role: Role) => sync.memory.savePerson({ userName: 'Nadia', roles: [role], territories: [], scopes: [], grantsHash: '', epoch: '' }),
    outbox: () => store.outbox.listOfRecord('offer', id).at(-1),
  };
}
type Started = Awaited<ReturnType<typeof start>>;
const edit = ({ client, id }: Started, set: object) => client.offers.edit({ id, set });
const revert = async ({ client, id, line }: Started, field: string) => client.offers.revert({ id, line: await line(field) });

describe('a field brought back from a line of the history', () => {
  it('holds what it held before that line, whatever came since, and nothing else changes', async () => {
    const desk = await start();
    await edit(desk, { description: 'Deuxième', employerName: 'La Boucle' });
    const line = await desk.line('description');
    await edit(desk, { description: 'Troisième', payMin: 200 });
    await desk.client.offers.revert({ id: desk.id, line });
    expect(await desk.read()).toMatchObject({ description: 'Des sorties', employerName: 'La Boucle', payMin: 200 });
  });

  it('is an edit of today by this person, that waits to leave as any other', async () => {
    const desk = await start();
    await edit(desk, { employerName: 'La Boucle' });
    const { batch } = await revert(desk, 'employerName');
    expect((await desk.client.offers.history({ id: desk.id }))[0]).toMatchObject({ batch, field: 'employerName', before: 'La Boucle', after: null, by: 'Nadia', origin: 'person' });
    expect(desk.outbox()).toMatchObject({ batch, set: { employerName: null } });
  });

  it('is one act, undone as any', async () => {
    const desk = await start();
    await edit(desk, { title: 'Animatrice' });
    await revert(desk, 'title');
    expect((await desk.read()).title).toBe('Animateur nature');
    await desk.client.offers.undo({ batch: null });
    expect((await desk.read()).title).toBe('Animatrice');
  });

  it('that holds it already is left alone', async () => {
    const desk = await start();
    await edit(desk, { title: 'Animatrice' });
    const line = await desk.line('title');
    await edit(desk, { title: 'Animateur nature' });
    expect(await desk.client.offers.revert({ id: desk.id, line })).toEqual({ batch: null, leavesAt: null });
  });

  it('is refused where today it would not be accepted, with the field and the reason', async () => {
    const desk = await start();
    await edit(desk, { payMin: 50 });
    await edit(desk, { payMax: 60 });
    await expect(revert(desk, 'payMin')).rejects.toMatchObject({ code: 'NOT_VALID_NOW', data: { fields: [{ field: 'payMax', problem: 'less_than_min' }] } });
    expect(await desk.read()).toMatchObject({ payMin: 50, payMax: 60 });
  });

  it('is no state, claim or decision, no line of another offer, and none that is not there', async () => {
    const desk = await start();
    await edit(desk, { title: 'Animatrice' });
    await desk.client.offers.move({ id: desk.id, action: 'claim' });
    const other = await desk.client.offers.create({ title: 'Autre', description: 'x' });
    const title = await desk.line('title');
    for (const [id, line] of [[desk.id, await desk.line('state')], [desk.id, await desk.line('claimedBy')], [desk.id, await desk.line('*')], [other.id, title], [desk.id, 99_999]] as const)
      await expect(desk.client.offers.revert({ id, line })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW', data: { action: 'revert' } });
  });

  it('is for whoever may write offers: a correspondent may, a consultant and a treasurer may not', async () => {
    const desk = await start();
    await edit(desk, { title: 'Animatrice' });
    for (const role of ['consultant', 'treasurer'] as const) {
      desk.become(role);
      await expect(revert(desk, 'title')).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    }
    desk.become('correspondent');
    await revert(desk, 'title');
    expect((await desk.read()).title).toBe('Animateur nature');
  });
});
