import type { OrganisationQuery } from '../../../src-main/contract/desk/organisations.ts';
import { readTypedText } from '../../ui/record-list/read-address.ts';

/** The address of the list of organisations. What is usual is left out. */
export type OrganisationsSearch = Partial<OrganisationQuery>;

/** Reads an address, which anyone may have typed. */
export function parseOrganisationsSearch(raw: Record<string, unknown>): OrganisationsSearch {
  return {
    ...readTypedText(raw['text']),
    ...(raw['sort'] === 'city' ? { sort: 'city' as const } : {}),
    ...(raw['descending'] === true ? { descending: true } : {}),
  };
}
