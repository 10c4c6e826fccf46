import { afterAll, beforeAll, expect, it } from 'vitest';
import { usualTuning } from '../../src-main/domain/findings/rule-tuning.ts';
import type { Role } from '../../src-main/domain/record/role.ts';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const join = async (name: string, roles: Role[] = ['moderator'], territories: string[] = []): Promise<TestDesk> => {
  const desk = await startReadyDesk(name, await site.addUser(name, roles, territories));
  await desk.client.sync.now();
  return desk;
};
const words = (why: string) => ({ ...usualTuning, why });
const read = async ({ client }: TestDesk, rule: string) => (await client.rules.list()).rules.find((one) => one.rule === rule)!;

it('what one tunes, colleagues have, with who did it; undone, they see that, and tuned again it is back', async () => {
  const [awa, paul] = [await join('Awa'), await join('Paul')];
  const { batch } = await awa.client.rules.tune({ rule: 'age.max', tuning: words('Nos mots.') });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect(await read(paul, 'age.max')).toMatchObject({ tuning: { why: 'Nos mots.' }, changed: { by: 'Awa' } });
  await awa.client.offers.undo({ batch });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect(await read(paul, 'age.max')).toMatchObject({ tuning: usualTuning, changed: null });
  await awa.client.rules.tune({ rule: 'age.max', tuning: words('Encore.') });
  for (const desk of [awa, paul]) await desk.client.sync.now();
  expect(await read(paul, 'age.max')).toMatchObject({ tuning: { why: 'Encore.' } });
});

it('two people who word one rule without knowing of each other meet in a conflict, and the first stands', async () => {
  const [lea, marc] = [await join('Léa'), await join('Marc')];
  await lea.client.rules.tune({ rule: 'sante', tuning: words('De Léa.') });
  await marc.client.rules.tune({ rule: 'sante', tuning: words('De Marc.') });
  for (const desk of [lea, marc, lea]) await desk.client.sync.now();
  for (const desk of [lea, marc]) expect(await read(desk, 'sante')).toMatchObject({ tuning: { why: 'De Léa.' } });
  expect((await marc.client.sync.status()).conflicts).toBe(1);
});

it('a correspondent reads offers by the same rules, and may not change them', async () => {
  const [awa, jo] = [await join('Awa 2'), await join('Jo', ['correspondent'], ['FR-44'])];
  await awa.client.rules.tune({ rule: 'qualite', tuning: words('Nos mots.') });
  for (const desk of [awa, jo]) await desk.client.sync.now();
  expect(await read(jo, 'qualite')).toMatchObject({ tuning: { why: 'Nos mots.' } });
  expect((await jo.client.rules.list()).mayTune).toBe(false);
  await expect(jo.client.rules.tune({ rule: 'qualite', tuning: words('Les miens.') })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});
