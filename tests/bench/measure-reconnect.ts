import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../support/postgres.ts';
import { comeBack } from '../support/light-desk.ts';
import { generateSeedOffers, makeSeedOffers } from '../support/seed-offers.ts';
import { startSite } from '../support/site-server.ts';
import { changeOffers } from './change-site.ts';
import { findPercentile, type Measure, round, say } from './measure.ts';
import { benchMetrics, makeDesks, readMachineLoad, readMetric } from './site-desks.ts';

const changes = 1000;
const withinMs = 10_000;
const limits = { ms: 10_000, mb: 300 };

/** After a cut, all desks come back within ten seconds to one server: each says hello and catches up with 1,000 changes. */
export const measureReconnect: Measure = async function* ({ desks: asked }) {
  const count = asked ?? 300;
  const postgres = await startPostgres();
  const databaseUrl = await postgres.makeDatabase();
  const site = await startSite({ databaseUrl, env: benchMetrics });
  say('site.reconnect: filling the site with 20000 offers');
  await site.fillOffers(generateSeedOffers(20_000));
  const all = await makeDesks(databaseUrl, [site.url], count);
  await changeOffers(site, databaseUrl, makeSeedOffers(changes), 2);
  say(`site.reconnect: ${count} desks come back`);
  const memory = watchMemory(site.url);
  const done = await Promise.all(all.map((desk) => comeBack(desk, Math.random() * withinMs)));
  const mb = await memory.stop();
  const load = readMachineLoad();
  for (const desk of all) desk.close();
  await site.remove();
  await postgres.stop();
  const p95 = findPercentile(done.map(({ ms }) => ms), 0.95);
  yield {
    name: 'site.reconnect', desks: count, within_ms: withinMs, changes, p50_ms: round(findPercentile(done.map(({ ms }) => ms), 0.5)), p95_ms: round(p95),
    errors: done.reduce((sum, { errors }) => sum + errors, 0), rows: done.reduce((sum, { rows }) => sum + rows, 0),
    memory_mb: round(mb), memory_limit_mb: limits.mb, limit: 'p95 of a whole catch-up', limit_ms: limits.ms, ratio: round(p95 / limits.ms), load_average: load,
  };
};

/** The most memory that the server had, asked of its metrics twice a second. */
function watchMemory(url: string) {
  let most = 0;
  const stopped = new AbortController();
  const watching = (async () => {
    while (!stopped.signal.aborted) {
      most = Math.max(most, (await readMetric(url, 'site_process_resident_bytes')) / 1e6);
      await sleep(500);
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await watching;
      return most;
    },
  };
}
