import type { Hello } from '../../contract/site/sync-calls.ts';
import type { Store } from '../store/store.ts';
import { freezeLines, listSendable } from './outbox-lines.ts';
import type { SiteClient } from './site-client.ts';
import { SiteFailure } from './site-failure.ts';
import type { SyncMemory } from './sync-memory.ts';

/**
 * Sends what may leave, in order, until nothing is left. A line leaves the outbox only on the site's own word; sent
 * twice, it has effect once. Answers with how many lines were acknowledged.
 */
export async function pushOutbox(store: Store, memory: SyncMemory, client: SiteClient, limits: Hello['limits'], now: () => Date): Promise<number> {
  let acknowledged = 0;
  for (;;) {
    const lines = listSendable(store, now(), limits.pushLines, limits.bodyBytes * 0.9);
    const epoch = memory.person()?.epoch;
    if (lines.length === 0 || epoch === undefined) return acknowledged;
    const frozen = freezeLines(store, memory, lines);
    const body = `{"deviceId":"${memory.deviceId()}","epoch":${JSON.stringify(epoch)},"lines":[${frozen.map(({ json }) => json).join(',')}]}`;
    const { results, gap } = await client.push(body);
    if (results.some(({ code }) => code === 'forked_device')) {
      memory.renewDevice();
      throw new SiteFailure('server_error', 'this profile was copied: it takes a new name', { again: 'hello' });
    }
    store.acknowledge(results);
    acknowledged += results.filter(({ status }) => status !== 'hold').length;
    // The site lacks an earlier line, although none is left here: the numbering starts again under a new name.
    if (gap !== null && !frozen.some(({ n }) => n === gap.expect)) {
      memory.renewDevice();
      throw new SiteFailure('server_error', `the site expected line ${gap.expect}`, { again: 'hello' });
    }
    if (results.every(({ status }) => status === 'hold')) return acknowledged;
  }
}
