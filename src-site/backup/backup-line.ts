import { z } from 'zod';

/** First line of a backup: of which site, of which moment, in which schema. */
export const backupHead = z.object({
  kind: z.literal('site-backup'),
  format: z.literal(1),
  at: z.iso.datetime(),
  epoch: z.string(),
  /** All changes up to this one are in it, and none after. */
  seq: z.number().int().min(0),
  /** The migrations that made its schema. */
  migrations: z.array(z.number().int()).min(1),
});
export type BackupHead = z.infer<typeof backupHead>;

/** Before the rows of a table. */
const tableStart = z.object({ kind: z.literal('table'), name: z.string(), columns: z.array(z.string()).min(1) });

/** After them. `digest`: see `table-digest.ts`. */
const tableEnd = z.object({ kind: z.literal('end-table'), name: z.string(), rows: z.number().int().min(0), digest: z.string() });

/** Last line. `sha256` is that of all bytes before it. */
const backupEnd = z.object({ kind: z.literal('end'), tables: z.number().int(), rows: z.number().int(), sha256: z.string() });

export const backupMark = z.discriminatedUnion('kind', [tableStart, tableEnd, backupEnd]);

/** One row: each value as PostgreSQL writes it. */
export const backupRow = z.array(z.string().nullable());
export type BackupRow = z.infer<typeof backupRow>;
