/** What an organisation does: it decides which jobs it offers. */
export const organisationKinds = [
  'recycling', 'education', 'insertion', 'care', 'coop', 'place', 'finance', 'farm', 'culture', 'housing', 'network', 'building', 'energy',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** An invented organisation, as the fragments of the offers need it. */
export type ExampleOrganisation = {
  /** Also its domain under example.org. */
  slug: string;
  name: string;
  kind: OrganisationKind;
  legalForm: string;
  /** As the middle of a sentence, subject: "la ressourcerie L'Écrou", "notre association"… */
  called: string;
  street: string;
  town: string;
  /** One paragraph each; an offer takes one of them. */
  about: readonly string[];
};
