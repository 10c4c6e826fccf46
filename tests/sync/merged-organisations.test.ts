import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OrganisationFields } from '../../src-main/domain/organisation/organisation.ts';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { emptyOrganisation, mergeSeen } from '../support/organisations.ts';
import { settleConflict } from '../support/settle-conflict.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

let people = 0;
const sync = async (...desks: TestDesk[]) => {
  for (const desk of desks) await desk.client.sync.now();
};
/** Neither hears of the other; the first of `back` has sent everything before the next one comes back. */
const offline = async (back: TestDesk[], work: () => Promise<void>) => {
  for (const { client } of back) await client.app.saveSettings({ offline: true });
  await work();
  for (const { client } of back) {
    await client.app.saveSettings({ offline: false });
    await client.sync.now();
  }
  await sync(...back, ...back);
};
const getStore = ({ core }: TestDesk) => core.context.desk().store;
const read = (desk: TestDesk, id: string) => getStore(desk).get('organisation', id)?.fields as OrganisationFields | undefined;
const write = (desk: TestDesk, id: string, set: Partial<OrganisationFields>) =>
  getStore(desk).commit({ kind: 'edit', label: '', by: desk.core.context.desk().userName(), changes: [{ op: 'update', entity: 'organisation', id, set }] });
const listOpen = async ({ client }: TestDesk, ...ids: string[]) => (await client.sync.conflictLines({ state: 'open', after: null, limit: 20 })).filter(({ recordId }) => ids.includes(recordId));

/** Two desks that hold the same two organisations. */
async function startPair() {
  const join = async (name: string) => {
    const desk = await startReadyDesk(`${name} ${++people}`, await site.addUser(`${name} ${people}`, ['moderator']));
    await sync(desk);
    return desk;
  };
  const [awa, paul] = [await join('Awa'), await join('Paul')];
  const [stays, goes] = [crypto.randomUUID(), crypto.randomUUID()];
  const make = (id: string, fields: Partial<OrganisationFields>) => ({ op: 'create' as const, entity: 'organisation' as const, id, fields: { ...emptyOrganisation, ...fields } });
  getStore(awa).commit({ kind: 'create', label: '', by: 'Awa', changes: [make(stays, { siret: null }), make(goes, { name: 'Ressourcerie La Remise', website: 'https://remise.example.org' })] });
  await sync(awa, paul);
  return { awa, paul, stays, goes };
}

it('a merge reaches colleagues: the one that stays with what was chosen, the other gone, and where it went', async () => {
  const { awa, paul, stays, goes } = await startPair();
  await mergeSeen(awa.client, stays, goes, ['siret', 'website']);
  await sync(awa, paul);
  expect(read(paul, stays)).toEqual(read(awa, stays));
  expect(read(paul, goes)).toBeUndefined();
  expect(await paul.client.organisations.mergedInto({ id: goes })).toMatchObject({ id: stays });
});

it('undone after it has left, both are again what they were, on every desk', async () => {
  const { awa, paul, stays, goes } = await startPair();
  const before = [read(awa, stays), read(awa, goes)];
  const { batch } = await mergeSeen(awa.client, stays, goes, ['name', 'siret', 'website']);
  await sync(awa, paul);
  await awa.client.offers.undo({ batch });
  await sync(awa, paul);
  for (const desk of [awa, paul]) expect([read(desk, stays), read(desk, goes)]).toEqual(before);
});

it('a colleague takes it apart on another desk: both are again what they were, on every desk', async () => {
  const { awa, paul, stays, goes } = await startPair();
  const before = [read(awa, stays), read(awa, goes)];
  await mergeSeen(awa.client, stays, goes, ['name', 'siret', 'website']);
  await sync(awa, paul);
  expect((await paul.client.organisations.get({ id: stays })).merged).toMatchObject([{ mayUndo: true }]);
  await paul.client.organisations.unmerge({ id: stays, other: goes });
  await sync(paul, awa);
  for (const desk of [awa, paul]) expect([read(desk, stays), read(desk, goes)]).toEqual(before);
});

it('what a colleague wrote offline to the one that went, and sends later, shows as a disagreement that holds it', async () => {
  const { awa, paul, stays, goes } = await startPair();
  await offline([awa, paul], async () => {
    write(paul, goes, { visitNotes: 'Vue le 3 mars.' });
    await mergeSeen(awa.client, stays, goes, []);
  });
  for (const desk of [awa, paul]) {
    const [line] = await listOpen(desk, goes);
    expect(line).toMatchObject({ kind: 'edited_after_delete', recordId: goes });
    const conflict = await desk.client.sync.conflict({ id: line!.id });
    expect(conflict.clashes.find(({ field }) => field === 'visitNotes')?.mine).toBe('Vue le 3 mars.');
  }
  // Chosen, it comes back beside the other, to be merged again with its notes.
  const [line] = await listOpen(awa, goes);
  await settleConflict(awa.client, line!.id, Object.fromEntries(line!.fields.map((field) => [field, 'mine' as const])));
  await mergeSeen(awa.client, stays, goes, ['visitNotes']);
  await sync(awa, paul);
  expect(read(paul, stays)?.visitNotes).toBe('Vue le 3 mars.');
  expect(read(paul, goes)).toBeUndefined();
});

it('what a colleague wrote and sent before a merge that had not seen it keeps the record, with a disagreement', async () => {
  const { awa, paul, stays, goes } = await startPair();
  await offline([paul, awa], async () => {
    write(paul, goes, { visitNotes: 'Vue le 3 mars.' });
    await mergeSeen(awa.client, stays, goes, ['siret']);
  });
  for (const desk of [awa, paul]) {
    expect(read(desk, goes)?.visitNotes).toBe('Vue le 3 mars.');
    expect(await listOpen(desk, goes)).toMatchObject([{ kind: 'delete_vs_edit', recordId: goes }]);
    expect(await desk.client.organisations.mergedInto({ id: goes })).toMatchObject({ id: stays });
  }
});

it('two who merge the same pair each their own way offline end alike, with nothing lost unseen', async () => {
  const { awa, paul, stays, goes } = await startPair();
  await offline([awa, paul], async () => {
    await mergeSeen(awa.client, stays, goes, []);
    await mergeSeen(paul.client, goes, stays, ['city']);
  });
  for (const id of [stays, goes]) expect(read(paul, id)).toEqual(read(awa, id));
  expect(read(awa, stays)).toMatchObject({ name: 'La Remise' });
  expect((await listOpen(awa, stays, goes)).map(({ kind }) => kind).sort()).toEqual(['delete_vs_edit', 'edited_after_delete']);
});
