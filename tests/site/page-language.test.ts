import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import english from '../../resources/answer-form/en.json' with { type: 'json' };
import french from '../../resources/answer-form/fr.json' with { type: 'json' };
import { makeCandidateToken } from '../../src-main/valise/candidate-token.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import type { TestSite } from '../support/site-server.ts';
import { giveAdminDesk } from './give-admin-desk.ts';
import { askCorrections } from './test-corrections.ts';
import { TestDesk } from './test-desk.ts';
import { acceptance, createOffer, editOf, readOffer } from './test-offers.ts';
import { createClosed, makeAsk } from './test-outcomes.ts';

let site: TestSite;
let desk: TestDesk;
giveAdminDesk((given) => ({ site, desk } = given));

const read = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${site.url}${path}`, init);
  return { status: response.status, said: response.headers.get('content-language'), html: await response.text() };
};
const post = (path: string, texts: Record<string, string>) => read(path, { method: 'POST', body: new URLSearchParams(texts) });
const readFields = async (id: string) => (await readOffer(desk, id)).fields;
const langOf = (html: string) => /<html lang="(\w+)">/.exec(html)?.[1];

async function ask(known: Partial<OfferFields> = {}) {
  const id = await createClosed(desk, known);
  const { token, asked } = makeAsk();
  await desk.change(editOf(id, { outcomesAsked: [] }, { outcomesAsked: [asked] }));
  return { id, token };
}
async function publish(known: Partial<OfferFields> = {}) {
  const token = randomBytes(32).toString('base64url');
  const link = { id: randomUUID(), at: acceptance().at, by: 'Ana', hash: hashToken(token), days: 30, address: null, letter: null };
  return { token, id: await createOffer(desk, { state: 'accepted', decision: acceptance(), publicationDays: 10, publicationLinks: [link], ...known }) };
}

/** What French says and English does not, of all sentences that stand on a page as they are. */
const sentences = Object.entries(french).flatMap(([key, text]) => (text.includes('{') || text === english[key as keyof typeof english] || text.length < 6 || key === 'otherLanguage' ? [] : [text]));
const listFrench = (html: string) => sentences.filter((text) => html.includes(text));

test('each page of a recruiter is in the language of its address, its title, choices and days too', async () => {
  const { token } = await askCorrections(desk, { title: 'Guide', contractType: 'CDD' }, { until: '2101-03-01T22:30:00.000Z' });
  const pages = [`/corrections/${token}`, `/outcomes/${(await ask()).token}`, `/publications/${(await publish({ applyBy: '2101-02-01' })).token}`];
  const shown = await Promise.all(pages.map((path) => read(`${path}?lang=en`)));
  expect(shown.map(({ status, said, html }) => [status, said, langOf(html), listFrench(html)])).toEqual([[200, 'en', 'en', []], [200, 'en', 'en', []], [200, 'en', 'en', []]]);
  expect(shown[0]?.html).toContain('<option value="CDD" selected>Fixed term</option>');
  expect(shown[0]?.html).toContain('It opens until 1 March 2101');
  expect(shown[2]?.html).toMatch(/It is shown until \d{1,2} \w+ \d{4}\./);
});

test('an address that says nothing of the language, or one that is not known, gives French', async () => {
  const { token } = await askCorrections(desk);
  for (const query of ['', '?lang=', '?lang=de', '?lang=EN', '?lang=__proto__', '?lang=%3Cscript%3E', '?lang=fr&lang=en']) {
    const { status, said, html } = await read(`/corrections/${token}${query}`);
    expect([query, status, said, langOf(html), html.includes('Corriger votre offre'), html.includes('<script')]).toEqual([query, 200, 'fr', 'fr', true, false]);
  }
});

test('each page links to the same one in the other language, said in that language, and says nothing else of its address', async () => {
  const { token } = await askCorrections(desk);
  const inFrench = await read(`/corrections/${token}?utm=x`);
  expect(inFrench.html).toContain('<nav class="language" aria-label="Langue"><a href="?lang=en" lang="en" hreflang="en">This page in English</a></nav>');
  const inEnglish = await read(`/corrections/${token}?lang=en`);
  expect(inEnglish.html).toContain('<nav class="language" aria-label="Language"><a href="?lang=fr" lang="fr" hreflang="fr">Cette page en français</a></nav>');
  expect((await read('/publications/rien')).html).toContain('href="?lang=en"');
});

test('a page on which what was typed would be lost by a link has none', async () => {
  const { token } = await askCorrections(desk);
  const refused = await post(`/corrections/${token}?lang=en`, { payMin: 'a lot' });
  expect([refused.status, langOf(refused.html), refused.html.includes('hreflang')]).toEqual([422, 'en', false]);
  expect(refused.html).toMatch(/value="a lot"[^]*Write an amount in euros/);
  expect(listFrench(refused.html)).toEqual([]);
});

test('refusals, thanks and dead links are in the language too', async () => {
  const [correction, outcome, shown] = [await askCorrections(desk), await ask(), await publish()];
  const told = [
    await post(`/corrections/${correction.token}?lang=en`, { payMin: '1' }),
    await read(`/corrections/${correction.token}?lang=en`),
    await post(`/outcomes/${outcome.token}?lang=en`, { result: '' }),
    await post(`/outcomes/${outcome.token}?lang=en`, { result: 'abandoned' }),
    await read(`/outcomes/rien?lang=en`),
    await post(`/publications/${shown.token}?lang=en`, { act: 'close', motive: '' }),
    await post(`/publications/${shown.token}?lang=en`, { act: 'prolong' }),
    await post(`/publications/${shown.token}?lang=en`, { act: 'close', motive: 'filledHere' }),
    await read(`/publications/${shown.token}?lang=en`),
  ];
  expect(told.map(({ status, html }) => [status, langOf(html), listFrench(html)])).toEqual([200, 404, 422, 200, 404, 422, 200, 200, 410].map((status) => [status, 'en', []]));
  expect(told[8]?.html).toMatch(/has not been shown since \d{1,2} \w+ \d{4}/);
});

test('what is sent is the same record whichever language it was sent in', async () => {
  const answer = { result: 'noCandidate', channel: 'network', note: 'Thanks' };
  const both = [await ask(), await ask()];
  await post(`/outcomes/${both[0]?.token}?lang=en`, answer);
  await post(`/outcomes/${both[1]?.token}`, answer);
  const [first, second] = await Promise.all(both.map(async ({ id }) => (await readFields(id)).outcomes.map(({ result, channel, note }) => ({ result, channel, note }))));
  expect(first).toEqual([{ result: 'noCandidate', channel: 'network', note: 'Thanks' }]);
  expect(second).toEqual(first);
});

test.each([['1,950', 195_000], ['1,950.50', 195_050], ['1950.5', 195_050], ['12,50', 1250], ['€ 123,456', 12_345_600]])('on an English page the amount « %s » is %i cents', async (payMin, cents) => {
  const { id, token } = await askCorrections(desk);
  expect((await post(`/corrections/${token}?lang=en`, { payMin })).status).toBe(200);
  expect((await readFields(id)).payMin).toBe(cents);
});

test('an English form that was only sent back changes nothing: its numbers are those that it showed', async () => {
  const { id, token } = await askCorrections(desk, { payMin: 1_234_567, weeklyHours: 17.5 });
  const { html } = await read(`/corrections/${token}?lang=en`);
  const texts = Object.fromEntries(['payMin', 'weeklyHours'].map((field) => [field, new RegExp(`name="${field}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? '']));
  expect(texts).toEqual({ payMin: '12345.67', weeklyHours: '17.5' });
  expect((await post(`/corrections/${token}?lang=en`, texts)).status).toBe(200);
  expect(await readFields(id)).toMatchObject({ payMin: 1_234_567, weeklyHours: 17.5, corrected: { before: {} } });
});

test('the link that a recruiter passes on leads to a page in the language of theirs', async () => {
  const { token } = await ask();
  const { html } = await post(`/outcomes/${token}?lang=en`, { result: 'filledHere' });
  expect(html).toContain(`<a href="${makeCandidateToken(token)}?lang=en">`);
  expect((await read(`/outcomes/${makeCandidateToken(token)}?lang=en`)).html).toContain('Were you hired for this position?');
});
