import { z } from 'zod';
import { recordId } from '../../domain/record/record-id.ts';
import { envelope } from './envelope.ts';

/** Records are compared by the last two digits of their ids: so many buckets. */
export const bucketCount = 256;
/** The bucket of a record, as two digits. */
export const bucketOf = (id: string): string => id.slice(-2).toLowerCase();
export const bucketName = z.string().regex(/^[0-9a-f]{2}$/);

/** `seq`: up to where the desk has read the feed. */
export const digestQuery = z.object({
  deviceId: recordId,
  grantsHash: z.string().max(64),
  epoch: z.string().max(64),
  seq: z.coerce.number().int().min(0),
});

/**
 * What the site shows to this person, in figures: for each bucket how many records, and the first 64 bits (hex) of the MD5 of
 * each one's `entity id ver seq`, XORed. Null if the site does not stand at the `seq` that was asked for: then there is nothing
 * to compare.
 */
export const digestOutput = envelope.extend({
  seq: z.number().int().min(0),
  buckets: z.array(z.tuple([z.number().int().min(0), z.string().regex(/^[0-9a-f]{16}$/)])).length(bucketCount).nullable(),
});
export type DigestOutput = z.infer<typeof digestOutput>;
