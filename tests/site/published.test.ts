import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { jobPosting, publishedList } from '../../src-main/contract/site/published-offer.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';
import { acceptance, createOffer, editOf } from './test-offers.ts';

const postgres = sharePostgres();
let site: TestSite;
let desk: TestDesk;

beforeAll(async () => {
  site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await desk.begin();
});
afterAll(async () => {
  await site.remove();
});

const publish = (known: Partial<OfferFields>) => createOffer(desk, { state: 'accepted', decision: acceptance(), ...known });
const list = async (query: string) => publishedList.parse(await (await fetch(`${site.url}/v1/offers?${query}`)).json());
const readPosting = async (id: string) => {
  const response = await fetch(`${site.url}/v1/offers/${id}/job-posting`);
  return { type: response.headers.get('content-type'), text: await response.text() };
};

test('only what is published is public, by the list and one by one', async () => {
  const hidden = await createOffer(desk, { title: 'Cachée' });
  const shown = await publish({ title: 'Montrée', territory: 'FR-44' });
  expect((await list('q=montree')).items.map(({ id }) => id)).toEqual([shown]);
  expect((await list('q=cachee')).total).toBe(0);
  expect((await fetch(`${site.url}/v1/offers/${shown}`)).status).toBe(200);
  for (const path of [hidden, `${hidden}/job-posting`]) expect((await fetch(`${site.url}/v1/offers/${path}`)).status).toBe(404);
  await desk.change(editOf(shown, { state: 'published' }, { state: 'closed' }));
  expect((await fetch(`${site.url}/v1/offers/${shown}`)).status).toBe(404);
  expect((await list('q=montree')).total).toBe(0);
});

test('the list goes from the newest, page by page, with filters', async () => {
  const ids = [];
  for (const [index, territory] of ['FR-29', 'FR-29', 'FR-35', 'FR-29', 'FR-29'].entries())
    ids.push(await publish({ title: `Paginée ${index}`, territory, contractType: index % 2 === 0 ? 'CDI' : 'CDD' }));
  const first = await list('q=paginee&limit=2');
  expect(first.total).toBe(5);
  const second = await list(`q=paginee&limit=2&after=${first.next ?? ''}`);
  const third = await list(`q=paginee&limit=2&after=${second.next ?? ''}`);
  expect([...first.items, ...second.items, ...third.items].map(({ id }) => id)).toEqual([...ids].reverse());
  expect(third.next).toBeNull();
  expect((await list('q=paginee&territory=FR-29')).total).toBe(4);
  expect((await list('q=paginee&territory=FR-29&contractType=CDD')).total).toBe(2);
  expect((await list('q=100%25')).total).toBe(0);
});

test('questions that make no sense are refused by name', async () => {
  for (const [query, field] of [['limit=0', 'limit'], ['limit=abc', 'limit'], ['after=xxx', 'after'], ['territory=Bretagne', 'territory'], ['contractType=%00', 'contractType'], [`q=${'x'.repeat(300)}`, 'q']] as const) {
    const response = await fetch(`${site.url}/v1/offers?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'BAD_REQUEST', data: { fields: [{ field }] } });
  }
  expect((await fetch(`${site.url}/v1/offers/not-an-id`)).status).toBe(400);
});

test('contacts are never published, and an employer who asked for it is not named anywhere', async () => {
  const hidden = { contactName: 'Contact Privé', contactEmail: 'prive@asso.example', contactPhone: '0102030405', employerAddress: '1 rue Cachée' };
  const known = await publish({ title: 'Nommée', employerName: 'Visible', ...hidden });
  const anonymous = await publish({
    title: 'Anonyme', employerAnonymous: true, employerName: 'Employeur Secret', employerSiret: '12345678901234', employerText: 'Nous, Employeur Secret', ...hidden,
  });
  const all = JSON.stringify([await list('limit=100'), await readPosting(known), await readPosting(anonymous)]);
  for (const word of ['Contact Privé', 'prive@asso', '0102030405', 'rue Cachée', 'Employeur Secret', '12345678901234']) expect(all).not.toContain(word);
  expect(all).toContain('Visible');
  expect(JSON.parse((await readPosting(anonymous)).text)).toMatchObject({ hiringOrganization: 'confidential' });
});

test('a job posting says what is known, in schema.org’s words, and leaves out the rest', async () => {
  const id = await publish({
    title: 'Comptable', description: 'Premier.\n\nSecond\nligne', employerName: 'Les Deux Rives', contractType: 'CDD', placeLabel: 'Nantes',
    postcode: '44000', territory: 'FR-44', payMin: 190_000, payMax: 210_000, payPeriod: 'month', weeklyHours: 35, applyBy: '2026-12-24', positions: 2, remote: 'full',
  });
  const { type, text } = await readPosting(id);
  expect(type).toContain('application/ld+json');
  expect(jobPosting.parse(JSON.parse(text))).toMatchObject({
    title: 'Comptable', description: '<p>Premier.</p><p>Second<br>ligne</p>', validThrough: '2026-12-24',
    employmentType: ['TEMPORARY', 'FULL_TIME'], hiringOrganization: { '@type': 'Organization', name: 'Les Deux Rives' },
    jobLocation: { address: { addressLocality: 'Nantes', postalCode: '44000', addressCountry: 'FR' } }, jobLocationType: 'TELECOMMUTE',
    baseSalary: { currency: 'EUR', value: { minValue: 1900, maxValue: 2100, unitText: 'MONTH' } }, totalJobOpenings: 2,
  });
  const bare = JSON.parse((await readPosting(await publish({ title: 'Nue' }))).text) as object;
  expect(Object.keys(bare).sort()).toEqual(['@context', '@type', 'datePosted', 'description', 'identifier', 'title']);
});

test('nothing in a job posting escapes from a script element or from its HTML', async () => {
  const id = await publish({ title: '</script><script>alert(1)</script>', description: '<img src=x onerror=alert(1)> & "x" \u2028', employerName: '<!--' });
  const { text } = await readPosting(id);
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  const posting = JSON.parse(text) as { title: string; description: string };
  expect(posting.title).toBe('</script><script>alert(1)</script>');
  expect(posting.description).toMatch(/^<p>&lt;img src=x onerror=alert\(1\)&gt; &amp; &quot;x&quot;/);
});

test('other sites’ pages may read what is published, and nothing else', async () => {
  const origin = { origin: 'https://ailleurs.example' };
  expect((await fetch(`${site.url}/v1/offers`, { headers: origin })).headers.get('access-control-allow-origin')).toBe('*');
  const preflight = await fetch(`${site.url}/v1/offers`, { method: 'OPTIONS', headers: { ...origin, 'access-control-request-method': 'GET' } });
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET']);
  for (const path of ['/v1/device', '/v1/sync/feed', '/v1/submissions/offers'])
    expect((await fetch(site.url + path, { method: 'OPTIONS', headers: origin })).headers.get('access-control-allow-origin')).toBeNull();
  const { headers } = await fetch(`${site.url}/v1/offers`);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});
