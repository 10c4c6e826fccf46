import { afterAll, beforeAll, expect, it } from 'vitest';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const submit = () => site.submitOffer({ title: 'Agent valoriste', description: 'Vous tenez la caisse et vous triez les objets donnés avec une équipe de six salariés.', employerName: 'La Remise', postcode: '44000' });
const join = async (name: string): Promise<TestDesk> => {
  const desk = await startReadyDesk(name, await site.addUser(name, ['moderator']));
  await desk.client.sync.now();
  return desk;
};
const readApart = async ({ client }: TestDesk, id: string) => Object.fromEntries((await client.offers.near({ id })).near.map((near) => [near.id, near.apart?.by ?? null]));

it('what one says to be no duplicate, colleagues see, with who said it; undone, they see that', async () => {
  const [one, other] = [await submit(), await submit()];
  const [awa, paul] = [await join('Awa'), await join('Paul')];
  const { batch } = await awa.client.offers.tellApart({ id: one, other, apart: true });
  await awa.client.sync.now();
  await paul.client.sync.now();
  expect([await readApart(paul, one), await readApart(paul, other)]).toEqual([{ [other]: 'Awa' }, { [one]: 'Awa' }]);
  await awa.client.offers.undo({ batch });
  await awa.client.sync.now();
  await paul.client.sync.now();
  expect(await readApart(paul, one)).toEqual({ [other]: null });
});

it('two people who set other offers apart from one, neither knowing of the other, are both right: nothing clashes', async () => {
  const [one, b, c] = [await submit(), await submit(), await submit()];
  const [lea, marc] = [await join('Léa'), await join('Marc')];
  await lea.client.offers.tellApart({ id: one, other: b, apart: true });
  await marc.client.offers.tellApart({ id: one, other: c, apart: true });
  for (const desk of [lea, marc, lea]) await desk.client.sync.now();
  for (const desk of [lea, marc]) {
    expect(await readApart(desk, one)).toMatchObject({ [b]: 'Léa', [c]: 'Marc' });
    expect((await desk.client.offers.get({ id: one })).conflictIds).toEqual([]);
  }
});

it('a desk of a version before, which knows no such field, changes the offer without losing it', async () => {
  const [one, other] = [await submit(), await submit()];
  const [awa, paul] = [await join('Awa 2'), await join('Paul 2')];
  await awa.client.offers.tellApart({ id: one, other, apart: true });
  await awa.client.sync.now();
  await paul.client.sync.now();
  // As that version holds it: among what it does not know.
  paul.core.context.desk().store.db.prepare(
    `update record set extra = json_object('distinctFrom', json(fields ->> '$.distinctFrom')), fields = json_remove(fields, '$.distinctFrom') where id = ?`,
  ).run(one);
  await paul.client.offers.edit({ id: one, set: { placeLabel: 'Rezé' } });
  await paul.client.sync.now();
  await awa.client.sync.now();
  const { fields } = await awa.client.offers.get({ id: one });
  expect(fields).toMatchObject({ placeLabel: 'Rezé', distinctFrom: [{ id: other, by: 'Awa 2' }] });
});
