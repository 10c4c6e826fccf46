import { Client } from 'pg';
import { makeSiteClient, type SiteClient } from '../../src-main/core/sync/site-client.ts';
import { pushOutbox } from '../../src-main/core/sync/push-outbox.ts';
import { presentDesk } from '../../src-main/core/sync/present-desk.ts';
import { startPostgres } from '../support/postgres.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
import { startSite } from '../support/site-server.ts';
import { type BenchDesk, makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { findMedian, type Measure, round, say, time } from './measure.ts';

const edited = 1000;
const held = 10_000;

/**
 * 1,000 offers corrected without a network, then sent: how long the site takes to answer (the wire side), and the whole
 * exchange with what the desk writes of it. Against bare PostgreSQL, which writes the same rows in one statement.
 */
export const measurePush: Measure = async function* ({ runs }) {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.makeDatabase();
  const site = await startSite({ databaseUrl });
  await site.fillOffers(makeSeedOffers(held, 5));
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder);
  await desk.client.sync.connect({ code: await site.addUser('Banc', ['admin']) });
  await desk.core.context.desk().sync.now();
  await desk.client.app.saveSettings({ offline: true });
  const bare = new Client({ connectionString: databaseUrl });
  await bare.connect();
  await bare.query('create table bare_row (like sync_row including all) with (toast_tuple_target = 8160); insert into bare_row select * from sync_row');
  const figures: Record<'whole' | 'wire' | 'raw', number[]> = { whole: [], wire: [], raw: [] };
  // The first run of all warms both sides up: not counted.
  for (let run = 0; run <= runs; run++) {
    say(`sync.push: run ${run} of ${runs}`);
    const [clock] = (await bare.query<{ v: string }>('select v from sync_clock')).rows;
    const { whole, wire } = await pushEdits(desk, run);
    const raw = await writeBare(bare, Number(clock?.v));
    if (run === 0) continue;
    figures.whole.push(whole);
    figures.wire.push(wire);
    figures.raw.push(raw);
  }
  await bare.end();
  await desk.core.close();
  removeBenchFolder(folder);
  await site.remove();
  await postgres.stop();
  const [wire, raw] = [findMedian(figures.wire), findMedian(figures.raw)];
  yield {
    name: 'sync.push', lines: edited, ms: round(wire), whole_ms: round(findMedian(figures.whole)),
    limit: 'bare PostgreSQL writing the same rows in one statement', limit_ms: round(raw), ratio: round(wire / raw),
  };
};

async function pushEdits({ core, store }: BenchDesk, run: number): Promise<{ whole: number; wire: number }> {
  const ids = store.db.prepare<[number], string>(`select id from record where entity = 'offer' order by row limit ?`).pluck().all(edited);
  for (const id of ids) {
    const set = { title: `Titre revu ${run} : ${id.slice(0, 8)}`, payText: `${1900 + run} € brut par mois`, description: `${String(store.get('offer', id)?.fields['description'])}\n\nPrécision ${run}.` };
    store.commit({ kind: 'edit', label: 'x', by: 'Banc', delayMs: 0, changes: [{ op: 'update', entity: 'offer', id, set }] });
  }
  const { memory } = core.context.desk().sync;
  const connection = memory.connection();
  if (!connection) throw new Error('the desk is not connected');
  const client = makeSiteClient(connection, new AbortController().signal);
  let wire = 0;
  const timed: SiteClient = {
    ...client,
    push: async (...given) => {
      const start = performance.now();
      const answer = await client.push(...given);
      wire += performance.now() - start;
      return answer;
    },
  };
  const hello = await presentDesk(store, memory, client, 'bench');
  let sent = 0;
  const whole = await time(async () => (sent = await pushOutbox({ store, memory, client: timed, version: 'bench', hello, now: () => new Date() })));
  if (sent !== edited || store.outbox.list(0, 1).length > 0) throw new Error(`${sent} lines were sent, not ${edited}`);
  return { whole, wire };
}

/** The rows written since `seq`, once more, over their older form. */
async function writeBare(bare: Client, seq: number): Promise<number> {
  const { rows } = await bare.query<{ rows: string; count: number }>(
    'select json_agg(r)::text as rows, count(*)::integer as count from (select * from sync_row where seq > $1) r', [seq]);
  if (rows[0]?.count !== edited) throw new Error(`${rows[0]?.count} rows were written, not ${edited}`);
  return await time(() =>
    bare.query(
      `insert into bare_row select * from json_populate_recordset(null::bare_row, $1::json)
         on conflict (entity, id) do update set ver = excluded.ver, seq = excluded.seq, scopes = excluded.scopes, payload = excluded.payload, by = excluded.by, at = excluded.at`,
      [rows[0]?.rows],
    ),
  );
}
