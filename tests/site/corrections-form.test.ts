import { expect, test } from 'vitest';
import { startSite, type TestSite } from '../support/site-server.ts';
import { giveAdminDesk } from './give-admin-desk.ts';
import { askCorrections } from './test-corrections.ts';
import { TestDesk } from './test-desk.ts';
import { readOffer } from './test-offers.ts';

let site: TestSite;
let desk: TestDesk;
const postgres = giveAdminDesk((given) => ({ site, desk } = given));

const form = (token: string) => fetch(`${site.url}/corrections/${token}`);
const post = (token: string, texts: Record<string, string>) => fetch(`${site.url}/corrections/${token}`, { method: 'POST', body: new URLSearchParams(texts) });
const readFields = async (id: string) => (await readOffer(desk, id)).fields;
/** What a browser would send of the page as it is, its line breaks in the browser's way. */
function readControls(html: string): Record<string, string> {
  const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const texts: Record<string, string> = {};
  for (const [, name = '', value = ''] of html.matchAll(/<input [^>]*name="(\w+)"[^>]* value="([^"]*)">/g)) texts[name] = unescape(value);
  for (const [, name = '', value = ''] of html.matchAll(/<textarea [^>]*name="(\w+)"[^>]*>\n([^<]*)<\/textarea>/g)) texts[name] = unescape(value).replaceAll('\n', '\r\n');
  for (const [, name = '', options = ''] of html.matchAll(/<select [^>]*name="(\w+)"[^>]*>(.*?)<\/select>/g)) texts[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  return texts;
}

test('the page at the link shows the fields with what they say, the marked ones first, lit and described by their comment', async () => {
  const { token } = await askCorrections(desk, { title: 'Animatrice', payMax: 205_050 }, {}, [{ field: 'payMin', comment: 'Il manque le montant' }, { field: 'title', comment: '' }]);
  const response = await form(token);
  const html = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(html).toMatch(/<div class="field marked"><label for="f-payMin">.*à corriger.*\n<p class="comment" id="c-payMin">Il manque le montant<\/p>\n<input [^>]*aria-describedby="c-payMin"/);
  expect(html.indexOf('name="payMin"')).toBeLessThan(html.indexOf('name="payMax"'));
  expect(readControls(html)).toMatchObject({ title: 'Animatrice', payMin: '', payMax: '2050,5', employerAnonymous: 'no' });
});

test('the page runs nothing, asks nobody else for anything, and is kept nowhere', async () => {
  const { token } = await askCorrections(desk, { title: '</title><script>alert(1)</script>', description: '"><img src=x onerror=alert(1)>' }, {}, [{ field: 'title', comment: '<b onclick=x>' }]);
  const response = await form(token);
  const html = await response.text();
  expect(html).not.toMatch(/<script|<img|<b |https?:\/\/|src=x onerror=alert\(1\)>/);
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
  expect([response.headers.get('cache-control'), response.headers.get('referrer-policy'), response.headers.get('x-robots-tag')]).toEqual(['no-store', 'no-referrer', 'noindex, nofollow']);
});

test('a form that was only sent back changes nothing, whatever the browser does to its texts', async () => {
  const known = { description: 'Une ligne\n\n  une autre \r\nla fin', payMin: 123_456, payGross: true, contractType: 'CDD' as const, startsOn: '2027-01-04', employerAnonymous: true, weeklyHours: 17.5 };
  const { id, token } = await askCorrections(desk, known);
  expect((await post(token, readControls(await (await form(token)).text()))).status).toBe(200);
  expect((await readFields(id)).corrected).toMatchObject({ before: {} });
  expect(await readFields(id)).toMatchObject({ ...known, state: 'received' });
});

test('what is written in it comes to the desks, with a word to the team', async () => {
  const { id, token } = await askCorrections(desk);
  const response = await post(token, { payMin: '1 950,50 €', contractType: 'CDI', startsOn: '2027-01-04', payGross: 'yes', applyUrl: '', note: 'C’est corrigé' });
  expect(await response.text()).toContain('Merci');
  expect(await readFields(id)).toMatchObject({ state: 'received', payMin: 195_050, contractType: 'CDI', startsOn: '2027-01-04', payGross: true, corrected: { note: 'C’est corrigé' } });
});

test('what cannot be taken is said beside its field, what was typed is still there, and the link still opens', async () => {
  const { id, token } = await askCorrections(desk);
  const response = await post(token, { title: '', payMin: 'beaucoup', startsOn: '31/02', applyEmail: 'x@', contractType: 'ZZZ', payText: '<selon grille>' });
  const html = await response.text();
  expect(response.status).toBe(422);
  for (const field of ['title', 'payMin', 'startsOn', 'applyEmail', 'contractType']) expect(html).toMatch(new RegExp(`id="w-${field}"`));
  expect(html).toMatch(/name="payMin" aria-describedby="c-payMin w-payMin" aria-invalid="true" value="beaucoup"/);
  expect(readControls(html)['payText']).toBe('<selon grille>');
  expect((await readFields(id)).state).toBe('corrections');
  expect((await form(token)).status).toBe(200);
});

test('the same form sent twice is one answer; another one after it finds a dead link', async () => {
  const { token } = await askCorrections(desk);
  const both = await Promise.all([post(token, { payMin: '1900' }), post(token, { payMin: '1900' })]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const [used, wrong] = await Promise.all([post(token, { payMin: '1' }), post('x'.repeat(43), { payMin: '1' })]);
  expect([used.status, wrong.status]).toEqual([404, 404]);
  expect(await used.text()).toBe(await wrong.text());
  expect(await (await form(token)).text()).toBe(await (await form('inconnu')).text());
});

test('an address that sends too much is told to wait, in words', async () => {
  const narrow = await startSite({ databaseUrl: await postgres.makeDatabase(), env: { SUBMISSIONS_PER_MINUTE: '2' } });
  const answers = [];
  for (let n = 0; n < 3; n++) answers.push(await fetch(`${narrow.url}/corrections/x`));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 429]);
  expect(answers[2]?.headers.get('retry-after')).not.toBeNull();
  expect(await answers[2]?.text()).toContain('Attendez une minute');
  await narrow.remove();
});

test.each([['PUT', 404], ['DELETE', 404]])('no other method does anything: %s', async (method, status) => {
  const { token } = await askCorrections(desk);
  expect((await fetch(`${site.url}/corrections/${token}`, { method })).status).toBe(status);
  expect((await form(token)).status).toBe(200);
});
