import { z } from 'zod';
import { makeNamedRecordId } from '../record/named-record-id.ts';
import type { RecordId } from '../record/record-id.ts';
import { paragraph } from '../text.ts';

/** Words of the team for what Bureau has words of its own for, as a record. `words`: null for those that Bureau comes with. */
export const wordingFields = z.object({ name: z.string().min(1).max(60), words: paragraph(4000) });

/** What is said on the telephone to those who have not answered. A later version of Bureau may have other names. */
export const callScript = 'callScript';

/** Two people who word one thing apart meet in a conflict. */
export const makeWordingRecordId = (name: string): RecordId => makeNamedRecordId('776f7264', name);
