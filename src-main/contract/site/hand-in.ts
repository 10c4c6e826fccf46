import { z } from 'zod';
import { jsonFields } from '../../domain/record/json-fields.ts';
import { recordId } from '../../domain/record/record-id.ts';

/** Lines in a part, and parts that a site takes: months of work of one desk, and no more from a thief. */
export const handInLines = 500;
export const handInParts = 600;
/** Bytes of a part, unless one line alone is larger: little is sent again when it is cut. */
export const handInBytes = 2 * 1024 * 1024;
/** What a site takes at once: more than the largest line, an offer with all its comments before and after, in the longest writing of JSON. */
export const handInBodyBytes = 32 * 1024 * 1024;

/**
 * What waited on a device that was lost. Lines are kept as they are, for a person to read: they may never have had a number. `refused` is in
 * those that were to be reviewed (why), `carried` in those that came by file, with all that hands them over: for whom they are. Pieces of the
 * files that had not been sent come after the lines (`filePiece`).
 */
export const handInInput = z.object({
  deviceId: recordId,
  part: z.number().int().min(0).max(handInParts - 1),
  lines: z.array(jsonFields).min(1).max(handInLines),
});
export const handInOutput = z.object({ kept: z.number().int().min(0) });
