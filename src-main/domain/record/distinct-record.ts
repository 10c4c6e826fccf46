import { z } from 'zod';
import { instant } from '../text.ts';
import { recordId } from './record-id.ts';
import { setOf } from './set-of.ts';

/** Another record of the same kind (of people: of whatever kind holds one), near this one, of which someone said that it is not the same thing. */
export const distinctRecord = z.object({ id: recordId, by: z.string().max(200), at: instant });
export type DistinctRecord = z.infer<typeof distinctRecord>;

export const mostDistinct = 200;

/** A set, in which `id` says which is which. Either record of a pair may hold it, and it counts for both. */
export const distinctRecords = setOf(distinctRecord, 'id', mostDistinct, 'the same record twice');
