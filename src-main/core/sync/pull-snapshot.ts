import { catchUpSearch } from '../store/catch-up-search.ts';
import type { Store } from '../store/store.ts';
import { makeAskAhead, yieldToOthers } from './ask-ahead.ts';
import { checkEpoch } from './check-epoch.ts';
import { makeDigestDue, putOffFirstDigest } from './digest-state.ts';
import { judgeAside } from './judge-aside.ts';
import { makePageGuard } from './page-guard.ts';
import { type RefusedItem, takeVisible } from './refused-items.ts';
import type { SiteClient } from './site-client.ts';
import { SiteFailure } from './site-failure.ts';
import type { Person, SnapshotPlace, SyncMemory } from './sync-memory.ts';

export type PullListener = {
  onProgress: (done: number) => void;
  /** Told of items that are left out, in the transaction of those that are not. */
  onRefused: (refused: readonly RefusedItem[]) => void;
  now: () => Date;
};

/**
 * Downloads what is marked to be, page after page; each page and the place reached are saved together, so that a cut goes
 * on from there. Then the feed goes on from where the download began. Throws `reset_needs_person` before a reset that
 * would take much away.
 */
export async function pullSnapshot(store: Store, memory: SyncMemory, client: SiteClient, { onProgress, onRefused, now }: PullListener): Promise<void> {
  const pages = makeAskAhead((query) => client.snapshot(query));
  const guard = makePageGuard();
  for (;;) {
    const place = memory.snapshot();
    const person = memory.person();
    if (!place || !person) return;
    // What was sent before the first page may have been deleted by others since: only what is read aside tells.
    if (place.kind === 'first' && place.head === null && store.aside.weigh().held > 0) {
      memory.saveSnapshot({ ...place, kind: 'reset' });
      continue;
    }
    if (place.whole) {
      await finish(store, memory, person, place, now());
      return;
    }
    const query = makeQuery(memory, person, place);
    const { rows, sent } = await pages.open(place.after, query);
    const { head } = sent;
    checkEpoch(head, person);
    if (head.more && head.next !== null) await pages.prepare(head.next, { ...query, after: head.next });
    const page = sent.read();
    guard.check(page);
    pages.learn(rows, page);
    const { items, refused } = takeVisible(page, person);
    // What is not read aside is taken away: a page that cannot be read whole decides nothing.
    if (place.kind === 'reset' && refused.length > 0) throw new SiteFailure('not_the_site', `${refused[0]?.where} of a page: ${refused[0]?.why}`);
    const whole = !head.more || head.next === null;
    const next = { ...place, after: head.next ?? place.after, head: place.head ?? head.head, headSeq: place.head === null ? head.headSeq : place.headSeq, done: place.done + items.length, whole };
    // The first download finds an empty house.
    const write = place.kind === 'first' ? (work: () => void) => store.load(work, { listsLater: true }) : store.write;
    write(() => {
      if (place.kind === 'reset') store.aside.put(items);
      // The page begins with the latest; SQLite puts rows in faster in the order of their ids, which is that of their making.
      else store.receive(items.toReversed(), { bulk: place.kind === 'first' });
      if (refused.length > 0) onRefused(refused);
      memory.saveSnapshot(next);
    });
    onProgress(next.done);
    await yieldToOthers();
  }
}

function makeQuery(memory: SyncMemory, { grantsHash, epoch }: Person, { scopes, after }: SnapshotPlace): Record<string, string> {
  const query: Record<string, string> = { deviceId: memory.deviceId(), grantsHash, epoch };
  if (scopes) query['scopes'] = scopes.join(',');
  if (after !== null) query['after'] = after;
  return query;
}

/** All pages are here: what was aside takes its place, and the rest of the house is told. */
async function finish(store: Store, memory: SyncMemory, person: Person, place: SnapshotPlace, now: Date): Promise<void> {
  if (place.kind === 'reset') judgeAside(store, place);
  // What was received without waiting for the disk is on it before the place reached is forgotten.
  if (place.kind === 'first') store.endLoad();
  const isLarge = place.kind === 'reset' && place.done > 2000;
  // Nobody waits for the disk: it can all be asked again.
  const write = isLarge ? store.load : store.write;
  write(() => {
    if (place.kind === 'reset') store.aside.swap(place.headSeq);
    memory.saveHeld({ epoch: person.epoch, grantsHash: person.grantsHash, scopes: person.scopes });
    memory.saveCursor(place.head);
    memory.saveSnapshot(null);
    if (place.kind === 'reset') makeDigestDue(store);
    if (place.kind === 'first') putOffFirstDigest(store, now);
  });
  // Also after a first download that was cut and begun again as a reset: it had put indexes away.
  if (place.kind === 'reset') store.endLoad();
  if (place.kind !== 'added') await catchUpSearch(store);
}
