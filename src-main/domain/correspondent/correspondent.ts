import { z } from 'zod';
import { instant, line, paragraph } from '../text.ts';
import { territory } from '../record/role.ts';
import { distinctRecords } from '../record/distinct-record.ts';
import { simpleDecision } from '../record/simple-decision.ts';

/** A person who offers to be a territorial correspondent. */
export const correspondentFields = z.object({
  name: z.string().trim().min(1).max(300),
  email: z.email().max(320),
  phone: line(40),
  territory,
  message: paragraph(5000),
  receivedAt: instant,
  state: z.enum(['received', 'accepted', 'refused']),
  decision: simpleDecision.nullable(),
  /** Absent from records of an older site. */
  distinctFrom: distinctRecords,
});
export type CorrespondentFields = z.infer<typeof correspondentFields>;
