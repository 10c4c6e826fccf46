import type { PersonEntity } from '../../contract/desk/people.ts';
import type { CorrespondentFields } from '../../domain/correspondent/correspondent.ts';
import type { MembershipFields } from '../../domain/membership/membership.ts';
import type { ComparedPerson } from '../../domain/near-people/person-features.ts';
import { readTerritoryOfPostcode } from '../imports/read-territory.ts';

export type PersonFields = MembershipFields | CorrespondentFields;

/** The territory of someone: the one that they say, or that of their postcode. */
export const readTerritory = (fields: PersonFields): string | null => ('territory' in fields ? fields.territory : readTerritoryOfPostcode(fields.postcode));

/** Someone who wrote, as they are compared. An organisation that asks to join has a name of its own, and no person's. */
export function toComparedPerson(fields: PersonFields): ComparedPerson {
  const { name, email, phone } = fields;
  const isOrganisation = 'kind' in fields && fields.kind === 'organisation';
  return { name: isOrganisation ? null : name, email, phone, organisation: isOrganisation ? name : null, territory: readTerritory(fields) };
}

export const personEntities = ['membership', 'correspondent'] as const satisfies readonly PersonEntity[];
