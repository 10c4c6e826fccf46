import { schemaNumber } from '../../contract/site/envelope.ts';
import type { Hello } from '../../contract/site/sync-calls.ts';
import { type Entity, entities } from '../../domain/record/entity.ts';
import type { Store } from '../store/store.ts';
import type { SiteClient } from './site-client.ts';
import { SiteFailure } from './site-failure.ts';
import type { SyncMemory } from './sync-memory.ts';

/** Above this, a person is told that the clock of this machine is wrong. The sync goes on: it never reads it. */
const clockWarningMs = 5 * 60_000;

/**
 * Presents this desk to the site, and takes in what changed since: rights (what may no longer be seen is purged, what
 * may be seen now is to be downloaded), a site restored from a backup (downloaded anew), a copied profile (a new device).
 */
export async function presentDesk(store: Store, memory: SyncMemory, client: SiteClient, version: string): Promise<Hello> {
  const known = memory.person();
  const hello = await client.hello({
    deviceId: memory.deviceId(),
    app: `bureau/${version}`.slice(0, 60),
    schema: schemaNumber,
    epoch: known?.epoch ?? null,
    grantsHash: known?.grantsHash ?? null,
  });
  if (hello.schemaMin > schemaNumber) throw new SiteFailure('upgrade_needed', `schema ${hello.schemaMin}`);
  if (hello.schemaMax < schemaNumber) throw new SiteFailure('site_older', `schema ${hello.schemaMax}`);
  // The site has heard more of this device than it has said: the profile is a copy, or was restored.
  if (hello.lastN >= memory.nextN()) {
    memory.renewDevice();
    throw new SiteFailure('server_error', 'this profile was copied: it takes a new name', { again: 'hello' });
  }
  store.write(() => {
    const { userName, roles, territories, scopes, grantsHash, epoch } = hello;
    memory.savePerson({ userName, roles, territories, scopes, grantsHash, epoch });
    if (!known || known.epoch !== epoch || memory.cursor() === null) {
      if (memory.snapshot() === null || known?.epoch !== epoch) memory.saveSnapshot({ scopes: null, after: null, head: null, done: 0 });
      if (known && known.epoch !== epoch) memory.saveCursor(null);
      return;
    }
    if (known.grantsHash === grantsHash) return;
    purgeLostScopes(store, scopes);
    const added = scopes.filter((scope) => !known.scopes.includes(scope));
    // The feed goes on from the same cursor: what is new to this person comes by a download of its own.
    if (added.length > 0) memory.saveSnapshot({ scopes: added, after: null, head: memory.cursor(), done: 0 });
  });
  return hello;
}

/** True if this machine's clock is far from the site's. */
export const isClockWrong = (hello: Hello, now: Date): boolean => Math.abs(Date.parse(hello.now) - now.getTime()) > clockWarningMs;

/** Forgets every record of which no label is granted any more, and what is known of those that were deleted. */
function purgeLostScopes(store: Store, granted: string[]): void {
  // A record whose deletion waits to leave is in the second table alone.
  const listLost = (table: 'record' | 'record_base') =>
    store.db
      .prepare<[string], { entity: Entity; id: string }>(
        `select entity, id from ${table} held where ver > 0 and not exists
           (select 1 from json_each(held.scopes) label where label.value in (select value from json_each(?)))`,
      )
      .all(JSON.stringify(granted));
  const lost = [...listLost('record'), ...listLost('record_base')];
  for (const { entity, id } of lost) if (entities.includes(entity)) store.purge(entity, id);
  store.forgetAbsent();
}
