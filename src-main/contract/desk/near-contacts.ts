import { z } from 'zod';
import { recordId } from '../../domain/record/record-id.ts';
import { mostNearPeople, nearPerson } from './people.ts';

/** Someone beside one of the contacts of the organisation that is open. */
export const nearContact = nearPerson.extend({
  /** The contact, and the id made from what is said of them. */
  contact: z.object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() }),
  contactId: recordId,
  /** The organisation that holds what was said of two contacts; null where nothing was, or where who wrote holds it. */
  heldBy: recordId.nullable(),
});
export type NearContact = z.infer<typeof nearContact>;

export const nearContacts = z.object({
  near: z.array(nearContact).max(mostNearPeople),
  /** Of which `near` are the nearest. */
  total: z.number().int(),
  /** Records of this desk that have yet to be looked at: others may come. */
  unread: z.number().int(),
});
export type NearContacts = z.infer<typeof nearContacts>;
