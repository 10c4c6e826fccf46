import type { OfferFields } from '../../domain/offer/offer.ts';
import { makeEmptyOrganisation } from '../../domain/organisation/make-empty-organisation.ts';
import { type OrganisationFields, organisationFields } from '../../domain/organisation/organisation.ts';

/** An organisation from what an offer says of its employer; null where it names none. What does not fit is left out. */
export function makeOrganisation(offer: OfferFields): OrganisationFields | null {
  const empty = makeEmptyOrganisation(offer.employerName ?? '');
  const told: Partial<OrganisationFields> = { siret: offer.employerSiret, rna: offer.employerRna, address: offer.employerAddress, territory: offer.territory, about: offer.employerText };
  const fits = Object.entries(told).filter(([field, value]) => organisationFields.shape[field as keyof OrganisationFields].safeParse(value).success);
  const read = organisationFields.safeParse({ ...empty, ...Object.fromEntries(fits) });
  return read.success ? read.data : null;
}
