import type { Store } from '../store/store.ts';
import { checkEpoch } from './check-epoch.ts';
import { makePageSize } from './page-size.ts';
import { yieldToOthers } from './pull-snapshot.ts';
import type { SiteClient } from './site-client.ts';
import type { SyncMemory } from './sync-memory.ts';

/** Takes in what changed on the site since the last time. Rows and cursor are saved together. Answers with how many. */
export async function pullFeed(store: Store, memory: SyncMemory, client: SiteClient): Promise<number> {
  const size = makePageSize();
  let received = 0;
  for (;;) {
    const person = memory.person();
    const cursor = memory.cursor();
    if (!person || cursor === null) return received;
    const query = { deviceId: memory.deviceId(), grantsHash: person.grantsHash, cursor, limit: String(size.rows()) };
    const { head, items } = await size.measure(() => client.feed(query));
    checkEpoch(head, person);
    const next = head.next ?? head.head;
    if (items.length > 0 || next !== cursor)
      store.write(() => {
        store.receive(items);
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
