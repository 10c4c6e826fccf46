import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCited } from '../../src-main/domain/line/list-cited.ts';
import type { Role } from '../../src-main/domain/record/role.ts';
import { joinDesk } from '../support/join-desk.ts';
import type { TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { workApart } from '../support/work-apart.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const join = (name: string, roles: Role[] = ['admin', 'moderator'], territories: string[] = []) => joinDesk(site, name, roles, territories);
const words = (text: string) => ({ title: 'Un titre pour toutes et tous', text, isInForce: true });
const read = async ({ client }: TestDesk, number: number) => (await client.line.list()).articles.find((one) => one.number === number)!.versions.map(({ text, by }) => [text, by]);

it('what one writes, colleagues have with all its versions, a desk that joins later too; undone, they see that', async () => {
  const [awa, paul] = [await join('Awa'), await join('Paul')];
  await awa.client.line.write({ number: 3, ...words('Avant.') });
  const { batch } = await awa.client.line.write({ number: 3, ...words('Après.') });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  const later = await join('Zoé');
  for (const desk of [paul, later]) expect(await read(desk, 3)).toEqual([['Avant.', 'Awa'], ['Après.', 'Awa']]);
  await awa.client.offers.undo({ batch });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect(await read(paul, 3)).toEqual([['Avant.', 'Awa']]);
});

it.each([
  ['that nobody had written', 5, false],
  ['that was written before', 6, true],
])('two people who write one article apart, %s: both versions are kept, the later one stands, nothing clashes', async (_name, number, isWritten) => {
  const [lea, marc] = [await join(`Léa ${number}`), await join(`Marc ${number}`)];
  if (isWritten) {
    await lea.client.line.write({ number, ...words('Avant.') });
    for (const desk of [lea, marc]) await desk.client.sync.now();
  }
  await workApart([lea, () => lea.client.line.write({ number, ...words('De Léa.') })], [marc, () => marc.client.line.write({ number, ...words('De Marc.') })]);
  for (const desk of [lea, marc]) {
    expect((await read(desk, number)).slice(isWritten ? 1 : 0)).toEqual([['De Léa.', `Léa ${number}`], ['De Marc.', `Marc ${number}`]]);
    expect((await desk.client.sync.status()).conflicts).toBe(0);
  }
});

it('a moderator and a correspondent read the line and cite it, and may not change it', async () => {
  const awa = await join('Awa 2');
  await awa.client.line.write({ number: 8, ...words('De l’association.') });
  await awa.client.sync.now();
  for (const desk of [await join('Mo', ['moderator']), await join('Jo', ['correspondent'], ['FR-44'])]) {
    expect(await read(desk, 8)).toEqual([['De l’association.', 'Awa 2']]);
    expect((await desk.client.line.list()).mayWrite).toBe(false);
    await expect(desk.client.line.write({ number: 8, ...words('Le mien.') })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  }
});

it('colleagues see which articles a refusal cites', async () => {
  const id = await site.submitOffer({ title: 'Agent valoriste', description: 'Vous triez les objets donnés.', employerName: 'La Remise', postcode: '44000' });
  const [awa, paul] = [await join('Awa 3'), await join('Paul 3')];
  const article = { number: 2, version: 'first' as const, title: 'Une rémunération annoncée', since: null };
  await awa.client.offers.decide({ kind: 'refuse', id, reason: 'incomplete', articles: [article], letter: null });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect(listCited((await paul.client.offers.get({ id })).fields)).toEqual([article]);
});
