import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { followUpCorrections } from '../../src-site/corrections/follow-up.ts';
import type { Database } from '../../src-site/database/database.ts';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { purgeIfDue } from '../../src-site/retention/daily-purge.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { askCorrections, inDays } from './test-corrections.ts';
import { TestDesk } from './test-desk.ts';

const postgres = sharePostgres();
let site: TestSite;
let db: Database;
let desk: TestDesk;

beforeAll(async () => {
  const databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl });
  db = await openDatabase({ url: databaseUrl }, () => {});
});
afterAll(async () => {
  await db.close();
  await site.remove();
});
beforeEach(async () => {
  desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await desk.begin();
});

const readOffer = async (id: string) => {
  const found = (await new TestDesk(desk.code).begin()).find((item) => item.id === id);
  if (found?.kind !== 'put') throw new Error('not there');
  return { ver: found.ver, by: found.by, fields: found.fields as OfferFields };
};
const open = async (token: string) => (await fetch(`${site.url}/v1/corrections/${token}`)).status;
const daysLater = (days: number) => new Date(Date.parse(inDays(days)));

test('after the days that the request says, the recruiter is to be reminded: once, in the name of the site, and the link goes on', async () => {
  const { id, token } = await askCorrections(desk, {}, { remindAt: inDays(7) });
  expect(await followUpCorrections(db, daysLater(6))).toEqual({ reminded: 0, lapsed: 0 });
  expect(await followUpCorrections(db, daysLater(8))).toEqual({ reminded: 1, lapsed: 0 });
  const { by, ver, fields } = await readOffer(id);
  expect({ by, ver, state: fields.state, reminded: fields.correctionLink?.remindedAt !== null }).toEqual({ by: 'site', ver: 3, state: 'corrections', reminded: true });
  expect(await followUpCorrections(db, daysLater(9))).toEqual({ reminded: 0, lapsed: 0 });
  expect(await open(token)).toBe(200);
});

test('without an answer in time the offer closes by itself, and its link opens nothing any more', async () => {
  const { id, token } = await askCorrections(desk, {}, { remindAt: inDays(7), closeAt: inDays(30) });
  expect(await followUpCorrections(db, daysLater(31))).toEqual({ reminded: 0, lapsed: 1 });
  const { by, fields } = await readOffer(id);
  expect(by).toBe('site');
  expect(fields).toMatchObject({ state: 'closed', decision: { kind: 'askCorrections' } });
  expect(fields.closedAt).not.toBeNull();
  expect(await open(token)).toBe(404);
});

test('never, where the settings say never', async () => {
  const { token } = await askCorrections(desk, {}, { until: inDays(5000) });
  expect(await followUpCorrections(db, daysLater(4000))).toEqual({ reminded: 0, lapsed: 0 });
  expect(await open(token)).toBe(200);
});

test('an offer that was answered is left alone', async () => {
  const { id, token } = await askCorrections(desk, {}, { remindAt: inDays(7), closeAt: inDays(30) });
  await fetch(`${site.url}/v1/corrections/${token}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ fields: { payMin: 1 } }) });
  expect(await followUpCorrections(db, daysLater(31))).toEqual({ reminded: 0, lapsed: 0 });
  expect((await readOffer(id)).fields.state).toBe('received');
});

test('several hundred at once, by two servers at the same time, are each followed up once', async () => {
  for (let n = 0; n < 250; n++) await askCorrections(desk, { title: `Offre ${n}` }, { closeAt: inDays(30) });
  const [one, other] = await Promise.all([followUpCorrections(db, daysLater(31)), followUpCorrections(db, daysLater(31))]);
  expect(one.lapsed + other.lapsed).toBe(250);
});

test('it is part of the work of the day', async () => {
  const { id } = await askCorrections(desk, {}, { remindAt: inDays(-1) });
  await db.query('update sync_meta set purged_at = null', []);
  await purgeIfDue(db, () => {}, { settleMs: 0 });
  expect((await readOffer(id)).fields.correctionLink?.remindedAt).not.toBeNull();
});
