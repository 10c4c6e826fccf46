import { expect, test } from 'vitest';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { makeCandidateToken } from '../../src-main/valise/candidate-token.ts';
import type { TestSite } from '../support/site-server.ts';
import { giveAdminDesk } from './give-admin-desk.ts';
import { inDays } from './test-corrections.ts';
import { TestDesk } from './test-desk.ts';
import { editOf } from './test-offers.ts';
import { createClosed, makeAsk } from './test-outcomes.ts';

let site: TestSite;
let desk: TestDesk;
giveAdminDesk((given) => ({ site, desk } = given));

async function ask(known: Partial<OfferFields> = {}, until = inDays(30)) {
  const id = await createClosed(desk, known);
  const { token, asked } = makeAsk({ until });
  const result = await desk.change(editOf(id, { outcomesAsked: [] }, { outcomesAsked: [asked] }));
  if (result.status !== 'applied') throw new Error(JSON.stringify(result));
  return { id, token, asked };
}
const form = (token: string) => fetch(`${site.url}/outcomes/${token}`);
const post = (token: string, texts: Record<string, string>) => fetch(`${site.url}/outcomes/${token}`, { method: 'POST', body: new URLSearchParams(texts) });
const readFields = async (id: string) => {
  const found = (await new TestDesk(desk.code).begin()).find((item) => item.id === id);
  return (found?.kind === 'put' ? found.fields : {}) as OfferFields;
};

test('a recruiter answers at the link without signing in, and the answer comes to the desks', async () => {
  const { id, token } = await ask({ title: 'Animatrice' });
  expect(await (await form(token)).text()).toContain('Animatrice');
  expect((await post(token, { result: 'filledHere', channel: 'site', note: 'Merci\r\nà vous' })).status).toBe(200);
  expect((await readFields(id)).outcomes).toMatchObject([{ side: 'recruiter', result: 'filledHere', channel: 'site', note: 'Merci\nà vous', way: 'link', by: 'recruiter' }]);
});

test('the page gives the recruiter a link for the person who was hired, who then answers for their own side', async () => {
  const { id, token } = await ask();
  const candidate = /<a href="([\w-]+)">/.exec(await (await post(token, { result: 'filledElsewhere' })).text())?.[1] ?? '';
  const page = await (await form(candidate)).text();
  expect(page).toContain('Avez-vous été recruté·e');
  expect(page).not.toContain('abandonné');
  await post(candidate, { result: 'filledHere', channel: 'network' });
  expect((await readFields(id)).outcomes.map(({ side, result }) => [side, result])).toEqual([['recruiter', 'filledElsewhere'], ['candidate', 'filledHere']]);
  expect(await (await form(token)).text()).toContain(candidate);
});

test('nothing of an employer who asked not to be named, nor of any contact, is on the candidate’s page', async () => {
  const { token } = await ask({ employerName: 'La Boucle', employerAnonymous: true, contactName: 'Inès', contactEmail: 'ines@example.org' });
  const page = await (await form(makeCandidateToken(token))).text();
  expect(page).not.toMatch(/La Boucle|Inès|ines@/);
});

test('an answer is taken once: the same sent again is answered the same, another is told nothing', async () => {
  const { id, token } = await ask();
  for (let times = 0; times < 2; times++) expect((await post(token, { result: 'abandoned' })).status).toBe(200);
  expect((await post(token, { result: 'postponed' })).status).toBe(404);
  expect((await readFields(id)).outcomes).toHaveLength(1);
});

test('what is not one of the answers is asked again, and what was typed is kept', async () => {
  const { id, token } = await ask();
  for (const result of ['', 'notHired', '<script>']) {
    const response = await post(token, { result, channel: 'social', note: '<b>Bonjour' });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('Choisissez une des réponses.');
    expect(page).toMatch(/&lt;b&gt;Bonjour/);
    expect(page).toMatch(/value="social" selected/);
  }
  expect((await readFields(id)).outcomes).toEqual([]);
});

test('a link that is wrong, too old, taken back, or of an offer that was deleted opens nothing', async () => {
  const [old, taken, gone] = [await ask({}, inDays(-1)), await ask(), await ask()];
  await desk.change(editOf(taken.id, { outcomesAsked: [taken.asked] }, { outcomesAsked: [] }, 3));
  await desk.change({ entity: 'offer', id: gone.id, op: 'delete', baseVer: 3, base: { title: 'Chargé de mission' } });
  for (const token of ['rien', old.token, taken.token, gone.token]) {
    expect((await form(token)).status).toBe(404);
    expect((await post(token, { result: 'abandoned' })).status).toBe(404);
  }
});

test('two desks that ask and note at the same time keep both', async () => {
  const { id, token } = await ask();
  const other = makeAsk().asked;
  expect((await desk.change(editOf(id, { outcomesAsked: [] }, { outcomesAsked: [other] }))).status).toBe('applied');
  await post(token, { result: 'abandoned' });
  const { outcomesAsked, outcomes } = await readFields(id);
  expect([outcomesAsked.length, outcomes.length]).toEqual([2, 1]);
});
