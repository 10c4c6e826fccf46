import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src-site/database/database.ts';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { forgetLetters } from '../../src-site/mail/keep-letter.ts';
import { sendLetters } from '../../src-site/mail/send-letters.ts';
import { readSiteMail, type SiteMail } from '../../src-site/mail/site-mail.ts';
import type { Role } from '../../src-main/domain/record/role.ts';
import { type MailServer, smtpError, startPlainMailServer } from '../support/mail-server.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';
import { createOffer } from './test-offers.ts';

const postgres = sharePostgres();
const unsent = { everyMs: 3_600_000, firstRetryMs: 60_000 };
let server: MailServer;
let say: () => Error | null = () => null;
let sayAddress: () => Error | null = () => null;
let site: TestSite;
let silent: TestSite;
let db: Database;
let mail: SiteMail;
const logged: unknown[] = [];
/** One round of the site's sending, at once. */
const round = () => sendLetters(db, mail, (...line) => void logged.push(line), { ...unsent, firstRetryMs: 1 });

beforeAll(async () => {
  server = await startPlainMailServer({ onMessage: () => say(), refuseAddress: () => sayAddress() });
  const env = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(server.port), SMTP_SECURITY: 'none', SMTP_USER: 'site', SMTP_PASSWORD: 'un-mot-de-passe', MAIL_FROM: 'offres@example.org', MAIL_FROM_NAME: 'Ressources solidaires' };
  const read = readSiteMail(env);
  if (!('mail' in read) || read.mail === null) throw new Error('the settings are not read');
  ({ mail } = read);
  const databaseUrl = await postgres.makeDatabase();
  db = await openDatabase({ url: databaseUrl }, () => {});
  // It takes letters; the rounds are those of the tests, on the same database.
  site = await startSite({ databaseUrl, env: { ...env, MAIL_EVERY_SECONDS: '3600' } });
  silent = await startSite({ databaseUrl });
});
afterAll(async () => {
  await db.close();
  await site.remove();
  await silent.remove();
  await server.stop();
});
beforeEach(async () => {
  say = () => null;
  sayAddress = () => null;
  server.taken.length = 0;
  await db.query('delete from site_letter', []);
});

const readToken = ({ code }: TestDesk): string => code.split('.')[2] ?? '';
async function prepare(roles: Role[] = ['moderator']) {
  const ana = new TestDesk(await site.addUser('Ana', ['admin']));
  await ana.begin();
  const offer = await createOffer(ana, { contactEmail: 'ines@example.org', title: 'Chargée\0 d’accueil \udfff' });
  const desk = new TestDesk(await site.addUser('Awa', roles));
  const id = randomUUID();
  const letter = { offer, to: 'Ines@example.org', subject: 'Votre offre', text: 'Bonjour Inès,\n\nC’est accepté.' };
  const call = async (method: 'PUT' | 'GET', body?: object, { at = site, which = id, token = readToken(desk) }: { at?: TestSite; which?: string; token?: string } = {}) => {
    const response = await fetch(`${at.url}/v1/letters/${which}`, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) });
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  };
  return { id, letter, call };
}

test('a letter that is handed in leaves by the site’s own mail server, once, however often it is handed in; then nothing of it is kept', async () => {
  const { id, letter, call } = await prepare();
  for (let times = 0; times < 2; times++) expect(await call('PUT', letter)).toEqual({ status: 200, answer: { state: 'waiting', code: null, reply: null } });
  expect(await Promise.all([round(), round()])).toEqual(expect.arrayContaining([1]));
  expect(await call('PUT', letter)).toMatchObject({ answer: { state: 'sent' } });
  await round();
  expect(server.taken).toMatchObject([{ from: 'offres@example.org', to: ['Ines@example.org'], user: 'site' }]);
  expect(server.taken[0]?.source).toContain(`Message-ID: <${id}@example.org>`);
  expect(await call('GET')).toMatchObject({ answer: { state: 'sent' } });
  expect(await db.query('select recipient, subject, body from site_letter', [])).toEqual([{ recipient: '', subject: '', body: '' }]);
  expect(JSON.stringify([logged, site.logs()])).not.toMatch(/ines@|Inès|Votre offre/i);
});

