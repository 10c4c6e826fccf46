import type { OrganisationQuery } from '../../../src-main/contract/desk/organisations.ts';

/** The address of the list of organisations. What is usual is left out. */
export type OrganisationsSearch = Partial<OrganisationQuery>;

/** Reads an address, which anyone may have typed. */
export function parseOrganisationsSearch(raw: Record<string, unknown>): OrganisationsSearch {
  // The router reads `?text=2024` as a number.
  const text = typeof raw['text'] === 'number' ? String(raw['text']) : raw['text'];
  return {
    ...(typeof text === 'string' && text !== '' ? { text: text.slice(0, 200) } : {}),
    ...(raw['sort'] === 'city' ? { sort: 'city' as const } : {}),
    ...(raw['descending'] === true ? { descending: true } : {}),
  };
}
