import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { lockRecords, type SiteRecord } from '../records/site-record.ts';
import { runWriting, writeChanges } from '../records/write-changes.ts';
import { findHorizon, markNow, retentionDays } from './horizon.ts';

/** What a purge took away for good. */
export type Purged = { records: number; exits: number; results: number; devices: number; tokens: number };

/** No statement of a server lasts longer (`open-postgres.ts`). */
const longestRequestMs = 31_000;
/** Rows taken in one transaction, so that nobody waits for long. */
const lot = 1000;
/** A desk whose answer was lost asks again for at most one push: those are kept whatever their age. */
const keptResults = 500;

/**
 * Takes away for good what is older than `retentionDays`: deleted records with their fields, exits, answers to lines,
 * devices that have not come back, revoked tokens. Cursors from before are refused first, so that no desk passes over a
 * deletion unaware. Stopped at any point, or run by two at once, it is only unfinished.
 */
export async function purge(db: Database, { settleMs = longestRequestMs } = {}): Promise<Purged> {
  await markNow(db);
  const horizon = await findHorizon(db);
  const raised = await db.query('update sync_meta set min_seq = $1::bigint where min_seq < $1::bigint returning 1', [horizon]);
  // A page begun before that may still be read: it must not miss what is taken away now.
  if (raised.length > 0) await sleep(settleMs);
  await closeOldFollowers(db, horizon);
  const purged = {
    records: await repeat(() => db.query(recordsStatement, [horizon, lot])),
    exits: await repeat(() => db.query(exitsStatement, [horizon, lot])),
    results: await repeat(() => db.query(resultsStatement, [horizon, lot, keptResults, retentionDays])),
    devices: (await db.query(devicesStatement, [retentionDays])).length,
    tokens: (await db.query(`delete from device_token where revoked_at < now() - make_interval(days => $1) returning 1`, [retentionDays])).length,
  };
  await db.query('delete from carried_aside where at < now() - make_interval(days => $1)', [retentionDays]);
  // The last mark before the horizon is the horizon itself.
  await db.query('delete from sync_mark where seq < $1::bigint', [horizon]);
  return purged;
}

/** Runs a statement that takes at most `lot` rows until it takes fewer. */
async function repeat(take: () => Promise<unknown[]>): Promise<number> {
  let all = 0;
  for (;;) {
    const { length } = await take();
    all += length;
    if (length < lot) return all;
  }
}

/**
 * What is about a record holds words of it (a conflict): once closed, it goes with it. It is deleted as anything else is, and emptied at
 * once. One that is open keeps its record: somebody may still want it back.
 */
async function closeOldFollowers(db: Database, horizon: number): Promise<void> {
  const take = () =>
    runWriting(db, async (queries) => {
      const found = await queries.query<{ entity: string; id: string }>(
        `select c.entity, c.id from sync_row c join sync_row r on r.id = c.about and r.entity <> 'conflict'
         where r.deleted and r.seq < $1::bigint and not c.deleted and readable(c.payload) ->> 'state' <> 'open' limit $2`,
        [horizon, lot],
      );
      if (found.length === 0) return [];
      const at = new Date().toISOString();
      const records = (await lockRecords(queries, found)).map((record): SiteRecord => ({ ...record, ver: record.ver + 1, deleted: true, fields: {}, by: 'site', at }));
      await writeChanges(queries, { records, exits: [], device: null });
      return records;
    });
  await repeat(take);
}

const recordsStatement = `
with old as (
  select entity, id from sync_row r
  where deleted and seq < $1::bigint and not exists (select from sync_row c where c.about = r.id and not c.deleted)
  limit $2 for update skip locked
),
names as (delete from submission_reference s using old where s.entity = old.entity and s.id = old.id)
delete from sync_row r using old where r.entity = old.entity and r.id = old.id returning 1`;

const exitsStatement = `
delete from sync_exit where (seq, entity, id) in (select seq, entity, id from sync_exit where seq < $1::bigint order by seq limit $2) returning 1`;

// A desk keeps its line until a verified backup covers it, and sends it again after a restore: the answer stays as long.
const resultsStatement = `
delete from sync_result where ctid in (
  select r.ctid from sync_result r join sync_device d using (device_id), sync_meta m
  where r.seq < $1::bigint and r.seq <= m.backup_seq
    and (r.n <= d.last_n - $3::integer or d.seen_at < now() - make_interval(days => $4))
  limit $2
) returning 1`;

const devicesStatement = `
delete from sync_device d
where seen_at < now() - make_interval(days => $1) and not exists (select from sync_result r where r.device_id = d.device_id)
returning 1`;
