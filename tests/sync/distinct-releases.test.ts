import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinDesk } from '../support/join-desk.ts';
import type { TestDesk } from '../support/make-desk.ts';
import { addRelease } from '../support/press.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const readApart = async ({ client }: TestDesk, id: string) => (await client.press.near({ id })).near.map(({ apart }) => apart?.by ?? null);

it('what one says of two releases, colleagues see on both, with who said it; undone, they see that', async () => {
  const [awa, paul] = [await joinDesk(site, 'Awa'), await joinDesk(site, 'Paul')];
  const { store } = awa.core.context.desk();
  const [one, other] = [addRelease(store), addRelease(store)];
  const { batch } = await awa.client.press.tellApart({ id: one, other, apart: true });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect([await readApart(paul, one), await readApart(paul, other)]).toEqual([['Awa'], ['Awa']]);
  await awa.client.offers.undo({ batch });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect(await readApart(paul, one)).toEqual([null]);
});
