import { readRna, readSiren } from '../ess/identifiers/read-identifiers.ts';
import { readPlace, type Place } from '../duplicates/compare-places.ts';
import { readEmployerWords } from '../duplicates/employer-name.ts';
import type { OrganisationFields } from '../organisation/organisation.ts';
import { readWebDomain } from './web-domain.ts';

/** What two organisations are compared by. What stores of long ago kept may lack some. */
export type ComparedOrganisation = Partial<Pick<OrganisationFields, 'name' | 'siret' | 'rna' | 'postcode' | 'city' | 'territory' | 'website'>>;

export type OrganisationFeatures = {
  /** The words that tell the name from others. */
  name: string[];
  siren: string | null;
  /** Whole: with the five digits of the establishment. */
  siret: string | null;
  rna: string | null;
  place: Place;
  domain: string | null;
  /** Of the addresses that its offers give: of the one that is compared only, the others are not read that far. */
  mailDomains: string[];
};

export function readOrganisationFeatures(organisation: ComparedOrganisation, mailDomains: string[] = []): OrganisationFeatures {
  const { name = null, siret = null, rna = null, postcode = null, city = null, territory = null, website = null } = organisation;
  const digits = siret?.replace(/\D/g, '') ?? '';
  return {
    name: readEmployerWords(name) ?? [],
    siren: readSiren(siret),
    siret: digits.length === 14 ? digits : null,
    rna: readRna(rna),
    place: readPlace({ placeLabel: city, postcode, inseeCode: null, territory }),
    domain: readWebDomain(website),
    mailDomains,
  };
}
