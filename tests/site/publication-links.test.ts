import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { longestPublication } from '../../src-main/domain/offer/publication.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { PublicationLink } from '../../src-main/domain/offer/publication-link.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import { readStanding } from '../../src-site/publication/find-publication.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { giveAdminDesk } from './give-admin-desk.ts';
import { inDays } from './test-corrections.ts';
import { TestDesk } from './test-desk.ts';
import { acceptance, createOffer, editOf } from './test-offers.ts';

let site: TestSite;
let desk: TestDesk;
const postgres = giveAdminDesk((given) => ({ site, desk } = given));

/** An offer that was accepted with a link which prolongs by 30 days. */
async function publish(known: Partial<OfferFields> = {}) {
  const token = randomBytes(32).toString('base64url');
  const link = { id: randomUUID(), at: acceptance().at, by: 'Ana', hash: hashToken(token), days: 30, address: null, letter: null };
  const id = await createOffer(desk, { state: 'accepted', decision: acceptance(), publicationDays: 10, publicationLinks: [link], ...known });
  return { id, token, link };
}
const form = (token: string) => fetch(`${site.url}/publications/${token}`);
const post = (token: string, texts: Record<string, string>) => fetch(`${site.url}/publications/${token}`, { method: 'POST', body: new URLSearchParams(texts) });
const readOffer = async (id: string) => {
  const found = (await new TestDesk(desk.code).begin()).find((item) => item.id === id);
  if (found?.kind !== 'put') throw new Error('not there');
  return { by: found.by, ver: found.ver, fields: found.fields as OfferFields };
};
const sayDay = (days: number) => new Date(inDays(days)).toLocaleDateString('fr', { dateStyle: 'long', timeZone: 'UTC' });

