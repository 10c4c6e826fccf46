import { foreignDevice, type Hello } from '../../contract/site/sync-calls.ts';
import type { Store } from '../store/store.ts';
import { listHashes } from '../../domain/record/named-files.ts';
import { markUnsent } from '../files/unsent-files.ts';
import { checkEpoch } from './check-epoch.ts';
import { leaveWithoutRefused } from './lacking-files.ts';
import { freezeLines, listSendable } from './outbox-lines.ts';
import { makeHello } from './present-desk.ts';
import type { SiteClient } from './site-client.ts';
import { SiteFailure } from './site-failure.ts';
import type { SyncMemory } from './sync-memory.ts';

type Push = { store: Store; memory: SyncMemory; client: SiteClient; version: string; hello: Pick<Hello, 'limits' | 'encodings'>; now: () => Date };

/**
 * Sends what may leave, in order, until nothing is left. A line leaves the outbox only on the site's own word; sent
 * twice, it has effect once. Answers with how many lines were acknowledged.
 */
export async function pushOutbox({ store, memory, client, version, hello: { limits, encodings }, now }: Push): Promise<number> {
  let acknowledged = 0;
  const onHold = new Set<number>();
  for (;;) {
    const lines = listSendable(store, now(), limits.pushLines, limits.bodyBytes * 0.9, onHold);
    const person = memory.person();
    // The site has answered all that is numbered: what it has on hold for a file that it does not take waits no longer.
    if (lines.every(({ n }) => n === null) && leaveWithoutRefused(store, onHold)) continue;
    if (lines.length === 0 || !person) return acknowledged;
    const own = memory.deviceId();
    // What was numbered under a name that this desk had before goes again under that name.
    const device = lines[0]?.device ?? own;
    if (device !== own && (await client.hello(makeHello(memory, device, version))).lastN === foreignDevice)
      throw takeNewNumbers(store, memory, device, 'a former name is someone else’s by now');
    const frozen = freezeLines(store, memory, lines);
    const body = `{"deviceId":"${device}","epoch":${JSON.stringify(person.epoch)},"lines":[${frozen.map(({ json }) => json).join(',')}]}`;
    const answer = await client.push(body, encodings);
    checkEpoch(answer, person);
    const { results, gap } = answer;
    // It would be asked the same for ever.
    if (results.some(({ n }) => !frozen.some((line) => line.n === n))) throw new SiteFailure('not_the_site', 'an answer to lines that were not sent');
    store.acknowledge(device, results.filter(({ code }) => code !== 'forked_device'), person.scopes);
    if (results.some(({ code }) => code === 'forked_device')) throw takeNewNumbers(store, memory, device, 'this profile was copied: it takes a new name');
    acknowledged += results.filter(({ status }) => status !== 'hold').length;
    // The site lacks an earlier line that is kept here no more: a backup that it said to be verified was not restored. None of
    // those that are left had any effect in this life of the site, so they begin again under other numbers.
    if (gap !== null && !frozen.some(({ n }) => n === gap.expect)) throw takeNewNumbers(store, memory, device, `the site expected line ${gap.expect}`);
    const waiting = results.filter(({ status }) => status === 'hold').flatMap(({ n }) => store.outbox.getByN(device, n) ?? []);
    for (const { line } of waiting) onHold.add(line);
    if (waiting.length > 0) markUnsent(store, waiting.flatMap(({ set }) => listHashes(set['files'])));
    // A site that says nothing of what was sent is not asked for ever.
    if (results.length === 0) return acknowledged;
  }
}

function takeNewNumbers(store: Store, memory: SyncMemory, device: string, why: string): SiteFailure {
  if (device === memory.deviceId()) memory.renewDevice();
  else store.write(() => store.outbox.thaw(device));
  return new SiteFailure('server_error', why, { again: 'hello' });
}
