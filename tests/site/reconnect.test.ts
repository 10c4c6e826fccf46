import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeOffers } from '../bench/change-site.ts';
import { benchMetrics, makeDesks, readMetric } from '../bench/site-desks.ts';
import { comeBack } from '../support/light-desk.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let postgres: TestPostgres;
let databaseUrl: string;
let site: TestSite;

beforeAll(async () => {
  postgres = await startPostgres();
  databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl, env: benchMetrics });
});
afterAll(async () => {
  await site.remove();
  await postgres.stop();
});

// The same with 300 desks and 1,000 changes is `npm run -s bench -- --only site.reconnect`.
test('desks that all come back at once are all served, in bounded memory', async () => {
  const offers = makeSeedOffers(600, 4);
  await site.fillOffers(offers);
  const desks = await makeDesks(databaseUrl, [site.url], 40);
  await changeOffers(site, databaseUrl, offers, 2);
  const done = await Promise.all(desks.map((desk) => comeBack(desk)));
  for (const desk of desks) desk.close();
  expect(done.filter(({ errors }) => errors > 0)).toEqual([]);
  // Every other one sees everything; the rest, their territory.
  expect(done.filter((_, index) => index % 2 === 0).map(({ rows }) => rows)).toEqual(Array<number>(20).fill(600));
  for (const { rows } of done) expect(rows).toBeGreaterThan(0);
  expect((await readMetric(site.url, 'site_process_resident_bytes')) / 1e6).toBeLessThan(300);
});
