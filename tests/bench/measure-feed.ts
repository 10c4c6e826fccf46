import { Client } from 'pg';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { explainFeed, growHistory, type FeedCost } from '../site/feed-cost.ts';
import { startPostgres } from '../support/postgres.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
import { startSite } from '../support/site-server.ts';
import { findMedian, type Measure, round, say } from './measure.ts';

const sizes = { short: 10_000, long: 1_000_000 };

/** A page of the last 500 changes after 10,000 and after 1,000,000 of them: what PostgreSQL reads for it, and how long. */
export const measureFeed: Measure = async function* ({ runs }) {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.makeDatabase();
  const site = await startSite({ databaseUrl });
  await site.fillOffers(makeSeedOffers(400, 5));
  const db = await openDatabase({ url: databaseUrl }, () => {});
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const measureAt = async (history: number): Promise<FeedCost> => {
    say(`site.feed: ${history} changes`);
    await growHistory(client, history);
    const [clock] = (await client.query<{ v: string }>('select v from sync_clock')).rows;
    const costs: FeedCost[] = [];
    for (let run = 0; run < Math.max(5, runs * 5); run++) costs.push(await explainFeed(db, { seq: Number(clock?.v) - 50, scopes: ['offers', 'organisations', 'press'], limit: 500 }));
    const last = costs.at(-1);
    return { rows: last?.rows ?? 0, buffers: last?.buffers ?? 0, ms: findMedian(costs.map(({ ms }) => ms)) };
  };
  const short = await measureAt(sizes.short);
  const long = await measureAt(sizes.long);
  await client.end();
  await db.close();
  await site.remove();
  await postgres.stop();
  yield {
    name: 'site.feed', changes: sizes.long, ms: round(long.ms), rows_read: long.rows, buffers: long.buffers, rows_read_at_10000: short.rows, buffers_at_10000: short.buffers,
    limit: `the same page after ${sizes.short} changes`, limit_ms: round(short.ms), ratio: round(long.ms / short.ms),
  };
};
