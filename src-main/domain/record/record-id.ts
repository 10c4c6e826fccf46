import { z } from 'zod';

/** The id of any record: a UUID, version 7 where Bureau or the site makes it (sorted by creation). */
export const recordId = z.uuid();
export type RecordId = z.infer<typeof recordId>;
