import { nameAuthor } from '../../../src-main/valise/carried-mac.ts';
import { createHash } from 'node:crypto';
import { bucketOf } from '../../../src-main/contract/site/digest.ts';
import { mutationResult } from '../../../src-main/contract/site/mutation.ts';
import type { SiteMeta } from '../../../src-site/records/site-meta.ts';
import type { SiteRecord } from '../../../src-site/records/site-record.ts';
import type { BucketSum, DeviceRow, KnownResult, SiteTables, UserRow, WritingTables } from '../../../src-site/records/site-tables.ts';
import type { Changes } from '../../../src-site/records/write-changes.ts';
import { copyMemoryFiles, isUsable, makeMemoryFiles, type MemoryFiles, noteUses } from './memory-files.ts';

type Exit = { seq: number; entity: string; id: string; scopes: string[] };
export type MemoryRow = SiteRecord & { seq: number; payload: string };

/** All that the site's database holds, as plain values. Rows are never changed, only replaced: a copy is cheap. */
export type MemoryState = {
  meta: Omit<SiteMeta, 'head'>;
  clock: number;
  rows: Map<string, MemoryRow>;
  exits: Exit[];
  users: Map<string, UserRow>;
  devices: Map<string, DeviceRow>;
  results: Map<string, Map<number, KnownResult>>;
  files: MemoryFiles;
};

export type MemoryTables = SiteTables & {
  state: MemoryState;
  /** Called inside each writing transaction, before and after it is committed; what it throws comes out of the transaction. */
  onCommit: (when: 'before' | 'after', changes: Changes, seq: number) => void;
};

export const makeMemoryState = (meta: Omit<SiteMeta, 'head'>): MemoryState => ({
  meta, clock: 0, rows: new Map(), exits: [], users: new Map(), devices: new Map(), results: new Map(), files: makeMemoryFiles(),
});

export const copyMemoryState = (state: MemoryState): MemoryState => ({
  meta: { ...state.meta },
  clock: state.clock,
  rows: new Map(state.rows),
  exits: [...state.exits],
  users: new Map(state.users),
  devices: new Map([...state.devices].map(([id, device]) => [id, { ...device }])),
  results: new Map([...state.results].map(([id, results]) => [id, new Map(results)])),
  files: copyMemoryFiles(state.files),
});

export const keyOf = (entity: string, id: string) => `${entity} ${id}`;

