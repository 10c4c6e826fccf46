import { type PressQuery, pressSorts, pressStates } from '../../../src-main/contract/desk/press.ts';
import { readChoice, readTypedText } from '../../ui/record-list/read-address.ts';

/** The address of the list of releases. What is usual is left out. */
export type PressSearch = Partial<PressQuery>;

/** Reads an address, which anyone may have typed. */
export function parsePressSearch(raw: Record<string, unknown>): PressSearch {
  const sort = readChoice(pressSorts, raw['sort'], 'received');
  const state = readChoice(pressStates, raw['state'], undefined);
  return {
    ...readTypedText(raw['text']),
    ...(state === undefined ? {} : { state }),
    ...(sort === undefined ? {} : { sort }),
    ...(raw['descending'] === false ? { descending: false } : {}),
  };
}
