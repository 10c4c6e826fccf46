import type { Store } from '../store/store.ts';
import { checkEpoch } from './check-epoch.ts';
import { makePageGuard } from './page-guard.ts';
import { makePageSize } from './page-size.ts';
import { yieldToOthers } from './pull-snapshot.ts';
import { type RefusedItem, takeVisible } from './refused-items.ts';
import type { SiteClient } from './site-client.ts';
import type { SyncMemory } from './sync-memory.ts';

/**
 * Takes in what changed on the site since the last time. Rows and cursor are saved together. `onRefused` is told of items
 * that are left out, in the same transaction. Answers with how many were taken.
 */
export async function pullFeed(store: Store, memory: SyncMemory, client: SiteClient, onRefused: (refused: readonly RefusedItem[]) => void): Promise<number> {
  const size = makePageSize();
  const guard = makePageGuard();
  let received = 0;
  for (;;) {
    const person = memory.person();
    const cursor = memory.cursor();
    if (!person || cursor === null) return received;
    const rows = size.rows();
    const query = { deviceId: memory.deviceId(), grantsHash: person.grantsHash, cursor, limit: String(rows) };
    const page = (await size.measure(() => client.feed(query))).read();
    const { head } = page;
    checkEpoch(head, person);
    guard.check(page);
    size.learn(rows, page);
    const { items, refused } = takeVisible(page, person);
    const next = head.next ?? head.head;
    if (items.length > 0 || refused.length > 0 || next !== cursor)
      store.write(() => {
        store.receive(items);
        if (refused.length > 0) onRefused(refused);
        memory.saveCursor(next);
        forgetBackedUp(store, head.backupSeq);
      });
    received += items.length;
    if (!head.more) {
      store.dropHearsay();
      return received;
    }
    await yieldToOthers();
  }
}

/** Lines that a verified backup of the site covers need not be kept here any more. */
function forgetBackedUp(store: Store, backupSeq: number): void {
  if (backupSeq > 0) store.db.prepare('delete from journal where seq <= ?').run(backupSeq);
}
