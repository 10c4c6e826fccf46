import { z } from 'zod';
import { cents, day, instant, line, paragraph } from '../text.ts';
import { distinctRecords } from '../record/distinct-record.ts';
import { simpleDecision } from '../record/simple-decision.ts';

/** A person or an organisation asking to become a member (adhérent). */
export const membershipFields = z.object({
  name: z.string().trim().min(1).max(300),
  kind: z.enum(['person', 'organisation']),
  email: z.email().max(320),
  phone: line(40),
  postcode: line(12),
  message: paragraph(5000),
  receivedAt: instant,
  state: z.enum(['received', 'accepted', 'refused']),
  decision: simpleDecision.nullable(),
  /** What was paid, and when. Later than the rest: absent from records of an older site. */
  feeCents: cents.nullable().default(null),
  feeReceivedOn: day.nullable().default(null),
  /** Other people who wrote, of whom someone said that they are not this one. */
  distinctFrom: distinctRecords,
});
export type MembershipFields = z.infer<typeof membershipFields>;
