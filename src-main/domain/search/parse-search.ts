import { cutTokens, type Token } from './cut-tokens.ts';
import { cleanValue } from './plain-words.ts';
import { readTerm } from './read-term.ts';
import type { SearchPart, SearchTerm } from './search-part.ts';

/**
 * What someone meant by a text typed in the search of offers, part by part, in its order. Never throws; linear in its length.
 * What is not understood is searched as plain words, and `problem` says why.
 */
export function parseSearch(text: string): SearchPart[] {
  return cutTokens(text).map((token) => readPart(token, token.end === text.length));
}

/** In capitals: in small letters it is a word like another. */
const either = /^(?:OU|OR)$/;

function readPart(token: Token, isLast: boolean): SearchPart {
  const { start, end, isNegated, name, operator, isQuoted } = token;
  const part = (term: SearchTerm, problem: SearchPart['problem'] = null): SearchPart => ({ start, end, isNegated, term, problem });
  const value = cleanValue(token.value);
  if (name === null && !isQuoted && either.test(token.value)) return part({ kind: 'word', text: token.value }, { kind: 'either', word: token.value });
  if (name === null) return part(isQuoted ? { kind: 'phrase', text: value } : { kind: 'word', text: token.value });
  if (operator === undefined) return part({ kind: 'word', text: value === '' ? name : `${name} ${value}` }, { kind: 'unknownOperator', name });
  if (value === '') return part({ kind: 'nothing' }, { kind: 'noValue', operator });
  const mayGoOn = isLast && !isQuoted && value === token.value && /^(?=[\p{L}\p{N}]).*[\p{L}\p{N}]$/su.test(value);
  const term = readTerm(operator, value, mayGoOn);
  return term === null ? part({ kind: 'word', text: value }, { kind: 'unknownValue', operator, value }) : part(term);
}

/** True if there is more to a search than words: what it understood is then worth saying. */
export const isMoreThanWords = (parts: readonly SearchPart[]): boolean => parts.some(({ term, isNegated, problem }) => term.kind !== 'word' || isNegated || problem !== null);