test('a server that says later is tried again; one that refuses is told in its own words, and sent once more if a person wants', async () => {
  const { letter, call } = await prepare();
  await call('PUT', letter);
  say = () => smtpError(451, '4.3.0 Try again later');
  await round();
  expect(await call('GET')).toMatchObject({ answer: { state: 'waiting', code: 'busy', reply: '451 4.3.0 Try again later' } });
  sayAddress = () => smtpError(550, '5.1.1 No such user');
  await db.query('update site_letter set next_at = now()', []);
  await round();
  expect(await call('GET')).toMatchObject({ answer: { state: 'refused', code: 'address', reply: '550 5.1.1 No such user' } });
  expect(await call('PUT', letter)).toMatchObject({ answer: { state: 'refused' } });
  [say, sayAddress] = [() => null, () => null];
  expect(await call('PUT', { ...letter, again: true })).toMatchObject({ answer: { state: 'waiting', code: null } });
  await round();
  expect(await call('PUT', { ...letter, again: true })).toMatchObject({ answer: { state: 'sent' } });
  expect(server.taken).toHaveLength(1);
});

test('what a server was given when the site stopped may have left: it is not sent again by itself', async () => {
  const { letter, call } = await prepare();
  await call('PUT', letter);
  await db.query(`update site_letter set state = 'sending', at = now() - interval '11 minutes'`, []);
  await round();
  expect(await call('GET')).toMatchObject({ answer: { state: 'uncertain' } });
  expect(server.taken).toEqual([]);
});

test('only who may write the offer writes, to its contact and nobody else; only whoever handed a letter in hears of it', async () => {
  const { letter, call } = await prepare();
  const reader = await prepare(['consultant']);
  expect((await reader.call('PUT', reader.letter)).status).toBe(403);
  for (const change of [{ to: 'autre@example.net' }, { offer: randomUUID() }]) expect((await call('PUT', { ...letter, ...change })).status).toBe(403);
  for (const change of [{ text: 'x'.repeat(12_001) }, { subject: '' }, { to: 'rien' }]) expect((await call('PUT', { ...letter, ...change })).status).toBe(400);
  expect((await call('PUT', letter, { token: 'x'.repeat(40) })).status).toBe(401);
  await call('PUT', letter);
  const other = await prepare();
  expect((await call('GET', undefined, { token: readToken(new TestDesk(await site.addUser('Zoé', ['moderator']))) })).status).toBe(404);
  expect((await other.call('GET')).status).toBe(404);
});

test('a site that is not set to send mail says so', async () => {
  const { letter, call } = await prepare();
  expect(await call('PUT', letter, { at: silent })).toMatchObject({ status: 501, answer: { code: 'NO_MAIL' } });
});

test('what became of letters is forgotten after thirty days', async () => {
  const { letter, call } = await prepare();
  await call('PUT', letter);
  await round();
  expect(await forgetLetters(db)).toBe(0);
  await db.query(`update site_letter set at = now() - interval '31 days'`, []);
  expect(await forgetLetters(db)).toBe(1);
});

test.each([
  [{}, null], [{ SMTP_HOST: 'mail.example.org' }, 'MAIL_FROM'], [{ SMTP_HOST: 'mail.example.org', MAIL_FROM: 'a@example.org', SMTP_SECURITY: 'none' }, 'SMTP_SECURITY'],
  [{ SMTP_HOST: 'mail.example.org', MAIL_FROM: 'a@example.org', SMTP_PORT: 'x' }, 'SMTP_PORT'], [{ SMTP_HOST: 'mail.example.org', MAIL_FROM: 'a@example.org', SMTP_SECURITY: 'x' }, 'SMTP_SECURITY'],
])('settings that cannot be used are named: %j', (env, problem) => {
  expect(readSiteMail(env)).toEqual(problem === null ? { mail: null } : { problem });
});
