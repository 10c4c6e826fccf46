import type { Entity } from '../../domain/record/entity.ts';
import type { Store } from '../store/store.ts';
import { catchUpSearch } from '../store/catch-up-search.ts';
import type { Page } from './read-page.ts';
import type { SiteClient } from './site-client.ts';
import { makePageSize } from './page-size.ts';
import type { SyncMemory } from './sync-memory.ts';

/**
 * Downloads all that this person may see, page after page; each page and the place reached are saved together, so that
 * a cut goes on from there. Search is filled at the end, while people already work. Then the feed goes on from where the download began.
 */
export async function pullSnapshot(store: Store, memory: SyncMemory, client: SiteClient, onProgress: (done: number) => void): Promise<void> {
  const size = makePageSize();
  const ask = (query: Record<string, string>): Promise<Page> => size.measure(() => client.snapshot(query));
  /** The page that was asked for ahead, by where it begins. */
  const ahead = new Map<string | null, Promise<Page>>();
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
    const { head, items } = await (ahead.get(place.after) ?? ask(query));
    // The site prepares the next page while this one is written.
    ahead.clear();
    if (head.more && head.next !== null) {
      const page = ask({ ...query, after: head.next, limit: String(size.rows()) });
      // If it fails while nobody waits for it, it fails again when it is waited for.
      page.catch(() => {});
      ahead.set(head.next, page);
    }
    const replaces = place.scopes === null && !bulk;
    const done = place.done + items.length;
    const start = place.head ?? head.head;
    const isLast = !head.more || head.next === null;
    const write = bulk ? (work: () => void) => store.load(work, { listsLater: true }) : store.write;
    write(() => {
      if (replaces && place.after === null) store.db.exec('delete from snapshot_seen');
      store.receive(items, { bulk });
      if (replaces) for (const { entity, id } of items) seen.run(entity, id);
      if (!isLast) memory.saveSnapshot({ ...place, after: head.next, head: start, done });
      else if (!bulk) endSnapshot(store, memory, start, replaces);
      else memory.saveSnapshot({ ...place, after: head.next ?? place.after, head: start, done });
    });
    if (isLast && bulk) {
      // What was received without waiting for the disk is on it before the place reached is forgotten.
      store.endLoad();
      endSnapshot(store, memory, start, false);
      await catchUpSearch(store);
    }
    onProgress(done);
    if (memory.snapshot() === null) return;
    await yieldToOthers();
  }
}

function endSnapshot(store: Store, memory: SyncMemory, cursor: string, replaces: boolean): void {
  store.write(() => {
    if (replaces) dropUnseen(store);
    memory.saveSnapshot(null);
    memory.saveCursor(cursor);
  });
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
