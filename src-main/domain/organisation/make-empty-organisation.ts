import type { OrganisationFields } from './organisation.ts';

/** An organisation of which only the name is known. */
export const makeEmptyOrganisation = (name: string): OrganisationFields => ({
  name, siret: null, rna: null, legalForm: null, address: null, postcode: null, city: null, territory: null, website: null, about: null, visitNotes: null, vat: null,
  identifiersKept: null, articleOne: null, registryMention: null, verdictOf: null, essOverride: null, files: [], distinctFrom: [], mergedFrom: [], distinctContacts: [],
});
