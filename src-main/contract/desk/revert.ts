import { z } from 'zod';
import { recordId } from '../../domain/record/record-id.ts';

/**
 * Which line of the history of a record (`HistoryEntry.id`): its field is written, as an edit of today, as it was before that line. Fields of
 * content only. NOT_VALID_NOW: it would be refused today.
 */
export const revertInput = z.object({ id: recordId, line: z.number().int() });
