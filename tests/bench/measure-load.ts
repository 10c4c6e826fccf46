import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../support/postgres.ts';
import type { LightDesk } from '../support/light-desk.ts';
import { generateSeedOffers, makeSeedOffers, type SeedOffer } from '../support/seed-offers.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { findPercentile, type Measure, round, say } from './measure.ts';
import { benchMetrics, makeDesks, readMachineLoad, readMetric } from './site-desks.ts';

const limitMs = 250;
/** Between two exchanges of a desk, on average: all day, everyone at work at once. */
const pauseMs = 5000;

/** Many desks at work on several servers over one PostgreSQL: each pulls every few seconds, and sends one time in three. */
export const measureLoad: Measure = async function* ({ desks: asked, seconds, servers }) {
  const count = asked ?? 200;
  const postgres = await startPostgres();
  const databaseUrl = await postgres.makeDatabase();
  const sites: TestSite[] = [];
  for (let index = 0; index < servers; index++) sites.push(await startSite({ databaseUrl, env: benchMetrics }));
  say('site.load: filling the site with 20000 offers');
  await sites[0]?.fillOffers(generateSeedOffers(20_000));
  const desks = await makeDesks(databaseUrl, sites.map(({ url }) => url), count);
  say(`site.load: ${count} desks for ${seconds} s`);
  const seen = { pulls: [] as number[], pushes: [] as number[], rows: 0, bytes: 0, errors: 0 };
  const material = makeSeedOffers(300, 9);
  const readCpu = async () => (await Promise.all(sites.map(({ url }) => readMetric(url, 'site_process_cpu_seconds')))).reduce((sum, cpu) => sum + cpu, 0);
  const cpuBefore = await readCpu();
  const until = performance.now() + seconds * 1000;
  await Promise.all(desks.map((desk, index) => work(desk, index, until, material, seen)));
  const load = readMachineLoad();
  const cpu = (await readCpu()) - cpuBefore;
  for (const desk of desks) desk.close();
  for (const site of sites) await site.remove();
  await postgres.stop();
  const requests = seen.pulls.length + seen.pushes.length;
  const p95 = findPercentile(seen.pulls, 0.95);
  yield {
    name: 'site.load', desks: count, servers, seconds, requests, errors: seen.errors, server_cpu_ms_per_request: round((cpu * 1000) / requests),
    p50_ms: round(findPercentile(seen.pulls, 0.5)), p95_ms: round(p95), push_p95_ms: round(findPercentile(seen.pushes, 0.95)),
    rows: seen.rows, mb: round(seen.bytes / 1e6), limit: 'p95 of a pull page', limit_ms: limitMs, ratio: round(p95 / limitMs), load_average: load,
  };
};

type Seen = { pulls: number[]; pushes: number[]; rows: number; bytes: number; errors: number };

async function work(desk: LightDesk, index: number, until: number, material: readonly SeedOffer[], seen: Seen): Promise<void> {
  for (let turn = 0; ; turn++) {
    await sleep(Math.random() * 2 * pauseMs);
    if (performance.now() > until) return;
    try {
      if (turn % 3 === index % 3) {
        const offers = material.slice((index + turn) % 290, ((index + turn) % 290) + 1 + (turn % 3)).map(({ fields }) => ({ ...fields, state: 'received' as const, decision: null, claimedBy: null }));
        const { status, ms } = await desk.push(offers);
        seen.pushes.push(ms);
        if (status !== 200) seen.errors++;
      }
      for (let more = true; more; ) {
        const page = await desk.pull();
        ({ more } = page);
        seen.pulls.push(page.ms);
        seen.rows += page.count;
        seen.bytes += page.body.length;
        if (page.status !== 200) seen.errors++;
      }
    } catch {
      seen.errors++;
    }
  }
}
