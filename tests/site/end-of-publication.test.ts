import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publishedList } from '../../src-main/contract/site/published-offer.ts';
import { readDayInFrance } from '../../src-main/domain/day-in-france.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { Database } from '../../src-site/database/database.ts';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { closeExpired } from '../../src-site/published/close-expired.ts';
import { purgeIfDue } from '../../src-site/retention/daily-purge.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { inDays } from './test-corrections.ts';
import { TestDesk } from './test-desk.ts';
import { acceptance, createOffer, editOf } from './test-offers.ts';

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

const publish = (known: Partial<OfferFields>) => createOffer(desk, { state: 'accepted', decision: acceptance(), ...known });
const readOffer = async (id: string) => {
  const found = (await new TestDesk(desk.code).begin()).find((item) => item.id === id);
  if (found?.kind !== 'put') throw new Error('not there');
  return { by: found.by, fields: found.fields as OfferFields };
};
const readStatus = async (id: string, rest = '') => (await fetch(`${site.url}/v1/offers/${id}${rest}`)).status;
const listTitles = async (q: string) => publishedList.parse(await (await fetch(`${site.url}/v1/offers?q=${q}`)).json());
const daysLater = (days: number) => new Date(Date.parse(inDays(days)));
const dayIn = (days: number) => inDays(days).slice(0, 10);

test('an offer is published for as many days as it was accepted for, counted from when the site published it, and says so to search engines', async () => {
  const id = await publish({ title: 'Bornée', publicationDays: 30 });
  const [shown] = (await listTitles('bornee')).items;
  expect(shown?.lastDay).toBe(dayIn(30));
  expect(await (await fetch(`${site.url}/v1/offers/${id}/job-posting`)).json()).toMatchObject({ validThrough: dayIn(30) });
});

test('its last day is never after its last day to apply', async () => {
  const id = await publish({ title: 'Datée', publicationDays: 30, applyBy: dayIn(10) });
  expect((await listTitles('datee')).items).toMatchObject([{ id, lastDay: dayIn(10) }]);
});

test('once that day is over nobody is shown it any more, by the clock of the site, before anything has closed it', async () => {
  const [over, last] = [await publish({ title: 'Passée', applyBy: '2020-01-01' }), await publish({ title: 'Passante', applyBy: readDayInFrance(new Date()) })];
  expect(await listTitles('pass')).toMatchObject({ total: 1, items: [{ id: last }] });
  expect([await readStatus(over), await readStatus(over, '/job-posting'), await readStatus(last)]).toEqual([404, 404, 200]);
});

test('the site closes what is over, in its own name, with the motive; what is prolonged before stays', async () => {
  // Those of the tests before.
  await closeExpired(db, daysLater(100));
  const [over, prolonged] = [await publish({ publicationDays: 10 }), await publish({ publicationDays: 10 })];
  await desk.change(editOf(prolonged, { publicationDays: 10 }, { publicationDays: 40 }));
  expect(await closeExpired(db, daysLater(9))).toBe(0);
  expect(await closeExpired(db, daysLater(12))).toBe(1);
  expect(await readOffer(over)).toMatchObject({ by: 'site', fields: { state: 'closed', closing: { motive: 'expired', by: 'site' } } });
  expect((await readOffer(prolonged)).fields).toMatchObject({ state: 'published', closing: null });
  expect(await readStatus(over)).toBe(404);
});

test('an offer that someone prolongs without knowing that the site has just closed it goes on', async () => {
  const id = await publish({ publicationDays: 10 });
  await closeExpired(db, daysLater(12));
  const result = await desk.change(editOf(id, { state: 'published', publicationDays: 10 }, { publicationDays: 40 }));
  expect(result.status).toBe('applied');
  expect((await readOffer(id)).fields).toMatchObject({ state: 'published', closing: null, closedAt: null });
  expect(await readStatus(id)).toBe(200);
});

test('several hundred at once, by two servers at the same time, are each closed once; it is part of the work of the day', async () => {
  for (let n = 0; n < 250; n++) await publish({ title: `Offre ${n}`, applyBy: dayIn(2) });
  const [one, other] = await Promise.all([closeExpired(db, daysLater(5)), closeExpired(db, daysLater(5))]);
  expect(one + other).toBe(250);
  const id = await publish({ applyBy: '2020-01-01' });
  await db.query('update sync_meta set purged_at = null', []);
  await purgeIfDue(db, () => {}, { settleMs: 0 });
  expect((await readOffer(id)).fields.state).toBe('closed');
});

test('what a server of an earlier version wrote without its last day is set right, not closed', async () => {
  const id = await publish({ title: 'Ancienne', publicationDays: 60 });
  await db.query(`update published_offer set until = '2020-01-01' where id = $1`, [id]);
  expect(await closeExpired(db)).toBe(0);
  expect(await readStatus(id)).toBe(200);
});