test('the page at the link says until when the offer is shown, and until when it can be prolonged', async () => {
  const { token } = await publish({ title: 'Animatrice <nature>', contactName: 'Inès', contactEmail: 'ines@example.org' });
  const response = await form(token);
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain('Animatrice &lt;nature&gt;');
  expect(page).toContain(`Elle paraît jusqu’au ${sayDay(10)}.`);
  expect(page).toContain(`Prolonger jusqu’au ${sayDay(40)}`);
  expect(page).not.toMatch(/Inès|ines@|<script/);
  expect([response.headers.get('cache-control'), response.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow']);
});

test('a link prolongs once, by its days: sent again or twice at the same time, it changes nothing more', async () => {
  const { id, token, link } = await publish();
  const both = await Promise.all([post(token, { act: 'prolong' }), post(token, { act: 'prolong' })]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const page = await (await post(token, { act: 'prolong' })).text();
  expect(page).toContain(`Elle est prolongée`);
  expect(page).not.toContain('Prolonger jusqu’au');
  expect(await readOffer(id)).toMatchObject({ by: 'recruiter', fields: { state: 'published', publicationDays: 40, recruiterActs: [{ kind: 'prolong', link: link.id, before: 10 }] } });
  expect((await (await fetch(`${site.url}/v1/offers/${id}`)).json()) as object).toMatchObject({ lastDay: inDays(40).slice(0, 10) });
});

test('a link closes for a motive and by a channel: the post’s outcome is known, and nobody sees the offer any more', async () => {
  const { id, token } = await publish({ title: 'Valoriste' });
  const response = await post(token, { act: 'close', motive: 'filledHere', channel: 'network', note: 'Merci\r\nà vous' });
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Merci, l’offre est close')]);
  const { by, fields } = await readOffer(id);
  expect(by).toBe('recruiter');
  expect(fields).toMatchObject({
    state: 'closed', closing: { motive: 'filledHere', by: 'recruiter' },
    outcomes: [{ side: 'recruiter', result: 'filledHere', channel: 'network', note: 'Merci\nà vous', way: 'link', by: 'recruiter' }],
    recruiterActs: [{ kind: 'close', answer: fields.outcomes[0]?.id }],
  });
  expect(fields.closedAt).not.toBeNull();
  expect((await fetch(`${site.url}/v1/offers/${id}`)).status).toBe(404);
});

test('what is sent again after the closing is told that it is closed, and who comes back that it is over', async () => {
  const { id, token } = await publish();
  for (let times = 0; times < 2; times++) expect((await post(token, { act: 'close', motive: 'abandoned' })).status).toBe(200);
  const prolonged = await post(token, { act: 'prolong' });
  expect([prolonged.status, await prolonged.text()]).toEqual([410, expect.stringContaining('Cette offre ne paraît plus')]);
  expect((await form(token)).status).toBe(410);
  expect((await readOffer(id)).fields).toMatchObject({ state: 'closed', publicationDays: 10, outcomes: [{ result: 'abandoned' }] });
});

test('without a motive it is asked again, and what was typed is kept', async () => {
  const { id, token } = await publish();
  for (const motive of ['', 'expired', 'stillOpen']) {
    const response = await post(token, { act: 'close', motive, channel: 'social', note: '<b>Bonjour' });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('Choisissez une des réponses.');
    expect(page).toMatch(/&lt;b&gt;Bonjour/);
    expect(page).toMatch(/value="social" selected/);
  }
  expect((await post(token, { act: 'reopen' })).status).toBe(422);
  expect((await readOffer(id)).fields.state).toBe('published');
});

test('an offer held by its last day to apply, without an end, or as long as any, can only be closed', async () => {
  const held = await publish({ applyBy: inDays(5).slice(0, 10) });
  const endless = await publish({ publicationDays: null });
  const longest = await publish({ publicationDays: longestPublication });
  expect(await (await form(held.token)).text()).toContain('C’est sa date limite de candidature');
  expect(await (await form(endless.token)).text()).toContain('Elle paraît sans date de fin.');
  for (const { id, token } of [held, endless, longest]) {
    const before = (await readOffer(id)).fields.publicationDays;
    const page = await (await post(token, { act: 'prolong' })).text();
    expect(page).not.toContain('Prolonger jusqu’au');
    expect((await readOffer(id)).fields.publicationDays).toBe(before);
  }
});

test('once its last day is over the link says so, before anything has closed it', async () => {
  const { id, token } = await publish({ applyBy: '2020-01-01' });
  for (const response of [await form(token), await post(token, { act: 'prolong' }), await post(token, { act: 'close', motive: 'filledHere' })]) {
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('1 janvier 2020');
  }
  expect((await readOffer(id)).fields.state).toBe('published');
});

test('a link that is forged, taken back, of an offer that went back to the team or was deleted opens nothing, and says what to do', async () => {
  const [taken, reopened, gone] = [await publish(), await publish(), await publish()];
  await desk.change(editOf(taken.id, { publicationLinks: [taken.link] }, { publicationLinks: [] }));
  await desk.change(editOf(reopened.id, { state: 'published', decision: acceptance() }, { state: 'received', decision: null }));
  await desk.change({ entity: 'offer', id: gone.id, op: 'delete', baseVer: 1, base: { title: 'Chargé de mission' } });
  for (const token of ['rien', 'x'.repeat(43), taken.token, reopened.token, gone.token]) {
    const response = await form(token);
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('écrivez à l’équipe qui vous l’a envoyé')]);
    expect((await post(token, { act: 'close', motive: 'abandoned' })).status).toBe(404);
  }
});

test('an offer closed at 23:30 UTC is said to be over since the day that it was in Paris', () => {
  const [id, days] = [randomUUID(), 30];
  const closed = { state: 'closed', publishedAt: '2026-11-01T08:00:00.000Z', closedAt: '2026-11-28T23:30:00.000Z' } as OfferFields;
  expect(readStanding(closed, { id, days } as PublicationLink)).toEqual({ is: 'over', since: '2026-11-29' });
});

test('the hash of another offer’s link, copied, opens the first one alone', async () => {
  const { token, link } = await publish({ title: 'La première' });
  await createOffer(desk, { title: 'La copie', state: 'accepted', decision: acceptance(), publicationLinks: [{ ...link, id: randomUUID() }] });
  expect(await (await form(token)).text()).toContain('La première');
});

test('an address that tries too often is told to wait', async () => {
  const narrow = await startSite({ databaseUrl: await postgres.makeDatabase(), env: { SUBMISSIONS_PER_MINUTE: '2' } });
  const answers = [];
  for (let n = 0; n < 3; n++) answers.push(await fetch(`${narrow.url}/publications/x`));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 429]);
  expect(await answers[2]?.text()).toContain('Attendez une minute');
  await narrow.remove();
});

test.each(['PUT', 'DELETE'])('no other method does anything: %s', async (method) => {
  const { token } = await publish();
  expect((await fetch(`${site.url}/publications/${token}`, { method })).status).toBe(404);
});
