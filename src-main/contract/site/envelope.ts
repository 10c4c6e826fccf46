import { z } from 'zod';
import { instant } from '../../domain/text.ts';

/** The schema number of the records that this Bureau writes. Raised when a field is added (never removed in range). */
export const schemaNumber = 14;

/** What every sync answer says of the site. `epoch` changes when the site was restored from a backup. */
export const envelope = z.object({
  epoch: z.string().min(1).max(64),
  now: instant,
  /** Up to which `seq` the site's last verified backup goes. */
  backupSeq: z.number().int().min(0),
  schemaMin: z.number().int().min(1),
  schemaMax: z.number().int().min(1),
});
export type Envelope = z.infer<typeof envelope>;
