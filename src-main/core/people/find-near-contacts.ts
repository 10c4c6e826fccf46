import type Database from 'better-sqlite3';
import { mostNearPeople } from '../../contract/desk/people.ts';
import type { NearContact, NearContacts } from '../../contract/desk/near-contacts.ts';
import type { ComparedPerson } from '../../domain/near-people/person-features.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import type { PressFields } from '../../domain/press/press-release.ts';
import type { DistinctRecord } from '../../domain/record/distinct-record.ts';
import type { RecordId } from '../../domain/record/record-id.ts';
import { findApart } from '../duplicates/tell-apart.ts';
import { makeSortKey } from '../offers/offer-keys.ts';
import { findOrganisationId } from '../organisations/find-organisation.ts';
import { listNames, listPlacedContacts, makeContactKey } from '../organisations/list-organisation-offers.ts';
import { prepareOnce } from '../store/statements.ts';
import type { StoredRecord } from '../store/store.ts';
import { type Candidate, findCandidates, showCandidate } from './find-candidates.ts';
import { askPeople } from './person-index.ts';
import { makeContactId, makeContactPairId } from './read-contact.ts';

type Held = Pick<StoredRecord, 'id'> & { fields: OrganisationFields };
type Said = Pick<NearContact, 'apart' | 'heldBy'>;

/** Those who may be one of the contacts of an organisation, the nearest first: in its own offers under another address, in those of others, or who wrote. */
export function findNearContacts(db: Database.Database, organisation: Held): NearContacts {
  const { fields } = organisation;
  const names = listNames(fields);
  const isOfIt = ({ organisation: name }: ComparedPerson) => names.includes(makeSortKey(name));
  const found = listPlacedContacts(db, fields).flatMap(({ contact, territory }) => {
    const person: ComparedPerson = { ...contact, organisation: fields.name, territory };
    // Its own contacts are listed once an address: another spelling of one is no news.
    const isListed = (other: ComparedPerson) => isOfIt(other) && makeContactKey(other) === makeContactKey(contact);
    return findCandidates(db, person).flatMap((one) => (one.about.kind === 'contact' && isListed(one.person) ? [] : [{ contact, contactId: makeContactId(person), one }]));
  });
  const pairs = new Map<RecordId, (typeof found)[number]>();
  for (const pair of found.sort((a, b) => b.one.score - a.one.score)) {
    const id = makeContactPairId(pair.contactId, pair.one.about.id);
    // Two of its own contacts are each near the other: said once.
    if (!pairs.has(id)) pairs.set(id, pair);
  }
  const near = [...pairs.values()].slice(0, mostNearPeople).flatMap(({ contact, contactId, one }) => {
    const { apart, heldBy } = findSaid(db, organisation, contactId, one);
    return showCandidate(one, apart).map((shown) => ({ ...shown, contact, contactId, heldBy }));
  });
  return { near, total: pairs.size, unread: askPeople(db).countUnread() };
}

/** What was said of the two: held by who wrote, or by either organisation. */
function findSaid(db: Database.Database, organisation: Held, contactId: RecordId, { about, fields }: Candidate): Said {
  if (about.kind !== 'contact') return { apart: findApart({ id: about.id, fields }, { id: contactId, fields: {} }), heldBy: null };
  const id = makeContactPairId(contactId, about.id);
  for (const one of [organisation, ...findTheirs(db, fields as OfferFields | PressFields)]) {
    // A record of before has no such list.
    const said = ((one.fields.distinctContacts as DistinctRecord[] | undefined) ?? []).find((held) => held.id === id);
    if (said !== undefined) return { apart: { by: said.by, at: said.at }, heldBy: one.id };
  }
  return { apart: null, heldBy: null };
}

/** The organisation of what names someone, where it is here. */
function findTheirs(db: Database.Database, source: OfferFields | PressFields): Held[] {
  const employer = 'employerName' in source ? source : { employerName: source.organisationName, employerSiret: null, employerRna: null };
  const id = findOrganisationId(db, employer);
  const fields = id === null ? undefined : prepareOnce<string>(db, `select fields from record where entity = 'organisation' and id = ?`).pluck().get(id);
  return id === null || fields === undefined ? [] : [{ id, fields: JSON.parse(fields) as OrganisationFields }];
}
