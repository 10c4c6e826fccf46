import { toPlainWords } from './plain-words.ts';
import { readAlert } from './read-alert.ts';
import { readDayRange, readDeadline } from './read-days.ts';
import { readPlace, type SearchedPlace } from './read-place.ts';
import { contractChoices, followUpChoices, readChoice, sourceChoices, stateChoices } from './search-choices.ts';
import type { SearchOperator } from './search-operators.ts';
import type { SearchTerm } from './search-part.ts';

/** What `value` means after an operator; null where the operator has no such value. `mayGoOn`: someone may still be typing it. */
export function readTerm(operator: SearchOperator, value: string, mayGoOn: boolean): SearchTerm | null {
  switch (operator) {
    case 'contract':
      return readList(value, (one) => readChoice(contractChoices, one), (values) => ({ kind: 'contract', values }));
    case 'state':
      return readList(value, (one) => readChoice(stateChoices, one), (values) => ({ kind: 'state', values }));
    case 'source':
      return readList(value, (one) => readChoice(sourceChoices, one), (values) => ({ kind: 'source', values }));
    case 'place':
      return readList(value, (one): SearchedPlace[] => listOne(readPlace(one)), (places) => ({ kind: 'place', places, isBegun: mayGoOn && places.at(-1)?.kind === 'words' }));
    case 'employer':
      return toPlainWords(value) === '' ? null : { kind: 'employer', words: value, isBegun: mayGoOn };
    case 'received': {
      const days = readDayRange(value);
      return days === null ? null : { kind: 'received', days };
    }
    case 'deadline':
    case 'ending': {
      const deadline = readDeadline(value);
      return deadline === null ? null : { kind: operator, deadline };
    }
    case 'followUp':
      return readList(value, (one) => readChoice(followUpChoices, one), (values) => ({ kind: 'followUp', values }));
    case 'alert':
      return readAlerts(value);
  }
}

const listOne = <Value>(value: Value | null): Value[] => (value === null ? [] : [value]);

/** The values between commas, each known; null if one is not. */
function readList<Value>(text: string, read: (one: string) => Value[], make: (values: Value[]) => SearchTerm): SearchTerm | null {
  const lists = splitList(text).map(read);
  return lists.length === 0 || lists.some((list) => list.length === 0) ? null : make([...new Set(lists.flat())]);
}

function readAlerts(text: string): SearchTerm | null {
  const alerts = splitList(text).map(readAlert);
  if (alerts.length === 0 || alerts.some(({ ids, levels }) => ids.length + levels.length === 0)) return null;
  return { kind: 'alert', ids: [...new Set(alerts.flatMap(({ ids }) => ids))], levels: [...new Set(alerts.flatMap(({ levels }) => levels))] };
}

const splitList = (text: string): string[] => text.split(',').map((one) => one.trim()).filter((one) => one !== '');
