import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinDesk } from '../support/join-desk.ts';
import type { TestDesk } from '../support/make-desk.ts';
import { addCorrespondent, addMember } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const readApart = async ({ client }: TestDesk, id: string) => (await client.people.near({ id })).near.map(({ apart }) => apart?.by ?? null);

it('what one says of two people, colleagues see on both, with who said it; undone, they see that', async () => {
  const [awa, paul] = [await joinDesk(site, 'Awa', ['admin']), await joinDesk(site, 'Paul', ['admin'])];
  const { store } = awa.core.context.desk();
  const [one, other] = [addMember(store), addCorrespondent(store)];
  const { batch } = await awa.client.people.tellApart({ id: one, other, apart: true });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect([await readApart(paul, one), await readApart(paul, other)]).toEqual([['Awa'], ['Awa']]);
  await awa.client.offers.undo({ batch });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect(await readApart(paul, one)).toEqual([null]);
});

it('who may write only one of the two says it there, and takes back only what is there', async () => {
  const [awa, nour] = [await joinDesk(site, 'Awa', ['admin']), await joinDesk(site, 'Nour', ['treasurer', 'correspondent'], ['FR-974'])];
  const { store } = awa.core.context.desk();
  const known = { name: 'Nour Lebon', email: 'nour.lebon@example.org' };
  const [one, other] = [addMember(store, known), addCorrespondent(store, known)];
  for (const desk of [awa, nour]) await desk.client.sync.now();
  await nour.client.people.tellApart({ id: other, other: one, apart: true });
  expect(nour.core.context.desk().store.get('membership', one)?.fields['distinctFrom']).toMatchObject([{ id: other, by: 'Nour' }]);
  await nour.client.people.tellApart({ id: other, other: one, apart: false });
  await awa.client.people.tellApart({ id: other, other: one, apart: true });
  for (const desk of [awa, nour]) await desk.client.sync.now();
  await expect(nour.client.people.tellApart({ id: one, other, apart: false })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});
