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
/** The second writes without having heard of the first, whose line comes to the site before. */
async function writeApart(first: TestDesk, write: () => Promise<unknown>, second: TestDesk, writeToo: () => Promise<unknown>): Promise<void> {
  await second.client.app.saveSettings({ offline: true });
  await writeToo();
  await write();
  await first.client.sync.now();
  await second.client.app.saveSettings({ offline: false });
  for (const desk of [second, first]) await desk.client.sync.now();
}
const january = { table: 'smic', from: '2027-01-01', amountCents: 1260 } as const;
const findLine = async ({ client }: TestDesk) => (await client.rules.amounts()).tables[0]!.lines.find(({ from }) => from === january.from);
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
  const tune = ({ client }: TestDesk, why: string) => client.rules.tune({ rule: 'sante', tuning: words(why) });
  await writeApart(lea, () => tune(lea, 'De Léa.'), marc, () => tune(marc, 'De Marc.'));
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

it('an amount of law that one adds, colleagues have, with who added it; taken away, it is gone for them, and comes back with an undo', async () => {
  const [zoe, yann] = [await join('Zoé'), await join('Yann')];
  await zoe.client.rules.setAmount(january);
  for (const desk of [zoe, yann]) await desk.client.sync.now();
  expect(await findLine(yann)).toMatchObject({ amountCents: 1260, team: { by: 'Zoé' } });
  expect((await yann.client.rules.amounts()).history).toMatchObject([{ beforeCents: null, afterCents: 1260, by: 'Zoé' }]);
  const { batch } = await yann.client.rules.removeAmount(january);
  for (const desk of [yann, zoe]) await desk.client.sync.now();
  expect(await findLine(zoe)).toBeUndefined();
  await yann.client.offers.undo({ batch });
  for (const desk of [yann, zoe]) await desk.client.sync.now();
  expect(await findLine(zoe)).toMatchObject({ amountCents: 1260 });
  await zoe.client.rules.removeAmount(january);
  await zoe.client.sync.now();
});

it('two people who add another amount for one day meet in a conflict about the amount alone, and the first stands', async () => {
  const [lou, max] = [await join('Lou'), await join('Max')];
  await writeApart(lou, () => lou.client.rules.setAmount(january), max, () => max.client.rules.setAmount({ ...january, amountCents: 1270 }));
  for (const desk of [lou, max]) expect(await findLine(desk)).toMatchObject({ amountCents: 1260 });
  const [conflict] = max.core.context.desk().store.db.prepare(`select fields from record where entity = 'conflict' and fields ->> 'recordTitle' = 'amount.smic.2027-01-01'`).pluck().all() as string[];
  expect((JSON.parse(conflict!) as { clashes: unknown[] }).clashes).toMatchObject([{ field: 'amountCents', theirs: 1260, mine: 1270 }]);
});
