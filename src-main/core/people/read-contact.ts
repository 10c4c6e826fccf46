import type { ComparedPerson } from '../../domain/near-people/person-features.ts';
import { readAddress, readPhone } from '../../domain/near-people/person-address.ts';
import { readPersonName } from '../../domain/near-people/person-name.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { PressFields } from '../../domain/press/press-release.ts';
import { makeNamedRecordId } from '../../domain/record/named-record-id.ts';
import type { RecordId } from '../../domain/record/record-id.ts';

/** Whom an offer or a release names; null where it names nobody. */
export function readContact(fields: Partial<OfferFields> | Partial<PressFields>): ComparedPerson | null {
  const isOffer = 'employerName' in fields;
  const email = fields.contactEmail ?? (isOffer ? (fields.applyEmail ?? null) : null);
  const phone = isOffer ? (fields.contactPhone ?? null) : null;
  const name = fields.contactName ?? null;
  if (name === null && email === null && phone === null) return null;
  return { name, email, phone, organisation: (isOffer ? fields.employerName : (fields as Partial<PressFields>).organisationName) ?? null, territory: isOffer ? (fields.territory ?? null) : null };
}

/** "contac" in hexadecimal digits, as far as they go. */
const kind = 'c0417ac7';

/**
 * A contact is no record: its id is made from what is said of them, the same on every desk and in each offer that says the same.
 * The organisation is part of it: two people of one name are not one because neither gives an address.
 */
export const makeContactId = ({ name, email, phone, organisation }: ComparedPerson): RecordId =>
  makeNamedRecordId(kind, [readPersonName(name).join(' '), readAddress(email) ?? '', readPhone(phone) ?? '', readPersonName(organisation).join(' ')].join('\n'));
