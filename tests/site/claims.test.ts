import { beforeEach, expect, test } from 'vitest';
import type { TestSite } from '../support/site-server.ts';
import { giveAdminDesk } from './give-admin-desk.ts';
import { TestDesk } from './test-desk.ts';
import { acceptance, createOffer, editOf, readOffer, refusal } from './test-offers.ts';

let site: TestSite;
let ana: TestDesk;
let ben: TestDesk;
let id: string;
giveAdminDesk((given) => {
  ana = given.desk;
  site = given.site;
});
beforeEach(async () => {
  ben = new TestDesk(await site.addUser('Ben', ['moderator']));
  await ben.begin();
  id = await createOffer(ana);
});

const free = { state: 'received', claimedBy: null } as const;
const held = (by: string) => ({ state: 'claimed', claimedBy: by }) as const;
const read = async () => (await readOffer(ana, id)).fields;

test('a decision taken far from the network passes over a colleague’s claim: nobody has to compare them', async () => {
  await ana.change(editOf(id, free, held('Ana')));
  expect(await ben.change(editOf(id, { state: 'received', decision: null }, { state: 'refused', decision: refusal('Ben') }))).toMatchObject({ status: 'applied', conflictId: null });
  expect(await read()).toMatchObject({ state: 'refused', claimedBy: null, decision: { by: 'Ben' } });
});

test('so does one of who held the offer and does not know that it was given back, or that another has taken it since', async () => {
  await ana.change(editOf(id, free, held('Ana')));
  await ben.change(editOf(id, held('Ana'), free));
  await ben.change(editOf(id, free, held('Ben')));
  const decided = await ana.change(editOf(id, { ...held('Ana'), decision: null }, { state: 'refused', claimedBy: null, decision: refusal('Ana') }));
  expect(decided).toMatchObject({ status: 'applied', conflictId: null });
  expect(await read()).toMatchObject({ state: 'refused', claimedBy: null, decision: { by: 'Ana' } });
});

test('of two who claim it apart, the first has it; the other hears of it without a conflict', async () => {
  await ana.change(editOf(id, free, held('Ana')));
  expect(await ben.change(editOf(id, free, held('Ben')))).toMatchObject({ status: 'unchanged', conflictId: null });
  expect(await read()).toMatchObject(held('Ana'));
});

test('a claim, or the end of one, that comes after a decision changes nothing and asks nothing', async () => {
  await ana.change(editOf(id, { ...free, decision: null }, { state: 'refused', decision: refusal('Ana') }));
  expect(await ben.change(editOf(id, free, held('Ben')))).toMatchObject({ status: 'unchanged', conflictId: null });
  expect(await ben.change(editOf(id, held('Ben'), free))).toMatchObject({ status: 'unchanged', conflictId: null });
  expect(await read()).toMatchObject({ state: 'refused', decision: { by: 'Ana' } });
});

test('two decisions still meet: the first stands, the other is kept beside it, whoever had claimed the offer', async () => {
  await ana.change(editOf(id, free, held('Ana')));
  await ana.change(editOf(id, { ...held('Ana'), decision: null }, { state: 'refused', claimedBy: null, decision: refusal('Ana') }));
  const second = await ben.change(editOf(id, { state: 'received', decision: null }, { state: 'accepted', decision: acceptance('Ben') }));
  expect(second.status).toBe('conflict');
  expect(await read()).toMatchObject({ state: 'refused', decision: { by: 'Ana' } });
});

test('what else a line says of the offer is not lost with a claim', async () => {
  await ana.change(editOf(id, free, held('Ana')));
  expect(await ben.change(editOf(id, { ...free, payText: null }, { ...held('Ben'), payText: 'Selon la grille' }))).toMatchObject({ status: 'applied', conflictId: null });
  expect(await read()).toMatchObject({ payText: 'Selon la grille' });
});
