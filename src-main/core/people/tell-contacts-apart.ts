import type { NearContact } from '../../contract/desk/near-contacts.ts';
import { type DistinctRecord, mostDistinct } from '../../domain/record/distinct-record.ts';
import type { RecordId } from '../../domain/record/record-id.ts';
import type { DeskContext } from '../desk-context.ts';
import { commitEdit, mayWriteHere, sign } from '../desk-records.ts';
import { type ApartErrors, commitApart } from '../duplicates/commit-apart.ts';
import { readOrganisation } from '../organisations/read-verdict.ts';
import type { Batch, StoredRecord } from '../store/store.ts';
import { makeContactPairId } from './read-contact.ts';
import { personEntities } from './read-person.ts';

type Pair = { contactId: RecordId; other: RecordId; heldBy: NearContact['heldBy']; apart: boolean };

/**
 * Says that a contact of this organisation is not someone who is near, or takes it back. It is held by who wrote, or else by an
 * organisation: this one, or the one that already does. Null where that was already so. Throws one of `errors`.
 */
export function tellContactsApart(context: DeskContext, open: StoredRecord, { contactId, other, heldBy, apart }: Pair, errors: ApartErrors): Batch | null {
  const { store } = context.desk();
  for (const entity of personEntities) {
    const person = store.get(entity, other);
    if (person !== undefined) return commitApart(context, { pair: [person, { id: contactId, fields: {} }], apart }, errors);
  }
  const holder = (heldBy === null ? undefined : store.get('organisation', heldBy)) ?? open;
  const id = makeContactPairId(contactId, other);
  const held = readOrganisation(holder).distinctContacts;
  const rest = held.filter((said) => said.id !== id);
  if (apart === rest.length < held.length) return null;
  if (!mayWriteHere(context, 'organisation')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'organisation', action: 'tellApart' } });
  const distinctContacts: DistinctRecord[] = apart ? [...held, { id, ...sign(context) }] : rest;
  if (distinctContacts.length > mostDistinct) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'distinctContacts', problem: 'too_big' }] } });
  return commitEdit(context, holder, { distinctContacts });
}
