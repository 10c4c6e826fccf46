import type Database from 'better-sqlite3';
import type { OrganisationDetail, OrganisationOffer } from '../../contract/desk/organisations.ts';
import { readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import { isSharedAddress, readAddress } from '../../domain/near-people/person-address.ts';
import { readPersonName } from '../../domain/near-people/person-name.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { OfferState } from '../../domain/offer/offer-state.ts';
import { listIdentities } from '../../domain/organisation/merged-organisation.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { makeSortKey } from '../offers/offer-keys.ts';
import { prepareOnce } from '../store/statements.ts';

type Named = Pick<OrganisationFields, 'name' | 'siret'> & Partial<Pick<OrganisationFields, 'mergedFrom'>>;
type Contact = OrganisationDetail['contacts'][number];

/** Offers of its SIREN, and those of its name that give no SIREN, or that it has none to compare with; as of what was merged into it. */
const ofIt = `from offer_list where (siren in (select value from json_each(:sirens))
  or (employer_key in (select value from json_each(:names)) and (siren is null or :sirens = '[]')))`;

/** Its names, as lists sort them. */
export const listNames = (of: Named): string[] => [...new Set(listIdentities(of).map(({ name }) => makeSortKey(name)))];
const say = (of: Named) => ({
  sirens: JSON.stringify([...new Set(listIdentities(of).flatMap(({ siret }) => readSiren(siret) ?? []))]),
  names: JSON.stringify(listNames(of)),
});
/** Offers in which its people are looked for. */
const recent = 50;
const mostContacts = 8;

export function countOrganisationOffers(db: Database.Database, of: Named): Partial<Record<OfferState, number>> {
  const counts = prepareOnce<{ state: OfferState; count: number }>(db, `select state, count(*) as count ${ofIt} group by state`).all(say(of));
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}

/** Where all its offers stand, in no order. */
export const listOfferRows = (db: Database.Database, of: Named): number[] => prepareOnce<number>(db, `select row ${ofIt}`).pluck().all(say(of));

/** Some of its offers, the latest first. `place` counts from the latest. */
function* readOffers(db: Database.Database, of: Named, from: number, limit: number): Generator<{ place: number; id: string; offer: OfferFields }> {
  const rows = prepareOnce<number>(db, `select row ${ofIt} order by received_at desc, row desc limit :limit offset :from`).pluck().all({ ...say(of), limit, from });
  const one = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ?`);
  for (const [at, row] of rows.entries()) {
    const read = one.get(row);
    if (read !== undefined) yield { place: from + at, id: read.id, offer: JSON.parse(read.fields) as OfferFields };
  }
}

export const listOrganisationOffers = (db: Database.Database, of: Named, after: number | null, limit: number): OrganisationOffer[] =>
  [...readOffers(db, of, after === null ? 0 : after + 1, limit)].map(({ place, id, offer }) => ({
    place, id, title: offer.title, state: offer.state, receivedAt: offer.receivedAt, decidedBy: offer.decision?.by ?? null,
  }));

const mostNamed = 5;
/** Accepted is on its way to be published: this desk has not heard from the site yet. */
const shownOnes = "state in ('accepted', 'published')";

export const countPublishedOffers = (db: Database.Database, of: Named): number =>
  prepareOnce<number>(db, `select count(*) ${ofIt} and ${shownOnes}`).pluck().get(say(of)) ?? 0;

/** Some of its offers that are published, the latest first. */
export function listPublishedOffers(db: Database.Database, of: Named): { id: string; title: string }[] {
  const found = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row in (select row ${ofIt} and ${shownOnes} order by received_at desc, row desc limit :limit)`);
  return found.all({ ...say(of), limit: mostNamed }).map(({ id, fields }) => ({ id, title: (JSON.parse(fields) as OfferFields).title }));
}

/** One contact is listed once an address, whatever the name; at a mailbox that several read, once a name. */
export function makeContactKey({ name, email, phone }: Contact): string {
  const address = readAddress(email);
  return address !== null && isSharedAddress(address) ? `${address} ${readPersonName(name).sort().join(' ')}` : makeSortKey(address ?? phone ?? name);
}

/** Whom its latest offers name, each once. */
export const listContacts = (db: Database.Database, of: Named): Contact[] => listPlacedContacts(db, of).map(({ contact }) => contact);

/** The same, with the territory of the latest offer that names each. */
export function listPlacedContacts(db: Database.Database, of: Named): { contact: Contact; territory: string | null }[] {
  const known = new Map<string, { contact: Contact; territory: string | null }>();
  for (const { offer } of readOffers(db, of, 0, recent)) {
    const contact = { name: offer.contactName, email: offer.contactEmail ?? offer.applyEmail, phone: offer.contactPhone };
    const key = makeContactKey(contact);
    if (Object.values(contact).some((value) => value !== null) && !known.has(key)) known.set(key, { contact, territory: offer.territory });
    if (known.size === mostContacts) break;
  }
  return [...known.values()];
}
