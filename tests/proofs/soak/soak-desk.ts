// A desk in a process of its own (`--expose-gc`), which works and exchanges until it is told to stop: writes one field of offers, reads, and tells its memory.
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openBenchDesk } from '../../bench/full-desk.ts';
import { makeRandom } from '../../support/random.ts';
import type { SoakOrder, SoakWord } from './soak-words.ts';

const say = (word: SoakWord): void => {
  process.send?.(word);
};
const [folder = '', code = '', field = 'title', seed = '1'] = process.argv.slice(2);
const random = makeRandom(Number(seed));
const { core, client, store } = await openBenchDesk(folder);
await client.sync.connect({ code });
await client.sync.now();
const ids = store.db.prepare<[], string>("select id from record where entity = 'offer' order by id").pluck().all();

const written = new Map<string, string>();
const counts = { edits: 0, failedSyncs: 0 };
const work = new AbortController();
process.on('message', (order: SoakOrder) => {
  if (order.kind === 'stop') work.abort();
});
say({ kind: 'ready', offers: ids.length });

async function exchange(): Promise<void> {
  while (!work.signal.aborted) {
    const { failure } = await client.sync.now();
    if (failure) counts.failedSyncs++;
    await wait(200 + random.below(1300));
  }
}

async function tellMemory(): Promise<void> {
  while (!work.signal.aborted) {
    await wait(5000);
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    say({ kind: 'memory', heap: heapUsed + external, resident: rss });
  }
}

async function edit(): Promise<void> {
  while (!work.signal.aborted) {
    const [id, value] = [random.pick(ids), `${field} ${counts.edits}`];
    await client.offers.edit({ id, set: { [field]: value } });
    written.set(id, value);
    counts.edits++;
    if (counts.edits % 20 === 0) await client.offers.ids({ text: random.pick(['', 'title', 'accueil']) });
    await client.offers.get({ id: random.pick(ids) });
    await wait(50 + random.below(350));
  }
}

await Promise.all([exchange(), tellMemory(), edit()]);
// The network is good again: what waits goes, and what others wrote comes.
for (let turn = 0; turn < 200; turn++) {
  const { failure, waiting } = await client.sync.now();
  if (failure === null && waiting === 0 && turn > 3) break;
  await wait(200);
}
say({ kind: 'quiet' });
await new Promise<void>((resolve) => {
  process.on('message', (order: SoakOrder) => {
    if (order.kind === 'end') resolve();
  });
});
await client.sync.now();
const { waiting } = await client.sync.status();
const rows = store.db.prepare<[], string>("select id || fields from record where entity = 'offer' order by id").pluck().all();
const lost = [...written].filter(([id, value]) => store.get('offer', id)?.fields[field] !== value).length;
say({ kind: 'end', ...counts, waiting, lost, digest: createHash('sha256').update(rows.join('\n')).digest('hex') });
await core.close();
process.disconnect();
