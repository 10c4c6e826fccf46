import type { MutationResult } from '../../src-main/contract/site/mutation.ts';
import type { Place } from '../sync/page.ts';
import type { Person } from '../devices/find-person.ts';
import type { SiteMeta } from './site-meta.ts';
import type { RecordKey, SiteRecord } from './site-record.ts';
import type { Changes } from './write-changes.ts';

/** The person of a token, as the tables hold them: nothing of it is checked yet. */
export type UserRow = { id: string; name: string; roles: string[]; territories: string[] };
export type DeviceRow = { userId: string; lastN: number };
/** The person of a token as the file that came from it names them; `revoked`: their access was taken away since. */
export type AuthorRow = UserRow & { tokenHash: string; revoked: boolean };
export type AsideLine = { n: number; sha: string };
/** See `digestOutput`: a bucket that is not empty. */
export type BucketSum = { bucket: string; count: number; hash: string };
export type KnownResult = { sha: string; result: MutationResult };

/**
 * The tables behind what a desk asks. The rules of the sync know the site's data by this alone: PostgreSQL answers it
 * (`postgres-tables.ts`), and so does memory, for the simulator that runs the same rules millions of times. Both are held
 * to the same answers by `tests/site/site-tables.test.ts`.
 */
export type SiteTables = {
  /** Read at each request: another server, or a restore, may have changed it. */
  readMeta: () => Promise<SiteMeta>;
  /** The database went back in time: begins a new life of the site, unless `epoch` has already ended. */
  beginEpoch: (epoch: string) => Promise<SiteMeta>;
  /** Who holds this token; undefined if it is unknown, or it or its person is revoked. */
  findUser: (tokenHash: string) => Promise<UserRow | undefined>;
  /** Whose lines these are, by the name that their token bears in a valise (`carried-mac.ts`). */
  findAuthor: (author: string) => Promise<AuthorRow | undefined>;
  /** True if whoever presents this token is to be wiped. */
  isLost: (tokenHash: string) => Promise<boolean>;
  /** Makes the device known as this person's, and the token as its own; answers the last number that it has used, null if it is the device of someone else who still has it. */
  registerDevice: (device: { deviceId: string; userId: string; app: string; tokenHash: string }) => Promise<number | null>;
  /** A device of which the site has heard by file alone is this person's, unless it is known already. */
  claimDevice: (deviceId: string, userId: string) => Promise<void>;
  /** Keeps lines of a revoked author for an administrator; the same one twice is kept once. */
  keepAside: (deviceId: string, userId: string, lines: readonly AsideLine[]) => Promise<void>;
  /** The lines of what follows `after` in the feed and touches `scopes`, in order. The exits of one record are one row. */
  readFeedRows: (after: Place, scopes: string[], limit: number) => Promise<Buffer[]>;
  /** The lines of the records that stand in `scopes`, the latest change first, from before a place in the feed. */
  readSnapshotRows: (before: Place, scopes: string[], limit: number) => Promise<Buffer[]>;
  /** The lines of those of one bucket of the digest, by entity and id. */
  readBucketRows: (after: RecordKey, scopes: string[], limit: number, bucket: string) => Promise<Buffer[]>;
  /** How many records stand in `scopes`, and the XOR of what tells their versions, by bucket; and at which `seq` that is so. */
  readDigest: (scopes: string[]) => Promise<{ seq: number; sums: BucketSum[] }>;
  /** Runs `work` in one transaction, undone if it throws, and done again if it met another writer. */
  write: <T>(work: (tables: WritingTables) => Promise<T>) => Promise<T>;
};

/** The same tables inside a transaction that writes. What is read here is locked until its end. */
export type WritingTables = {
  readMeta: () => Promise<SiteMeta>;
  lockDevice: (deviceId: string) => Promise<DeviceRow | undefined>;
  /** What became of these lines of a device, by number. */
  readResults: (deviceId: string, numbers: readonly number[]) => Promise<Map<number, KnownResult>>;
  lockRecords: (keys: readonly RecordKey[]) => Promise<SiteRecord[]>;
  /** Those of these files that are here and that this person may name. Asked only if a line names some. */
  listUsableFiles: (person: Person, hashes: readonly string[]) => Promise<Set<string>>;
  /** The conflicts and proposals about these records. */
  lockConflictsAbout: (ids: readonly string[]) => Promise<SiteRecord[]>;
  /** Writes everything under the next `seq`, which it answers; must be the last of its transaction. */
  writeChanges: (changes: Changes) => Promise<number>;
};