/** The site's tables in memory: the same answers as PostgreSQL's, hundreds of times quicker. */
export function makeMemoryTables(start: MemoryState): MemoryTables {
  const tables: MemoryTables = {
    state: start,
    onCommit: () => {},
    readMeta: async () => ({ ...tables.state.meta, head: tables.state.clock }),
    beginEpoch: async (epoch) => {
      const { meta } = tables.state;
      if (meta.epoch === epoch) tables.state.meta = { ...meta, epoch: `${epoch}-went-back`, backupSeq: 0 };
      return tables.readMeta();
    },
    findUser: async (tokenHash) => tables.state.users.get(tokenHash),
    findAuthor: async (author) => {
      for (const [tokenHash, user] of tables.state.users) if (nameAuthor(tokenHash) === author) return { ...user, tokenHash, revoked: false };
      return undefined;
    },
    isLost: async () => false,
    registerDevice: async ({ deviceId, userId }) => {
      const known = tables.state.devices.get(deviceId);
      // Nobody is revoked there: whoever had it has it.
      if (known !== undefined && known.userId !== userId) return null;
      const lastN = known?.lastN ?? 0;
      tables.state.devices.set(deviceId, { userId, lastN });
      return lastN;
    },
    claimDevice: async (deviceId, userId) => {
      if (!tables.state.devices.has(deviceId)) tables.state.devices.set(deviceId, { userId, lastN: 0 });
    },
    // Nobody is revoked there.
    keepAside: async () => {},
    readFeedRows: async (after, scopes, limit) => {
      const { rows, exits } = tables.state;
      const found: { seq: number; entity: string; id: string; line: () => string }[] = [];
      for (const row of rows.values())
        if (isAfter(row, after) && touches(row.scopes, scopes)) found.push({ seq: row.seq, entity: row.entity, id: row.id, line: () => writeLine(row) });
      for (const exit of exits) {
        if (!isAfter(exit, after) || !touches(exit.scopes, scopes)) continue;
        const row = rows.get(keyOf(exit.entity, exit.id));
        if (row && exit.seq >= row.seq && touches(row.scopes, scopes)) continue;
        found.push({ seq: exit.seq, entity: exit.entity, id: exit.id, line: () => writeExits(exit, scopes) });
      }
      found.sort((a, b) => a.seq - b.seq || compare(a.entity, b.entity) || compare(a.id, b.id));
      return found.slice(0, limit).map(({ line }) => Buffer.from(line()));
    },
    readDigest: async (scopes) => {
      const sums = new Map<string, BucketSum>();
      for (const row of tables.state.rows.values()) {
        if (row.deleted || !touches(row.scopes, scopes)) continue;
        const bucket = bucketOf(row.id);
        const { count, hash } = sums.get(bucket) ?? { count: 0, hash: '0' };
        const own = createHash('md5').update(`${row.entity} ${row.id} ${row.ver} ${row.seq}`).digest('hex').slice(0, 16);
        sums.set(bucket, { bucket, count: count + 1, hash: (BigInt(`0x${hash}`) ^ BigInt(`0x${own}`)).toString(16).padStart(16, '0') });
      }
      return { seq: tables.state.clock, sums: [...sums.values()] };
    },
    readSnapshotRows: async (before, scopes, limit) =>
      [...tables.state.rows.values()]
        .filter((row) => !row.deleted && isAfter(before, row) && touches(row.scopes, scopes))
        .sort((a, b) => (isAfter(a, b) ? -1 : 1))
        .slice(0, limit)
        .map((row) => Buffer.from(writeLine(row))),
    readBucketRows: async (after, scopes, limit, bucket) =>
      [...tables.state.rows.values()]
        .filter((row) => !row.deleted && bucketOf(row.id) === bucket && (compare(row.entity, after.entity) || compare(row.id, after.id)) > 0 && touches(row.scopes, scopes))
        .sort((a, b) => compare(a.entity, b.entity) || compare(a.id, b.id))
        .slice(0, limit)
        .map((row) => Buffer.from(writeLine(row))),
    write: async (work) => {
      for (let attempt = 1; ; attempt++)
        try {
          return await work(inLife(tables.state));
        } catch (error) {
          if (!(error instanceof WrittenMeanwhile) || attempt === 10) throw error;
        }
    },
  };
  /** Writes of each device so far: who has locked one and finds another write of it at the end begins again, as a lock would have made them wait. */
  const turns = new Map<string, number>();
  // What a site began before it was restored is not written into the site that takes its place.
  const inLife = (state: MemoryState): WritingTables => {
    const locked = new Map<string, number>();
    return {
      ...writing,
      lockDevice: (deviceId) => {
        locked.set(deviceId, turns.get(deviceId) ?? 0);
        return writing.lockDevice(deviceId);
      },
      writeChanges: (changes) => {
        const { device } = changes;
        if (tables.state !== state || (device && locked.get(device.id) !== (turns.get(device.id) ?? 0))) throw new WrittenMeanwhile();
        if (device) turns.set(device.id, (turns.get(device.id) ?? 0) + 1);
        return writing.writeChanges(changes);
      },
    };
  };
  const writing: WritingTables = {
    readMeta: () => tables.readMeta(),
    lockDevice: async (deviceId) => tables.state.devices.get(deviceId),
    readResults: async (deviceId, numbers) => {
      const known = tables.state.results.get(deviceId);
      return new Map(numbers.flatMap((n) => {
        const found = known?.get(n);
        // As from the table: with its keys in the order of the schema.
        return found === undefined ? [] : [[n, { ...found, result: mutationResult.parse(found.result) }] as const];
      }));
    },
    lockRecords: async (keys) => {
      const wanted = new Set(keys.map(({ entity, id }) => keyOf(entity, id)));
      const found = [...wanted].flatMap((key) => tables.state.rows.get(key) ?? []);
      return found.sort((a, b) => compare(a.entity, b.entity) || compare(a.id, b.id)).map(readRecord);
    },
    listUsableFiles: async (person, hashes) => new Set(hashes.filter((sha256) => isUsable(tables.state, person, sha256))),
    lockConflictsAbout: async (ids) =>
      [...tables.state.rows.values()].filter((row) => row.about !== null && ids.includes(row.about) && !row.deleted).map(readRecord),
    writeChanges: async (changes) => {
      const seq = tables.state.clock + 1;
      for (const { entity, id, ver } of changes.records)
        if ((tables.state.rows.get(keyOf(entity, id))?.ver ?? ver - 1) !== ver - 1) throw new WrittenMeanwhile();
      tables.onCommit('before', changes, seq);
      tables.state.clock = seq;
      for (const record of changes.records) {
        const payload = JSON.stringify(record.fields);
        const place = keyOf(record.entity, record.id);
        tables.state.rows.set(place, { ...record, scopes: [...record.scopes], seq, payload });
        noteUses(tables.state.files, place, record.entity, record.fields);
      }
      for (const exit of changes.exits) tables.state.exits.push({ seq, ...exit });
      if (changes.device) writeResults(tables.state, changes.device, seq);
      tables.onCommit('after', changes, seq);
      return seq;
    },
  };
  return tables;
}

