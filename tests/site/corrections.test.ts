import { expect, test } from 'vitest';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { TestSite } from '../support/site-server.ts';
import { giveAdminDesk } from './give-admin-desk.ts';
import { askCorrections, inDays, makeLink, request } from './test-corrections.ts';
import { TestDesk } from './test-desk.ts';
import { editOf, readOffer } from './test-offers.ts';

let site: TestSite;
let desk: TestDesk;
giveAdminDesk((given) => ({ site, desk } = given));

type Answer = { status: number; body: Record<string, unknown> };
async function call(method: 'GET' | 'PUT', token: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(`${site.url}/v1/corrections/${token}`, { method, ...init });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
const answer = (token: string, fields: Partial<OfferFields>, note?: string) => call('PUT', token, { fields, ...(note === undefined ? {} : { note }) });

test('a link shows the offer as it stands, the fields marked and the comment of each', async () => {
  const { token, link } = await askCorrections(desk, { title: 'Animatrice', contactEmail: 'rh@example.org' });
  const { status, body } = await call('GET', token);
  expect(status).toBe(200);
  expect(body).toMatchObject({ until: link.until, marked: [{ field: 'payMin', comment: 'Il manque le montant' }], fields: { title: 'Animatrice', payMin: null, contactEmail: 'rh@example.org' } });
  expect(Object.keys(body['fields'] as object)).not.toContain('territory');
});

test('what the recruiter changes comes back as received, in the name of the recruiter, with what each field said before', async () => {
  const { id, token } = await askCorrections(desk, { title: 'Animatrice', payMin: null, claimedBy: null });
  expect(await answer(token, { payMin: 190_000, title: 'Animateur ou animatrice', description: 'Texte' }, ' C’est brut. ')).toEqual({ status: 200, body: { received: true } });
  expect(await readOffer(desk, id)).toMatchObject({
    by: 'recruiter', ver: 3,
    fields: {
      state: 'received', decision: null, payMin: 190_000, title: 'Animateur ou animatrice',
      corrected: { marked: [{ field: 'payMin', comment: 'Il manque le montant' }], before: { payMin: null, title: 'Animatrice' }, note: 'C’est brut.' },
    },
  });
  expect(Object.keys((await readOffer(desk, id)).fields.corrected?.before ?? {}).sort()).toEqual(['payMin', 'title']);
});

test('a recruiter may say that all is right as it is', async () => {
  const { id, token } = await askCorrections(desk);
  expect((await answer(token, {})).status).toBe(200);
  expect((await readOffer(desk, id)).fields).toMatchObject({ state: 'received', corrected: { before: {}, note: null } });
});

test('a new postcode moves the offer to its territory, and it leaves the desks of the one before', async () => {
  const local = new TestDesk(await site.addUser('Léo', ['correspondent'], ['FR-44']));
  await local.begin();
  const { id, token } = await askCorrections(desk, { postcode: '44000', territory: 'FR-44', inseeCode: '44109' });
  await local.catchUp();
  await answer(token, { postcode: '35000', placeLabel: 'Rennes' });
  expect((await readOffer(desk, id)).fields).toMatchObject({ territory: 'FR-35', inseeCode: null });
  expect(await local.catchUp()).toContainEqual(expect.objectContaining({ kind: 'exit', id, scope: 'offers:FR-44' }));
});

test('the same answer sent twice is one change, also when ten come at once', async () => {
  const { id, token } = await askCorrections(desk);
  const answers = await Promise.all(Array.from({ length: 10 }, () => answer(token, { payMin: 200_000 })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await readOffer(desk, id)).ver).toBe(3);
  expect((await answer(token, { payMin: 200_000 })).status).toBe(200);
  expect((await readOffer(desk, id)).ver).toBe(3);
});

test('a wrong, a used, an old and an expired link, and that of an offer that waits no more, are answered alike', async () => {
  const used = await askCorrections(desk);
  await answer(used.token, { payMin: 1 });
  const expired = await askCorrections(desk, {}, { until: inDays(-1) });
  const moved = await askCorrections(desk);
  const decision = request(moved.at);
  await desk.change(editOf(moved.id, { state: 'corrections', decision, correctionLink: moved.link }, { state: 'received', decision: null, correctionLink: null }, 2));
  const renewed = await askCorrections(desk);
  const again = makeLink('2026-11-27T10:00:00.000Z');
  await desk.change(editOf(renewed.id, { decision: request(renewed.at), correctionLink: renewed.link }, { decision: request(again.link.at), correctionLink: again.link }, 2));
  const gone = await askCorrections(desk);
  const { ver, fields } = await readOffer(desk, gone.id);
  await desk.change({ entity: 'offer', id: gone.id, op: 'delete', baseVer: ver, base: fields });
  const wrong = 'A'.repeat(43);
  const tokens = [wrong, 'x', '%00', '%C3%A9', '..%2F..', used.token, expired.token, moved.token, renewed.token, gone.token];
  const shown = await Promise.all(tokens.map((token) => call('GET', token)));
  const taken = await Promise.all(tokens.map((token) => answer(token, { payMin: 2 })));
  expect(new Set([...shown, ...taken].map((told) => JSON.stringify(told))).size).toBe(1);
  expect(shown[0]?.status).toBe(404);
  expect((await call('GET', again.token)).status).toBe(200);
});

test('nothing but what a recruiter writes is taken: no state, decision, territory or other handling', async () => {
  const { id, token } = await askCorrections(desk);
  await call('PUT', token, { fields: { state: 'published', decision: null, territory: 'TN', setAside: [], organisationId: 'x', payText: 'selon grille' } });
  expect((await readOffer(desk, id)).fields).toMatchObject({ state: 'received', territory: null, payText: 'selon grille', organisationId: null });
});

test.each([
  ['a field that does not fit', { fields: { payMin: -1 } }, 400],
  ['an empty title', { fields: { title: ' ' } }, 400],
  ['no fields', {}, 400],
  ['no JSON', '{', 400],
  ['a body that is too large', { fields: { description: 'x'.repeat(300_000) } }, 413],
])('%s is refused, and the offer goes on waiting', async (_name, body, status) => {
  const { token } = await askCorrections(desk);
  expect((await call('PUT', token, body)).status).toBe(status);
  expect((await call('GET', token)).status).toBe(200);
});

test('a hash that another offer bears already takes its link from nobody', async () => {
  const first = await askCorrections(desk);
  await askCorrections(desk, { title: 'Autre' }, { hash: first.link.hash });
  expect(await call('GET', first.token)).toMatchObject({ status: 200, body: { fields: { title: 'Chargé de mission' } } });
});

test('the token of a link is in no record, no table and no log', async () => {
  const { token, link } = await askCorrections(desk);
  await answer(token, { payMin: 3 });
  expect(JSON.stringify(await new TestDesk(desk.code).begin())).not.toContain(token);
  expect(JSON.stringify(await new TestDesk(desk.code).begin())).toContain(link.hash);
  expect(site.logs().join('\n')).not.toContain(token);
  expect(site.logs().join('\n')).toContain('/v1/corrections/{token}');
});

test.each(['%E0%A4%A', '%', 'x'.repeat(2000)])('an address that is no text is refused and stops nothing: %s', async (token) => {
  for (const path of ['v1/corrections', 'corrections']) expect((await fetch(`${site.url}/${path}/${token}`)).status).toBeOneOf([400, 404]);
});
