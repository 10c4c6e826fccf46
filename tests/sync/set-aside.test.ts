import { afterAll, beforeAll, expect, it } from 'vitest';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const submit = () => site.submitOffer({ title: 'Agent valoriste', description: 'Vous triez les objets donnés. Moins de 30 ans, nationalité française exigée.', employerName: 'La Remise', postcode: '44000' });
const join = async (name: string): Promise<TestDesk> => {
  const desk = await startReadyDesk(name, await site.addUser(name, ['moderator']));
  await desk.client.sync.now();
  return desk;
};
const find = async ({ client }: TestDesk, id: string, rule: string) => (await client.offers.get({ id })).findings.find((finding) => finding.id === rule)!;

it('what one sets aside, colleagues see, with who said it; undone, they see that', async () => {
  const id = await submit();
  const [awa, paul] = [await join('Awa'), await join('Paul')];
  const { batch } = await awa.client.offers.setAside({ id, key: (await find(awa, id, 'age.max')).key, aside: true });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect(await find(paul, id, 'age.max')).toMatchObject({ aside: { by: 'Awa' } });
  await awa.client.offers.undo({ batch });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect((await find(paul, id, 'age.max')).aside).toBeNull();
});

it('two people who set two things aside, neither knowing of the other, are both right: nothing clashes', async () => {
  const id = await submit();
  const [lea, marc] = [await join('Léa'), await join('Marc')];
  await lea.client.offers.setAside({ id, key: (await find(lea, id, 'age.max')).key, aside: true });
  await marc.client.offers.setAside({ id, key: (await find(marc, id, 'nationalite')).key, aside: true });
  for (const desk of [lea, marc, lea]) await desk.client.sync.now();
  for (const desk of [lea, marc]) {
    expect([await find(desk, id, 'age.max'), await find(desk, id, 'nationalite')]).toMatchObject([{ aside: { by: 'Léa' } }, { aside: { by: 'Marc' } }]);
    expect((await desk.client.offers.get({ id })).conflictIds).toEqual([]);
  }
});
