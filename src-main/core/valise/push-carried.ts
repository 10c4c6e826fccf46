import type { CarriedOutput } from '../../contract/site/carried.ts';
import type { Hello } from '../../contract/site/sync-calls.ts';
import type { CarriedRow } from '../store/carried-table.ts';
import type { Store } from '../store/store.ts';
import type { SiteClient } from '../sync/site-client.ts';
import { SiteFailure } from '../sync/site-failure.ts';

/** What a site does not know the author of, or breaks over, is not sent to it at each exchange. */
const restMs = 60 * 60_000;

/**
 * Hands to the site what is carried here for other desks. A line is kept until the site has said what became of it; one
 * that the site cannot place yet (an earlier one has not come) waits for the next time, and one whose author it does not
 * know, or that it breaks over, for an hour: lines outlive a restored site, and may be nowhere else any more. What others wrote never
 * keeps this desk from its own exchange.
 */
export async function pushCarried(store: Store, client: SiteClient, limits: Hello['limits'], now: () => Date): Promise<void> {
  const from = new Date(now().getTime() - restMs).toISOString();
  for (const device of store.carried.listDue(from, now().toISOString())) {
    for (let after = 0, most = limits.pushLines; ; ) {
      const lines = takeBatch(store.carried.listWaiting(device, after, most), limits.bodyBytes * 0.8);
      const last = lines.at(-1);
      if (!last) break;
      const answer = await handOver(client, device, lines, store.carried.listFiles(device));
      if (answer === 'no_valises') return;
      // Then one by one: what is sound is not to wait for what is not.
      if (answer === 'broken' && lines.length > 1) {
        most = 1;
        continue;
      }
      store.write(() => settle(store, lines, answer, now().toISOString()));
      if (answer !== 'broken' && answer.gap !== null) break;
      after = last.n;
    }
  }
}

type Answer = CarriedOutput | 'broken';

/** `no_valises`: an older site, what is carried waits for its update. `broken`: it could not read these lines. */
async function handOver(client: SiteClient, device: string, lines: Waiting[], known: string[]): Promise<Answer | 'no_valises'> {
  try {
    const files = known.filter((sha256) => lines.some(({ frozen }) => frozen.includes(sha256))).slice(0, 500);
    return await client.carried({ device, author: lines[0]!.author, lines: lines.map(({ n, sha, frozen, mac }) => ({ n, sha, frozen, mac })), files });
  } catch (error) {
    if (error instanceof SiteFailure && /^(404|413) /.test(error.detail)) return 'no_valises';
    if (error instanceof SiteFailure && /^(400|500) /.test(error.detail)) return 'broken';
    throw error;
  }
}

function settle(store: Store, lines: Waiting[], answer: Answer, at: string): void {
  if (answer === 'broken') {
    for (const line of lines) store.carried.leaveWaiting(line, 'site_error', at);
    return;
  }
  const { author, results, forged, aside } = answer;
  for (const line of lines) {
    const result = results.find(({ n }) => n === line.n);
    if (forged.includes(line.n)) store.carried.answer(line, 'forged', null, at);
    else if (aside.includes(line.n)) store.carried.answer(line, 'aside', null, at);
    else if (author === 'unknown') store.carried.leaveWaiting(line, 'unknown_author', at);
    else if (result && result.status !== 'hold') store.carried.answer(line, result.status, result.code, at);
  }
}

type Waiting = CarriedRow & { frozen: string };

/** As many as fit in a body, of one author, each number once. */
function takeBatch(rows: CarriedRow[], maxBytes: number): Waiting[] {
  const batch: Waiting[] = [];
  let bytes = 0;
  for (const row of rows) {
    const { frozen } = row;
    const first = batch[0];
    if (frozen === null || batch.at(-1)?.n === row.n) continue;
    bytes += Buffer.byteLength(JSON.stringify(frozen)) + 300;
    if (first && (bytes > maxBytes || row.author !== first.author)) break;
    batch.push({ ...row, frozen });
  }
  return batch;
}
