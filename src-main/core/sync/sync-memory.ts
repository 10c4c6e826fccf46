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

/**
 * Of which life of the site, and under which rights, the records here are; `scopes` are those that are here whole. It
 * outlives the connection: a desk that comes back with another code goes on from there.
 */
const held = z.object({ epoch: z.string(), grantsHash: z.string(), scopes: z.array(z.string()) });
export type Held = z.infer<typeof held>;

/** Whose desk of which site this was last, as the site said it: it outlives the connection too. */
const known = z.object({ url: z.string(), userName: z.string() });

/**
 * Where a download stands; null once it is whole. `first` fills an empty house, `added` brings scopes that were gained,
 * `reset` reads all anew, aside. `head` is where the feed goes on from. It is good for one epoch and one list of rights.
 */
const snapshot = z.object({
  kind: z.enum(['first', 'added', 'reset']),
  epoch: z.string(),
  grantsHash: z.string(),
  scopes: z.array(z.string()).nullable(),
  after: z.string().nullable(),
  head: z.string().nullable(),
  /** The `seq` of `head`: what the site did until then is in the pages. */
  headSeq: z.number().default(0),
  done: z.number(),
  /** All pages are here. */
  whole: z.boolean(),
  /** What a person said of a reset that would take much away; null if nobody was asked or has answered. */
  verdict: z.enum(['accepted', 'refused']).nullable(),
});
export type SnapshotPlace = z.infer<typeof snapshot>;

const text = z.string();
const number = z.number();

/** What the site's clock and this machine's said at the last hello. */
const clocks = z.object({ site: z.string(), here: z.string() });

/** The memory of the sync, in the store's settings. */
export function openSyncMemory(store: Store) {
  const readPerson = () => store.readSetting('sync.person', person) ?? null;
  return {
    connection: () => store.readSetting('sync.connection', connection) ?? null,
    saveConnection: (value: z.infer<typeof connection>) => store.saveSetting('sync.connection', value),
    person: readPerson,
    savePerson: (value: Person | null) => store.saveSetting('sync.person', value),
    /** A desk of an earlier version has only its person to tell. */
    held: (): Held | null => store.readSetting('sync.held', held) ?? readPerson(),
    saveHeld: ({ epoch, grantsHash, scopes }: Held) => store.saveSetting('sync.held', { epoch, grantsHash, scopes }),
    known: () => store.readSetting('sync.known', known) ?? null,
    saveKnown: (value: z.infer<typeof known>) => store.saveSetting('sync.known', value),
    cursor: () => store.readSetting('sync.cursor', text) ?? null,
    saveCursor: (value: string | null) => store.saveSetting('sync.cursor', value),
    snapshot: () => store.readSetting('sync.snapshot', snapshot) ?? null,
    saveSnapshot: (value: SnapshotPlace | null) => store.saveSetting('sync.snapshot', value),
    lastSyncAt: () => store.readSetting('sync.lastSyncAt', text) ?? null,
    saveLastSyncAt: (value: string | null) => store.saveSetting('sync.lastSyncAt', value),
    clocks: () => store.readSetting('sync.clocks', clocks) ?? null,
    saveClocks: (value: z.infer<typeof clocks>) => store.saveSetting('sync.clocks', value),
    nextN: () => store.readSetting('sync.nextN', number) ?? 1,
    saveNextN: (value: number) => store.saveSetting('sync.nextN', value),
    /** This desk as the site numbers its lines; made once, made anew if the profile was copied. */
    deviceId: () => store.readSetting('sync.device', text) ?? renewDevice(store),
    renewDevice: () => renewDevice(store),
  };
}
export type SyncMemory = ReturnType<typeof openSyncMemory>;

/**
 * A new device: lines that were numbered under the old one take new numbers when they next leave. What had already
 * arrived changes nothing the second time, since the site compares values. Where the old name is not known (the desk was
 * restored from a backup), they are sent under it again.
 */
function renewDevice(store: Store): string {
  const id = makeId();
  store.write(() => {
    const old = store.readSetting('sync.device', text);
    if (old !== undefined) store.outbox.thaw(old);
    store.saveSetting('sync.device', id);
    store.saveSetting('sync.nextN', 1);
  });
  store.setDevice(id);
  return id;
}
