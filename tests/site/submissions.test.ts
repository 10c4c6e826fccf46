import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';

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

type Answer = { status: number; body: { id?: string; status?: string; code?: string; data?: { fields: { field: string; problem: string }[] } } };
async function post(path: string, body: unknown, type = 'application/json'): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${site.url}/v1/submissions/${path}`, { method: 'POST', headers: { 'content-type': type }, body: text });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
const offer = { title: 'Animatrice', description: 'Texte de l’offre' };

test('an offer arrives on the desks as received, with what was sent and nothing invented', async () => {
  const { status, body } = await post('offers', { ...offer, contractType: 'CDD', contractMonths: 6, payMin: 190_000, sourceName: 'Partenaire' });
  expect([status, body.status]).toEqual([202, 'received']);
  expect((await desk.catchUp()).find(({ id }) => id === body.id)).toMatchObject({
    by: 'Partenaire', scopes: ['offers'],
    fields: { ...offer, state: 'received', source: 'site', sourceName: 'Partenaire', contractType: 'CDD', contractMonths: 6, payMin: 190_000, payMax: null, decision: null },
  });
});

test.each([
  ['44000', 'FR-44'], ['01000', 'FR-01'], ['20000', 'FR-2A'], ['20200', 'FR-2B'], ['97410', 'FR-974'], ['98800', 'FR-NC'],
  ['99999', null], ['4400', null], ['SW1A 1AA', null],
])('the postcode %s says the territory %s', async (postcode, territory) => {
  const { body } = await post('offers', { ...offer, postcode });
  expect((await desk.catchUp()).find(({ id }) => id === body.id)).toMatchObject({ fields: { postcode, territory } });
});

test('a territory that was sent is kept', async () => {
  const { body } = await post('offers', { ...offer, postcode: '44000', territory: 'TN' });
  expect((await desk.catchUp()).find(({ id }) => id === body.id)).toMatchObject({ scopes: ['offers', 'offers:TN'] });
});

test('the same source and reference is the same offer, also when it comes ten times at once', async () => {
  const same = { ...offer, sourceName: 'Réseau', reference: 'A-1' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => post('offers', same)));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(answers.filter(({ body }) => body.status === 'received')).toHaveLength(1);
  const other = await post('offers', { ...same, sourceName: 'Autre réseau' });
  expect(other.body.status).toBe('received');
  expect((await post('offers', { ...offer, reference: 'A-1' })).body.status).toBe('received');
  expect((await post('offers', { ...offer, reference: 'A-1' })).body.status).toBe('received');
});

test('press releases, memberships and correspondents arrive as well', async () => {
  const answers = await Promise.all([
    post('press-releases', { title: 'Communiqué', body: 'Texte' }),
    post('memberships', { name: 'Jeanne', kind: 'person', email: 'jeanne@asso.example' }),
    post('correspondents', { name: 'Paul', email: 'paul@asso.example', territory: 'FR-29' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
  const seen = await desk.catchUp();
  expect(answers.map(({ body }) => seen.find(({ id }) => id === body.id)?.entity)).toEqual(['press', 'membership', 'correspondent']);
  expect(seen.find(({ entity }) => entity === 'correspondent')).toMatchObject({ scopes: ['network', 'network:FR-29'], fields: { state: 'received' } });
});

test('wrong fields are all named', async () => {
  const { status, body } = await post('offers', { title: '', description: 3, payMin: 1.5, contractType: 'CDZ', applyUrl: 'javascript:alert(1)', startsOn: '2026-02-30' });
  expect([status, body.code]).toEqual([400, 'BAD_REQUEST']);
  expect(body.data?.fields.map(({ field }) => field).sort()).toEqual(['applyUrl', 'contractType', 'description', 'payMin', 'startsOn', 'title']);
});

test('what a stranger may not decide is not taken from a submission', async () => {
  const { body } = await post('offers', { ...offer, state: 'published', decision: { kind: 'accept' }, publishedAt: '2026-01-01T00:00:00Z', source: 'desk', claimedBy: 'moi' });
  expect((await desk.catchUp()).find(({ id }) => id === body.id)).toMatchObject({ fields: { state: 'received', decision: null, publishedAt: null, source: 'site', claimedBy: null } });
  expect(await site.publicOffers()).toEqual([]);
});

test.each([
  ['HTML', '<!doctype html><p>Bonjour', 'text/html'],
  ['HTML that says it is JSON', '<!doctype html><p>Bonjour', 'application/json'],
  ['a form', 'title=x&description=y', 'application/x-www-form-urlencoded'],
  ['JSON cut in the middle', '{"title": "x', 'application/json'],
  ['a list', '[]', 'application/json'],
  ['a text', '"x"', 'application/json'],
  ['null', 'null', 'application/json'],
  ['nothing', '', 'application/json'],
  ['a thousand brackets', '['.repeat(1000), 'application/json'],
  ['a hundred thousand brackets', '['.repeat(100_000), 'application/json'],
  ['a prototype', '{"__proto__": {"title": "x", "description": "y"}}', 'application/json'],
])('%s in place of an offer is refused in the same form', async (_name, body, type) => {
  const answer = await post('offers', body, type);
  expect([answer.status, answer.body.code]).toEqual([400, 'BAD_REQUEST']);
  expect(answer.body.data?.fields.length).toBeGreaterThan(0);
});

test('bytes that are not UTF-8 are refused', async () => {
  const body = Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xe9, 0xff]), Buffer.from('","description":"x"}')]);
  const response = await fetch(`${site.url}/v1/submissions/offers`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(response.status).toBe(400);
});

test('a body that says it is too large is refused before it is read', async () => {
  const answer = await sendRaw(`POST /v1/submissions/offers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10000000\r\n\r\n`);
  expect(answer).toContain('413');
  expect(answer).toContain('TOO_LARGE');
});

test('a body that does not say its size is cut off where it becomes too large', async () => {
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  const answer = await sendRaw(`POST /v1/submissions/offers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(8)}`);
  expect(answer).toContain('413');
});

test.each(['//', '///x', '/%', '/%ff', '/v1/offers/%00', '/\\', 'http://elsewhere.example/', '*', '/v1/offers?limit=%', '/?__proto__[x]=1', '/v1/offers?q[]=1&q[]=2', `/${'a'.repeat(10_000)}`])(
  'the address %s is answered, and the site goes on',
  async (path) => {
    expect(await sendRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1.1 (200|400|404|431)/);
    expect((await fetch(`${site.url}/health/live`)).status).toBe(200);
  },
);

test('SQL, NUL and markup in any field are only text', async () => {
  const nasty = `'; drop table sync_row; -- \u0000 <script>`;
  const sent = { title: nasty, description: nasty, sourceName: nasty, reference: nasty };
  const first = await post('offers', sent);
  expect(first.status).toBe(202);
  expect((await post('offers', sent)).body).toEqual({ id: first.body.id, status: 'already_received' });
  expect((await desk.catchUp()).find(({ id }) => id === first.body.id)).toMatchObject({ fields: { title: nasty, description: nasty } });
});

test('other methods and unknown paths are not found, and no log holds what was sent', async () => {
  const secret = 'secret-in-the-query';
  for (const [method, path] of [['PUT', '/v1/submissions/offers'], ['GET', '/v1/submissions/offers'], ['GET', `/v1/nowhere?x=${secret}`], ['GET', '/../../etc/passwd'], ['POST', '/v1/offers']] as const)
    expect((await fetch(`${site.url}${path}`, { method })).status).toBe(404);
  await post('offers', { ...offer, contactName: 'Personne Privée' });
  const logs = site.logs().join('\n');
  for (const word of [secret, 'Personne Privée', '127.0.0.1', 'etc/passwd']) expect(logs).not.toContain(word);
  expect(logs).toContain('"route":"/v1/submissions/{kind}"');
});

function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
      if (answer.includes('}')) socket.destroy();
    });
    socket.on('error', () => undefined).on('close', () => resolve(answer));
  });
}
