import { z } from 'zod';
import { setOf } from '../record/set-of.ts';
import { instant, paragraph } from '../text.ts';
import { longestPublication } from './publication.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A secret link by which the recruiter prolongs or closes a published offer, of whose token only the SHA-256 is here. It goes in the letter
 * of the acceptance (`at` is the moment of that decision), or in a letter of its own that says that the end is near.
 */
export const publicationLink = z.object({
  id: z.uuid(),
  at: instant,
  by: z.string().max(200),
  hash: sha256,
  /** By how many days it prolongs, once. */
  days: z.number().int().min(1).max(365),
  /** SHA-256 of the address to which a letter of its own goes, in lower case; null for the letter of the decision. */
  address: sha256.nullable(),
  letter: paragraph(10_000),
});
export type PublicationLink = z.infer<typeof publicationLink>;
export const mostPublicationLinks = 20;
/** A set: the link of an earlier letter opens as long as the offer is shown. */
export const publicationLinks = setOf(publicationLink, 'id', mostPublicationLinks, 'the same link twice');

/** What a recruiter did by a link, with what the team needs to take it back. */
export const recruiterAct = z.object({
  id: z.uuid(),
  link: z.uuid(),
  kind: z.enum(['prolong', 'close']),
  at: instant,
  /** The days of publication before. */
  before: z.number().int().min(1).max(longestPublication).nullable(),
  /** What they answered of the post while closing, in `outcomes`. */
  answer: z.uuid().nullable(),
});
export type RecruiterAct = z.infer<typeof recruiterAct>;
export const mostRecruiterActs = 40;
export const recruiterActs = setOf(recruiterAct, 'id', mostRecruiterActs, 'the same act twice');
