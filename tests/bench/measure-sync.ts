import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { decodeRowIds } from '../../src-renderer/ui/data-grid/decode-row-ids.ts';
import { tidyStore } from '../../src-main/core/store/tidy-store.ts';
import { startPostgres } from '../support/postgres.ts';
import { generateSeedOffers, makeSeedOffers } from '../support/seed-offers.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { changeOffers } from './change-site.ts';
import { type BenchDesk, makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { findMedian, type Measure, round, say, time } from './measure.ts';
import { insertRawRows, openRawStore, readRawRows, updateRawRows } from './raw-store.ts';

const changed = 1000;
/** Milliseconds of each run. */
type Sides = Record<'ours' | 'raw', number[]>;
type Figures = { initial: Sides; later: Sides; screens: number[] };

/**
 * The first download of everything, then 1,000 changes, from a site in a process of its own over PostgreSQL; against
 * bare better-sqlite3 writing the same lines into the same encrypted, indexed, searchable file.
 */
export const measureSync: Measure = async function* ({ offers, runs }) {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.makeDatabase();
  const site = await startSite({ databaseUrl });
  say(`sync: filling the site with ${offers} offers`);
  await site.fillOffers(generateSeedOffers(offers));
  const code = await site.addUser('Banc', ['admin']);
  const figures: Figures = { initial: { ours: [], raw: [] }, later: { ours: [], raw: [] }, screens: [] };
  for (let run = 1; run <= runs; run++) {
    say(`sync: run ${run} of ${runs}`);
    await runOnce(site, databaseUrl, code, run, offers, figures);
  }
  await site.remove();
  await postgres.stop();
  const line = (name: string, { ours, raw }: Sides, limit: string) => ({
    name, offers, ms: round(findMedian(ours)), limit, limit_ms: round(findMedian(raw)), ratio: round(findMedian(ours) / findMedian(raw)),
  });
  yield line('sync.initial', figures.initial, 'bare better-sqlite3, same rows, same encrypted file with its indexes and search');
  yield { name: 'sync.firstScreen', offers, ms: round(findMedian(figures.screens)), limit: 'the first page of the list of offers, its rows in it', limit_ms: 3000 };
  yield { ...line('sync.incremental', figures.later, 'bare better-sqlite3, same rows, search kept up'), changes: changed };
};

async function runOnce(site: TestSite, databaseUrl: string, code: string, run: number, offers: number, { initial, later, screens }: Figures) {
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder);
  initial.ours.push(await time(() => download(desk, code, screens)));
  expectCount(desk, offers);
  const rows = readRawRows(desk.store.db);
  const rawFile = join(folder, 'raw.db');
  const raw = openRawStore(rawFile, randomBytes(32));
  initial.raw.push(await time(() => insertRawRows(raw, rows)));

  // A desk that is left alone merges its search; what counts is what the changes themselves cost.
  await tidyStore(desk.store);
  const since = Number(desk.store.db.prepare("select max(seq) from record where entity = 'offer'").pluck().get());
  const cursor = desk.core.context.desk().sync.memory.cursor();
  // The desk is away meanwhile, so that no poke comes before the clock starts.
  await desk.client.app.saveSettings({ offline: true });
  await changeOffers(site, databaseUrl, makeSeedOffers(changed), run + 1);
  await desk.client.app.saveSettings({ offline: false });
  // The settings may have started it already: what counts is when all has come.
  later.ours.push(await time(() => waitFor(desk, cursor)));
  const news = readRawRows(desk.store.db, since);
  if (news.record.length !== changed) throw new Error(`${news.record.length} changes came, not ${changed}`);
  later.raw.push(await time(() => updateRawRows(raw, news)));
  raw.close();
  await desk.core.close();
  rmSync(rawFile, { force: true });
  removeBenchFolder(folder);
}

/** Connects, and ends when everything is there and can be searched. Notes after how long there was something to work on. */
async function download({ client, core }: BenchDesk, code: string, screens: number[]): Promise<void> {
  const from = performance.now();
  const whole = client.sync.connect({ code });
  let shown = 0;
  for (; shown === 0; await wait(20)) {
    const first = decodeRowIds((await client.offers.ids({})).rows).slice(0, 50);
    if (first.length > 0) shown = (await client.offers.rows({ rows: [...first] })).length;
  }
  screens.push(performance.now() - from);
  await whole;
  await core.context.desk().sync.now();
}

async function waitFor({ core }: BenchDesk, cursor: string | null): Promise<void> {
  const { sync } = core.context.desk();
  for (let attempt = 0; attempt < 20 && sync.memory.cursor() === cursor; attempt++) await sync.now();
}

function expectCount({ store, core }: BenchDesk, offers: number): void {
  const count = Number(store.db.prepare("select count(*) from record where entity = 'offer'").pluck().get());
  if (count !== offers) throw new Error(`${count} offers came, not ${offers}: ${JSON.stringify(core.context.desk().sync.status().failure)}`);
}
