import { schemaNumber } from '../../contract/site/envelope.ts';
import type { Hello } from '../../contract/site/sync-calls.ts';
import type { Store } from '../store/store.ts';
import type { SiteClient } from './site-client.ts';
import { SiteFailure } from './site-failure.ts';
import type { SyncMemory } from './sync-memory.ts';

/** Above this, a person is told that the clock of this machine is wrong. The sync goes on: it never reads it. */
const clockWarningMs = 5 * 60_000;

/**
 * Presents this desk to the site, and takes in what changed since: rights (what may no longer be seen is purged, what
 * may be seen now is to be downloaded), a site restored from a backup (read anew, and sent what it may have forgotten), a
 * copied profile (a new device).
 */
export async function presentDesk(store: Store, memory: SyncMemory, client: SiteClient, version: string): Promise<Hello> {
  const hello = await client.hello(makeHello(memory, memory.deviceId(), version));
  if (hello.schemaMin > schemaNumber) throw new SiteFailure('upgrade_needed', `schema ${hello.schemaMin}`);
  if (hello.schemaMax < schemaNumber) throw new SiteFailure('site_older', `schema ${hello.schemaMax}`);
  refuseStranger(store, memory, hello);
  // The site has heard more of this device than it has said: the profile is a copy, or was restored.
  if (hello.lastN >= memory.nextN()) {
    memory.renewDevice();
    throw new SiteFailure('server_error', 'this profile was copied: it takes a new name', { again: 'hello' });
  }
  store.write(() => takeIn(store, memory, hello));
  return hello;
}

/**
 * What waits here leaves under the name of whoever wrote it, and for the site that it was written for. Throws `other_person` or
 * `other_site`. A site that has moved is known by its epoch; one that was restored elsewhere, by what it heard of this device.
 */
function refuseStranger(store: Store, memory: SyncMemory, hello: Hello): void {
  const known = memory.known();
  if (known === null) return;
  const waits = store.outbox.list(0, 1).length > 0;
  const isElsewhere = memory.connection()?.url !== known.url && memory.held()?.epoch !== hello.epoch && hello.lastN === 0;
  if (isElsewhere && (waits || store.aside.weigh().held > 0)) throw new SiteFailure('other_site', known.url);
  if (waits && hello.userName !== known.userName) throw new SiteFailure('other_person', known.userName);
}

/** How a device presents itself: this one, or the name that it had before. */
export function makeHello(memory: SyncMemory, deviceId: string, version: string) {
  const held = memory.held();
  const app = `bureau/${version}`.slice(0, 60);
  return { deviceId, app, schema: schemaNumber, epoch: held?.epoch ?? null, grantsHash: held?.grantsHash ?? null };
}

/** True if this machine's clock is far from the site's. */
export const isClockWrong = (hello: Hello, now: Date): boolean => Math.abs(Date.parse(hello.now) - now.getTime()) > clockWarningMs;

/** All in one transaction: the cursor stays, and what it does not bring is marked to be downloaded. */
function takeIn(store: Store, memory: SyncMemory, { userName, roles, territories, scopes, grantsHash, epoch }: Hello): void {
  const held = memory.held();
  memory.savePerson({ userName, roles, territories, scopes, grantsHash, epoch });
  memory.saveKnown({ url: memory.connection()?.url ?? '', userName });
  if (held && held.epoch !== epoch) store.putBackJournal();
  // Updated since: what the version before could not hold is read with the rest.
  if (store.mayReadMore()) memory.saveCursor(null);
  const isWhole = !held || held.epoch !== epoch || memory.cursor() === null;
  const kept = isWhole ? [] : held.scopes.filter((scope) => scopes.includes(scope));
  // What only new rights show is downloaded again, though it may be here: of labels that were not this person's by name,
  // nobody has said which records have left them.
  if (held && held.grantsHash !== grantsHash) store.keepScopes(isWhole ? scopes : kept);
  if (!isWhole) memory.saveHeld({ epoch, grantsHash, scopes: kept });
  const place = memory.snapshot();
  // A download that was begun under these rights, in this life of the site, goes on.
  if (place?.epoch === epoch && place.grantsHash === grantsHash && (place.kind !== 'added') === isWhole) return;
  store.aside.clear();
  const fresh = { epoch, grantsHash, after: null, headSeq: 0, done: 0, whole: false, verdict: null };
  const added = scopes.filter((scope) => !kept.includes(scope));
  if (isWhole) memory.saveSnapshot({ ...fresh, kind: held || store.aside.weigh().held > 0 ? 'reset' : 'first', scopes: null, head: null });
  // The feed goes on from the same cursor: what is new to this person comes by a download of its own.
  else memory.saveSnapshot(added.length === 0 ? null : { ...fresh, kind: 'added', scopes: added, head: memory.cursor() });
}
