import { z } from 'zod';
import { correspondentFields } from '../../domain/correspondent/correspondent.ts';
import { membershipFields } from '../../domain/membership/membership.ts';
import { offerContent } from '../../domain/offer/offer.ts';
import { pressFields } from '../../domain/press/press-release.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { line, webAddress } from '../../domain/text.ts';

/** An offer as a form or a partner site sends it: a title, a text, and what else is known. */
export const offerSubmission = offerContent
  .partial()
  .required({ title: true, description: true })
  .extend({
    /** The sender's own name for this offer: sent again with the same one, it is the same offer. */
    reference: line(300).optional(),
    sourceName: line(200).optional(),
    sourceUrl: webAddress.nullable().optional(),
    datedOn: z.iso.date().nullable().optional(),
  });
export type OfferSubmission = z.infer<typeof offerSubmission>;

export const pressSubmission = pressFields
  .omit({ state: true, decision: true, receivedAt: true, note: true, files: true, distinctFrom: true })
  .partial()
  .required({ title: true, body: true });

export const membershipSubmission = membershipFields
  .omit({ state: true, decision: true, receivedAt: true, feeCents: true, feeReceivedOn: true, distinctFrom: true })
  .partial()
  .required({ name: true, kind: true, email: true });

export const correspondentSubmission = correspondentFields
  .omit({ state: true, decision: true, receivedAt: true, distinctFrom: true })
  .partial()
  .required({ name: true, email: true, territory: true });

/** A submission was received: its id here, and whether it was new or already known. */
export const receipt = z.object({ id: recordId, status: z.enum(['received', 'already_received']) });
