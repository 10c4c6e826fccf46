import type { Entity } from '../../domain/record/entity.ts';
import type { Store } from '../store/store.ts';
import type { SiteClient } from './site-client.ts';
import { makePageSize } from './page-size.ts';
import type { SyncMemory } from './sync-memory.ts';

/**
 * Downloads all that this person may see, page after page; each page and the place reached are saved together, so that
 * a cut goes on from there. Search is filled once at the end. Then the feed goes on from where the download began.
 */
export async function pullSnapshot(store: Store, memory: SyncMemory, client: SiteClient, onProgress: (done: number) => void): Promise<void> {
  const size = makePageSize();
  const seen = store.db.prepare('insert or ignore into snapshot_seen (entity, id) values (?, ?)');
  for (;;) {
    const place = memory.snapshot();
    const person = memory.person();
    if (!place || !person) return;
    // The first download finds an empty house: lists are filled at once, search and history after.
    const bulk = place.scopes === null && memory.cursor() === null;
    const query: Record<string, string> = { deviceId: memory.deviceId(), grantsHash: person.grantsHash, epoch: person.epoch, limit: String(size.rows()) };
    if (place.scopes) query['scopes'] = place.scopes.join(',');
    if (place.after !== null) query['after'] = place.after;
    const { head, items } = await size.measure(() => client.snapshot(query));
    const replaces = place.scopes === null && !bulk;
    const done = place.done + items.length;
    const start = place.head ?? head.head;
    store.write(() => {
      if (replaces && place.after === null) store.db.exec('delete from snapshot_seen');
      store.receive(items, { bulk });
      if (replaces) for (const { entity, id } of items) seen.run(entity, id);
      if (head.more && head.next !== null) memory.saveSnapshot({ ...place, after: head.next, head: start, done });
      else {
        if (bulk) store.rebuildSearch();
        if (replaces) dropUnseen(store);
        memory.saveSnapshot(null);
        memory.saveCursor(start);
      }
    });
    onProgress(done);
    if (memory.snapshot() === null) return;
    await yieldToOthers();
  }
}

/** After a download that replaces an earlier one: what the site no longer has goes, but for what waits to leave. */
function dropUnseen(store: Store): void {
  const gone = store.db
    .prepare<[], { entity: Entity; id: string }>(
      `select entity, id from record where ver > 0
         and not exists (select 1 from snapshot_seen s where s.entity = record.entity and s.id = record.id)
         and not exists (select 1 from outbox o where o.entity = record.entity and o.id = record.id)`,
    )
    .all();
  for (const { entity, id } of gone) store.purge(entity, id);
  store.db.exec('delete from snapshot_seen');
}

/** The windows are answered between two pages. */
export const yieldToOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
