import { readEmployerWords } from '../../domain/duplicates/employer-name.ts';
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
const pairKind = 'c0417ac8';

/**
 * A contact is no record: its id is made from what is said of them, the same on every desk and in each offer that says the same.
 * Where neither an address nor a telephone is said, the organisation is: two people of one name are not one for that.
 */
export function makeContactId({ name, email, phone, organisation }: ComparedPerson): RecordId {
  const [address, number] = [readAddress(email), readPhone(phone)];
  const place = address === null && number === null ? (readEmployerWords(organisation) ?? []) : [];
  return makeNamedRecordId(kind, [readPersonName(name).join(' '), address ?? '', number ?? '', place.join(' ')].join('\n'));
}

/** The id of a pair of contacts, in whichever order. */
export const makeContactPairId = (one: RecordId, other: RecordId): RecordId => makeNamedRecordId(pairKind, [one, other].sort().join(' '));
