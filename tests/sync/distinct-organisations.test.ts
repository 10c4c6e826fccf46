import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyOrganisation } from '../support/organisations.ts';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const join = async (name: string): Promise<TestDesk> => {
  const desk = await startReadyDesk(name, await site.addUser(name, ['moderator']));
  await desk.client.sync.now();
  return desk;
};
const readApart = async ({ client }: TestDesk, id: string) => (await client.organisations.near({ id })).near.map(({ apart }) => apart?.by ?? null);

it('what one says to be no duplicate, colleagues see on both organisations, with who said it; undone, they see that', async () => {
  const [awa, paul] = [await join('Awa'), await join('Paul')];
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const fields = { ...emptyOrganisation, siret: null };
  awa.core.context.desk().store.commit({ kind: 'create', label: '', by: 'Awa', changes: [one, other].map((id) => ({ op: 'create', entity: 'organisation', id, fields })) });
  const { batch } = await awa.client.organisations.tellApart({ id: one, other, apart: true });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect([await readApart(paul, one), await readApart(paul, other)]).toEqual([['Awa'], ['Awa']]);
  await awa.client.offers.undo({ batch });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect(await readApart(paul, one)).toEqual([null]);
});
