import type { Database } from '../database/database.ts';
import { makeGauge, type Metric } from './metric.ts';

type State = { head: number; minSeq: number; backupSeq: number; backupAge: number | null; purgeAge: number | null };

/** Where the site stands, the same for all its processes, and what this one takes of the database. */
export async function readState(db: Database): Promise<Metric[]> {
  const [state] = await db.query<State>(
    `select sync_clock.v as head, min_seq as "minSeq", backup_seq as "backupSeq",
       case when backup_seq > 0 then extract(epoch from now() - backup_at)::double precision end as "backupAge", extract(epoch from now() - purged_at)::double precision as "purgeAge"
     from sync_meta, sync_clock`,
    [],
  );
  if (state === undefined) throw new Error('sync_meta is empty: this database was not made by the migrations');
  const { used, waiting, most } = db.readLoad();
  return [
    makeGauge('site_head_seq', 'The counter of changes.', () => state.head),
    makeGauge('site_min_seq', 'Cursors from before this change are told to read the site anew.', () => state.minSeq),
    makeGauge('site_backup_seq', 'The last change that a verified backup covers.', () => state.backupSeq),
    makeGauge('site_backup_age_seconds', 'Since the last verified backup; absent if there was none since the site was last restored.', () => state.backupAge),
    makeGauge('site_purge_age_seconds', 'Since the last daily purge; absent if there was none.', () => state.purgeAge),
    makeGauge('site_database_connections', 'Connections in use by this process.', () => used),
    makeGauge('site_database_connections_max', 'Connections that this process may use.', () => most),
    makeGauge('site_database_waiting', 'Requests of this process that wait for a connection.', () => waiting),
    makeGauge('site_process_resident_bytes', 'Memory of this process.', () => process.memoryUsage.rss()),
    makeGauge('site_process_cpu_seconds', 'Processor time of this process.', () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6),
  ];
}
