import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinDesk } from '../support/join-desk.ts';
import type { TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { workApart } from '../support/work-apart.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const exchange = async (...desks: TestDesk[]) => {
  for (const desk of desks) await desk.client.sync.now();
};
const read = ({ client }: TestDesk) => client.outcomes.script();

it('what one writes to be said on the telephone, colleagues read with who wrote it; undone, what each desk had before stands', async () => {
  const [awa, cam] = [await joinDesk(site, 'Awa'), await joinDesk(site, 'Cam', ['consultant'])];
  await cam.client.app.saveSettings({ callScript: 'De ce poste.' });
  expect(await read(awa)).toEqual({ text: null, changed: null, mayWrite: true });
  const { batch } = await awa.client.outcomes.writeScript({ text: 'Bonjour {contactName}.' });
  await exchange(awa, cam);
  expect(await read(cam)).toEqual({ text: 'Bonjour {contactName}.', changed: { by: 'Awa', at: expect.any(String) }, mayWrite: false });
  await awa.client.offers.undo({ batch });
  await exchange(awa, cam);
  expect([(await read(awa)).text, (await read(cam)).text]).toEqual([null, 'De ce poste.']);
});

it('the team goes back to the words that Bureau comes with, whatever a desk had; saying the same again is no act', async () => {
  const [awa, paul] = [await joinDesk(site, 'Awa 2'), await joinDesk(site, 'Paul 2')];
  await paul.client.app.saveSettings({ callScript: 'De ce poste.' });
  await awa.client.outcomes.writeScript({ text: 'Nos mots.' });
  expect(await awa.client.outcomes.writeScript({ text: 'Nos mots.' })).toEqual({ batch: null });
  await awa.client.outcomes.writeScript({ text: null });
  await exchange(awa, paul);
  expect((await read(paul)).text).toBeNull();
});

it('two who write it apart meet in a conflict, and the first stands; a consultant may not write it', async () => {
  const [lea, marc, cam] = [await joinDesk(site, 'Léa 3'), await joinDesk(site, 'Marc 3'), await joinDesk(site, 'Cam 3', ['consultant'])];
  await workApart([lea, () => lea.client.outcomes.writeScript({ text: 'De Léa.' })], [marc, () => marc.client.outcomes.writeScript({ text: 'De Marc.' })]);
  for (const desk of [lea, marc]) expect((await read(desk)).text).toBe('De Léa.');
  expect((await marc.client.sync.status()).conflicts).toBe(1);
  await expect(cam.client.outcomes.writeScript({ text: 'De Cam.' })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});
