import type { OrganisationQuery } from '../../../src-main/contract/desk/organisations.ts';
import { verdictCodes } from '../../../src-main/domain/ess/verdict.ts';
import { readChoice, readTypedText } from '../../ui/record-list/read-address.ts';

/** The address of the list of organisations. What is usual is left out. */
export type OrganisationsSearch = Partial<OrganisationQuery>;

/** Reads an address, which anyone may have typed. */
export function parseOrganisationsSearch(raw: Record<string, unknown>): OrganisationsSearch {
  const verdict = readChoice(verdictCodes, raw['verdict'], undefined);
  return {
    ...readTypedText(raw['text']),
    ...(verdict === undefined ? {} : { verdict }),
    ...(raw['sort'] === 'city' ? { sort: 'city' as const } : {}),
    ...(raw['descending'] === true ? { descending: true } : {}),
  };
}
