import { z } from 'zod';
import { instant, line, paragraph, webAddress } from '../text.ts';
import { attachedFiles } from '../file/attached-file.ts';
import { distinctRecords } from '../record/distinct-record.ts';
import { simpleDecision } from '../record/simple-decision.ts';

/** What its author writes. */
export const pressContent = z.object({
  title: z.string().trim().min(1).max(300),
  body: z.string().trim().min(1).max(100_000),
  agency: line(300),
  organisationName: line(300),
  contactName: line(300),
  contactEmail: z.email().max(320).nullable(),
  sourceUrl: webAddress.nullable(),
  embargoUntil: instant.nullable(),
  note: paragraph(5000),
});

/** A press release that someone asks the medium to run. */
export const pressFields = pressContent.extend({
  receivedAt: instant,
  state: z.enum(['received', 'accepted', 'refused']),
  decision: simpleDecision.nullable(),
  files: attachedFiles,
  /** Absent from records of an older site. */
  distinctFrom: distinctRecords,
});
export type PressFields = z.infer<typeof pressFields>;
