import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite, type TestSite } from '../support/site-server.ts';
import { makeFields } from './rights-matrix.ts';
import { TestDesk } from './test-desk.ts';

let site: TestSite;
let [cam, jo, mona] = [] as unknown as [TestDesk, TestDesk, TestDesk];

beforeAll(async () => {
  site = await startSite();
  const join = async (name: string, role: Parameters<TestSite['addUser']>[1][number]) => {
    const desk = new TestDesk(await site.addUser(name, [role], ['FR-44']));
    await desk.begin();
    return desk;
  };
  [cam, jo, mona] = [await join('Cam', 'consultant'), await join('Jo', 'correspondent'), await join('Mona', 'moderator')];
});
afterAll(() => site.remove());

const whole = makeFields('view', 'nowhere');
/** A view that Cam shares; its author is written by the site, whatever the line says. */
async function share(): Promise<string> {
  const id = randomUUID();
  await cam.change({ entity: 'view', id, set: { ...whole, by: 'Mona' } });
  return id;
}
const read = async (id: string) => (await mona.catchUp()).findLast((item) => item.kind === 'put' && item.id === id) as { fields: { by: string } } | undefined;
const edit = (id: string, set: Record<string, string>, before: Record<string, string>) => ({ entity: 'view' as const, id, baseVer: 1, base: before, set });

test('who shares a view is its maker, whatever the line says', async () => {
  expect((await read(await share()))?.fields.by).toBe('Cam');
});

test('its maker changes it, deletes it and brings it back', async () => {
  const id = await share();
  expect(await cam.change(edit(id, { name: 'Après' }, { name: 'Avant' }))).toMatchObject({ status: 'applied' });
  expect(await cam.change({ entity: 'view', id, op: 'delete', baseVer: 2, base: { name: 'Après' } })).toMatchObject({ status: 'applied' });
  expect(await cam.change({ entity: 'view', id, baseVer: 3, set: { ...whole, by: 'Cam' } })).toMatchObject({ status: 'applied' });
});

test('nobody gives theirs to somebody else, nor takes one, unless they lead', async () => {
  const id = await share();
  expect(await cam.change(edit(id, { by: 'Jo' }, { by: 'Cam' }))).toMatchObject({ status: 'rejected', code: 'forbidden' });
  expect(await jo.change(edit(id, { by: 'Jo' }, { by: 'Cam' }))).toMatchObject({ status: 'rejected', code: 'forbidden' });
  expect(await mona.change(edit(id, { by: 'Jo' }, { by: 'Cam' }))).toMatchObject({ status: 'applied' });
  expect(await jo.change(edit(id, { name: 'À Jo' }, { name: 'Avant' }))).toMatchObject({ status: 'applied' });
});

test('a deleted view is brought back by its maker and by who leads, under its maker’s name', async () => {
  const id = await share();
  await cam.change({ entity: 'view', id, op: 'delete', baseVer: 1, base: { name: 'Avant' } });
  expect(await jo.change({ entity: 'view', id, baseVer: 2, set: { ...whole, by: 'Jo' } })).toMatchObject({ status: 'rejected', code: 'forbidden' });
  expect(await mona.change({ entity: 'view', id, baseVer: 2, set: { ...whole, by: 'Cam' } })).toMatchObject({ status: 'applied' });
  expect((await read(id))?.fields.by).toBe('Cam');
});

test('who differs about a view closes the conflict; a colleague who may not change it does not', async () => {
  const id = await share();
  await mona.change(edit(id, { name: 'De Mona' }, { name: 'Avant' }));
  const { conflictId } = await cam.change(edit(id, { name: 'De Cam' }, { name: 'Avant' }));
  const close = {
    entity: 'conflict' as const, id: conflictId ?? '', baseVer: 1, base: { state: 'open', choices: null },
    set: { state: 'resolved', choices: { name: 'theirs' }, resolvedBy: 'X', resolvedAt: '2026-11-24T10:00:00.000Z' },
  };
  expect(await jo.change(close)).toMatchObject({ status: 'rejected', code: 'forbidden' });
  expect(await cam.change(close)).toMatchObject({ status: 'applied' });
});

test('values of a later version are kept as they are, and what is no view is refused', async () => {
  const id = randomUUID();
  const later = { ...whole, states: ['frozen'], sort: 'mood', text: 'humeur:gaie' };
  expect(await cam.change({ entity: 'view', id, set: later })).toMatchObject({ status: 'applied' });
  expect((await read(id))?.fields).toMatchObject({ states: ['frozen'], sort: 'mood', text: 'humeur:gaie' });
  for (const set of [{ states: 'all' }, { name: ' ' }, { text: 'x'.repeat(201) }, { columns: { shown: Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`c${at}`, true])), order: [], widths: {} } }])
    expect(await cam.change({ entity: 'view', id: randomUUID(), set: { ...whole, ...set } })).toMatchObject({ status: 'rejected', code: 'invalid_fields' });
});
