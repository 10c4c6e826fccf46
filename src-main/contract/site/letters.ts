import { z } from 'zod';
import { mailFailureCodes } from '../../domain/mail/letter-state.ts';
import { recordId } from '../../domain/record/record-id.ts';

/** A letter that a desk hands to the site, which sends it to the contact of that offer. `id`: made by the desk; sent again, it is the same letter. */
export const siteLetter = z.object({
  id: z.uuid(),
  offer: recordId,
  to: z.email().max(254),
  subject: z.string().trim().min(1).max(300),
  text: z.string().min(1).max(12_000),
  /** A person wants one that was refused, or may have left, to be sent once more. */
  again: z.boolean().default(false),
});
export type SiteLetter = z.infer<typeof siteLetter>;

/** Where it is. `refused`: by the mail server of the site, in its own words; `uncertain`: the line broke while it was given, it may have left. */
export const siteLetterState = z.object({
  state: z.enum(['waiting', 'sent', 'refused', 'uncertain']),
  code: z.enum(mailFailureCodes).nullable(),
  reply: z.string().nullable(),
});
export type SiteLetterState = z.infer<typeof siteLetterState>;

export const letterErrors = {
  NOT_FOUND: { status: 404, message: 'There is no such letter of yours here' },
  NO_MAIL: { status: 501, message: 'This site sends no mail' },
} as const;