class WrittenMeanwhile extends Error {}

function writeResults(state: MemoryState, device: NonNullable<Changes['device']>, seq: number): void {
  const row = state.devices.get(device.id);
  if (row) row.lastN = device.lastN;
  let results = state.results.get(device.id);
  if (!results) state.results.set(device.id, (results = new Map()));
  for (const { sha, result } of device.results) results.set(result.n, { sha, result: { ...result, seq } });
}

const readRecord = ({ entity, id, ver, scopes, deleted, about, payload, by, at, authors }: MemoryRow): SiteRecord => ({
  entity, id, ver, scopes: [...scopes], deleted, about, fields: JSON.parse(payload) as SiteRecord['fields'], by, at, authors: authors ?? null,
});

/** As PostgreSQL's "C" collation orders what is ASCII. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const touches = (a: readonly string[], b: readonly string[]) => a.some((scope) => b.includes(scope));
type Place = { seq: number; entity: string; id: string };
const isAfter = (row: Place, after: Place) =>
  (row.seq - after.seq || compare(row.entity, after.entity) || compare(row.id, after.id)) > 0;

function writeLine({ entity, id, ver, seq, scopes, deleted, by, at, payload, authors }: MemoryRow): string {
  const start = `{"kind":"${deleted ? 'del' : 'put'}","entity":"${entity}","id":"${id}","ver":${ver},"seq":${seq}`;
  const author = `"by":${JSON.stringify(by)},"at":"${at}"`;
  if (deleted) return `${start},${author}}`;
  const signed = authors ? `,"authors":${JSON.stringify(authors)}` : '';
  return `${start},"scopes":${JSON.stringify(scopes)},${author}${signed},"fields":${payload}}`;
}

const writeExits = ({ entity, id, seq, scopes }: Exit, granted: readonly string[]): string =>
  scopes
    .filter((scope) => granted.includes(scope))
    .map((scope) => `{"kind":"exit","entity":"${entity}","id":"${id}","seq":${seq},"scope":${JSON.stringify(scope)}}`)
    .join('\n');
