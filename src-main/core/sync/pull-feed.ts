import type { Store } from '../store/store.ts';
import { makeAskAhead, yieldToOthers } from './ask-ahead.ts';
import { checkEpoch } from './check-epoch.ts';
import { makePageGuard } from './page-guard.ts';
import { type RefusedItem, takeVisible } from './refused-items.ts';
import type { SiteClient } from './site-client.ts';
import type { SyncMemory } from './sync-memory.ts';

/**
 * Takes in what changed on the site since the last time. Rows and cursor are saved together. `onRefused` is told of items
 * that are left out, in the same transaction. Answers with the `seq` that it has come to.
 */
export async function pullFeed(store: Store, memory: SyncMemory, client: SiteClient, onRefused: (refused: readonly RefusedItem[]) => void): Promise<number | null> {
  const pages = makeAskAhead((query) => client.feed(query));
  const guard = makePageGuard({ isFeed: true });
  for (;;) {
    const person = memory.person();
    const cursor = memory.cursor();
    if (!person || cursor === null) return null;
    const query = { deviceId: memory.deviceId(), grantsHash: person.grantsHash };
    const { rows, sent } = await pages.open(cursor, { ...query, cursor });
    const { head } = sent;
    checkEpoch(head, person);
    const next = head.next ?? head.head;
    if (head.more) await pages.prepare(next, { ...query, cursor: next });
    const page = sent.read();
    guard.check(page);
    pages.learn(rows, page);
    const { items, refused } = takeVisible(page, person);
    if (items.length > 0 || refused.length > 0 || next !== cursor)
      store.write(() => {
        store.receive(items);
        if (refused.length > 0) onRefused(refused);
        memory.saveCursor(next);
        forgetBackedUp(store, head.backupSeq);
      });
    if (!head.more) {
      store.dropHearsay();
      return head.headSeq;
    }
    await yieldToOthers();
  }
}

/** Lines that a verified backup of the site covers need not be kept here any more. */
function forgetBackedUp(store: Store, backupSeq: number): void {
  if (backupSeq > 0) store.db.prepare('delete from journal where seq <= ?').run(backupSeq);
}
