import type { Database, Queries } from '../database/database.ts';
import { claimDevice, lockDevice, readResults, registerDevice } from '../devices/device-table.ts';
import { isLost } from '../devices/lost-devices.ts';
import { findAuthor, findUser } from '../devices/users.ts';
import { keepAside } from '../devices/carried-aside.ts';
import { beginEpoch } from './begin-epoch.ts';
import { listUsableFiles } from '../files/find-file.ts';
import { readDigest } from './digest-rows.ts';
import { readBucketRows, readFeedRows, readSnapshotRows } from './record-rows.ts';
import { readMeta } from './site-meta.ts';
import { lockConflictsAbout, lockRecords } from './site-record.ts';
import type { SiteTables, WritingTables } from './site-tables.ts';
import { runWriting, writeChanges } from './write-changes.ts';

/** The site's tables in PostgreSQL, or PGlite. */
export const makePostgresTables = (db: Database): SiteTables => ({
  readMeta: () => readMeta(db),
  beginEpoch: (epoch) => beginEpoch(db, epoch),
  findUser: (tokenHash) => findUser(db, tokenHash),
  findAuthor: (author) => findAuthor(db, author),
  isLost: (tokenHash) => isLost(db, tokenHash),
  registerDevice: (device) => registerDevice(db, device),
  claimDevice: (deviceId, userId) => claimDevice(db, deviceId, userId),
  keepAside: (deviceId, userId, lines) => keepAside(db, deviceId, userId, lines),
  readFeedRows: (after, scopes, limit) => readFeedRows(db, after, scopes, limit),
  readSnapshotRows: (before, scopes, limit) => readSnapshotRows(db, before, scopes, limit),
  readBucketRows: (after, scopes, limit, bucket) => readBucketRows(db, after, scopes, limit, bucket),
  readDigest: (scopes) => readDigest(db, scopes),
  write: (work) => runWriting(db, (queries) => work(makeWritingTables(queries))),
});

const makeWritingTables = (queries: Queries): WritingTables => ({
  readMeta: () => readMeta(queries),
  lockDevice: (deviceId) => lockDevice(queries, deviceId),
  readResults: (deviceId, numbers) => readResults(queries, deviceId, numbers),
  lockRecords: (keys) => lockRecords(queries, keys),
  listUsableFiles: (person, hashes) => listUsableFiles(queries, person, hashes),
  lockConflictsAbout: (ids) => lockConflictsAbout(queries, ids),
  writeChanges: (changes) => writeChanges(queries, changes),
});
