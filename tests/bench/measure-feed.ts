import { Client } from 'pg';
import { openDatabase } from '../../src-site/database/open-database.ts';
import type { Database } from '../../src-site/database/database.ts';
import { explainFeed, explainSnapshot, growHistory, makeRare, type FeedCost } from '../site/feed-cost.ts';
import { startPostgres } from '../support/postgres.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
import { startSite } from '../support/site-server.ts';
import { findMedian, type Measure, round, say } from './measure.ts';

const sizes = { short: 10_000, long: 1_000_000 };
const everything = ['offers', 'organisations', 'press'];
/** Five records of this territory, at the beginning of the history. */
const rare = ['offers:FR-976', 'organisations:FR-976'];
const limit = 500;
const cases: { name: string; measure: (db: Database, head: number) => Promise<FeedCost> }[] = [
  { name: 'site.feed', measure: (db, head) => explainFeed(db, { seq: head - 50, scopes: everything, limit }) },
  { name: 'site.feed.rare', measure: (db) => explainFeed(db, { seq: 0, scopes: rare, limit }) },
  { name: 'site.feed.download', measure: (db, head) => explainSnapshot(db, { seq: head, scopes: everything, limit }) },
  { name: 'site.feed.download.rare', measure: (db, head) => explainSnapshot(db, { seq: head, scopes: rare, limit }) },
  { name: 'site.feed.download.treasurer', measure: (db, head) => explainSnapshot(db, { seq: head, scopes: ['members', 'organisations'], limit }) },
];

/**
 * A page of the last 500 changes, and pages from the beginning for those who see all or nearly nothing, after 10,000 and after 1,000,000
 * changes: what PostgreSQL reads for each, and how long.
 */
export const measureFeed: Measure = async function* ({ runs }) {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.makeDatabase();
  const site = await startSite({ databaseUrl });
  await site.fillOffers(makeSeedOffers(400, 5));
  const db = await openDatabase({ url: databaseUrl }, () => {});
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await makeRare(client);
  const measureAt = async (history: number): Promise<FeedCost[]> => {
    say(`site.feed: ${history} changes`);
    await growHistory(client, history);
    const [clock] = (await client.query<{ v: string }>('select v from sync_clock')).rows;
    const found: FeedCost[] = [];
    for (const { measure } of cases) {
      const costs: FeedCost[] = [];
      for (let run = 0; run < Math.max(5, runs * 5); run++) costs.push(await measure(db, Number(clock?.v)));
      const last = costs.at(-1);
      found.push({ rows: last?.rows ?? 0, buffers: last?.buffers ?? 0, ms: findMedian(costs.map(({ ms }) => ms)) });
    }
    return found;
  };
  const short = await measureAt(sizes.short);
  const long = await measureAt(sizes.long);
  await client.end();
  await db.close();
  await site.remove();
  await postgres.stop();
  for (const [place, { name }] of cases.entries()) {
    const [before, after] = [short[place]!, long[place]!];
    yield {
      name, changes: sizes.long, ms: round(after.ms), rows_read: after.rows, buffers: after.buffers, rows_read_at_10000: before.rows, buffers_at_10000: before.buffers,
      limit: `the same page after ${sizes.short} changes`, limit_ms: round(before.ms), ratio: round(after.ms / before.ms),
    };
  }
};
