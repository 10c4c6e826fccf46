import type { Envelope } from '../../src-main/contract/site/envelope.ts';
import type { Queries } from '../database/database.ts';

export type SiteMeta = {
  epoch: string;
  minSeq: number;
  backupSeq: number;
  schemaMin: number;
  schemaMax: number;
  secret: string;
  siteName: string;
  /** The counter of changes: read before the rows, so that a cursor made from it never passes over one. */
  head: number;
};

/** Read at each request: another server, or a restore, may have changed it. */
export async function readMeta(db: Queries): Promise<SiteMeta> {
  const [row] = await db.query<SiteMeta>(
    `select epoch, min_seq as "minSeq", backup_seq as "backupSeq", schema_min as "schemaMin",
       schema_max as "schemaMax", secret, site_name as "siteName", sync_clock.v as head
     from sync_meta, sync_clock`,
    [],
  );
  if (row === undefined) throw new Error('sync_meta is empty: this database was not made by the migrations');
  return row;
}

/** What every sync answer begins with. */
export const makeEnvelope = (meta: SiteMeta): Envelope => ({
  epoch: meta.epoch,
  now: new Date().toISOString(),
  backupSeq: meta.backupSeq,
  schemaMin: meta.schemaMin,
  schemaMax: meta.schemaMax,
});
