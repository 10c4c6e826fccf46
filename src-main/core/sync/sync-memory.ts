import { v7 as makeId } from 'uuid';
import { z } from 'zod';
import { role, territory } from '../../domain/record/role.ts';
import type { Store } from '../store/store.ts';

/** What this desk remembers of its site between two syncs. Each part is saved in the transaction that makes it true. */
const connection = z.object({ url: z.string(), token: z.string() }).nullable();
const person = z.object({
  userName: z.string(),
  roles: z.array(role),
  territories: z.array(territory),
  scopes: z.array(z.string()),
  grantsHash: z.string(),
  epoch: z.string(),
});
export type Person = z.infer<typeof person>;

/** Where the first download stands; null once it is whole. `head` is where the feed goes on from. */
const snapshot = z.object({ scopes: z.array(z.string()).nullable(), after: z.string().nullable(), head: z.string().nullable(), done: z.number() });
export type SnapshotPlace = z.infer<typeof snapshot>;

/** The memory of the sync, in the store's settings. */
export function openSyncMemory(store: Store) {
  return {
    connection: () => store.readSetting('sync.connection', connection) ?? null,
    saveConnection: (value: z.infer<typeof connection>) => store.saveSetting('sync.connection', value),
    person: () => store.readSetting('sync.person', person) ?? null,
    savePerson: (value: Person | null) => store.saveSetting('sync.person', value),
    cursor: () => store.readSetting('sync.cursor', z.string()) ?? null,
    saveCursor: (value: string | null) => store.saveSetting('sync.cursor', value),
    snapshot: () => store.readSetting('sync.snapshot', snapshot) ?? null,
    saveSnapshot: (value: SnapshotPlace | null) => store.saveSetting('sync.snapshot', value),
    lastSyncAt: () => store.readSetting('sync.lastSyncAt', z.string()) ?? null,
    saveLastSyncAt: (value: string | null) => store.saveSetting('sync.lastSyncAt', value),
    nextN: () => store.readSetting('sync.nextN', z.number()) ?? 1,
    saveNextN: (value: number) => store.saveSetting('sync.nextN', value),
    /** This desk as the site numbers its lines; made once, made anew if the profile was copied. */
    deviceId: () => {
      const known = store.readSetting('sync.device', z.string());
      if (known !== undefined) return known;
      return renewDevice(store);
    },
    renewDevice: () => renewDevice(store),
  };
}
export type SyncMemory = ReturnType<typeof openSyncMemory>;

/**
 * A new device: lines that were numbered under the old one take new numbers when they next leave. What had already
 * arrived changes nothing the second time, since the site compares values.
 */
function renewDevice(store: Store): string {
  const id = makeId();
  store.write(() => {
    store.db.prepare('update outbox set n = null, sha = null, frozen = null where n is not null').run();
    store.saveSetting('sync.device', id);
    store.saveSetting('sync.nextN', 1);
  });
  store.setDevice(id);
  return id;
}
