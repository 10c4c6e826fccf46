import { personEntity, type PersonQuery, personSorts } from '../../../src-main/contract/desk/people.ts';
import { readChoice, readTypedText } from '../../ui/record-list/read-address.ts';

/** The address of the list of people. What is usual is left out. */
export type PeopleSearch = Partial<PersonQuery>;

/** Reads an address, which anyone may have typed. */
export function parsePeopleSearch(raw: Record<string, unknown>): PeopleSearch {
  const sort = readChoice(personSorts, raw['sort'], 'received');
  const entity = readChoice(personEntity.options, raw['entity'], undefined);
  return {
    ...readTypedText(raw['text']),
    ...(entity === undefined ? {} : { entity }),
    ...(sort === undefined ? {} : { sort }),
    ...(raw['descending'] === false ? { descending: false } : {}),
  };
}
