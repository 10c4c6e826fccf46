import { timed } from './cut-tokens.ts';
import { type DayRange, type Deadline, recentWords } from './read-days.ts';
import { contractChoices, followUpChoices, sourceChoices, stateChoices } from './search-choices.ts';
import { operatorWords, type SearchOperator } from './search-operators.ts';
import type { SearchPart, SearchTerm } from './search-part.ts';

/** A search as it was understood, in words that are understood in the same way. */
export const printSearch = (parts: readonly SearchPart[]): string => parts.map((part) => `${part.isNegated ? '-' : ''}${printPart(part)}`).join(' ');

function printPart({ term, problem }: SearchPart): string {
  if (problem?.kind === 'unknownOperator') return printUnknown(problem.name, term);
  if (problem?.kind === 'unknownValue') return printUnknownValue(problem.operator, problem.value);
  if (problem?.kind === 'noValue') return `${operatorWords[problem.operator]}:""`;
  return printTerm(term);
}

function printTerm(term: SearchTerm): string {
  switch (term.kind) {
    case 'word':
      return term.text;
    case 'phrase':
      return `"${term.text}"`;
    case 'contract':
      return printValue('contract', term.values.map((value) => contractChoices[value][0]).join(','));
    case 'state':
      return printValue('state', term.values.map((value) => stateChoices[value][0]).join(','));
    case 'source':
      return printValue('source', term.values.map((value) => sourceChoices[value][0]).join(','));
    case 'place':
      return printWords('place', term.places.map(({ typed }) => typed).join(','), term.isBegun);
    case 'employer':
      return printWords('employer', term.words, term.isBegun);
    case 'received':
      return printValue('received', printRange(term.days));
    case 'deadline':
    case 'ending':
      return printValue(term.kind, printDeadline(term.deadline));
    case 'alert':
      return printValue('alert', [...term.levels, ...term.ids].join(','));
    case 'followUp':
      return printValue('followUp', term.values.map((value) => followUpChoices[value][0]).join(','));
    case 'nothing':
      return '';
  }
}

const printValue = (operator: SearchOperator, value: string): string => `${operatorWords[operator]}:${quoteSpaced(value)}`;
/** Between quotes unless someone may still be typing it. */
const printWords = (operator: SearchOperator, words: string, isBegun: boolean): string => `${operatorWords[operator]}:${isBegun ? words : `"${words}"`}`;
/** What begins as the address of a site does would not be taken for a value. */
const quoteSpaced = (value: string): string => (/\s|^\/\//u.test(value) ? `"${value}"` : value);

/** What is no time would become one with the words after it: `fin:"<" 7 j`. */
const printUnknownValue = (operator: SearchOperator, value: string): string => (timed.includes(operator) ? printWords(operator, value, false) : printValue(operator, value));

function printUnknown(name: string, term: SearchTerm): string {
  const value = term.kind === 'word' ? term.text.slice(name.length + 1) : '';
  return `${name}:${value === '' ? '""' : quoteSpaced(value)}`;
}

function printRange(days: DayRange): string {
  if (days.kind === 'ago') return `${days.isMore ? '>' : '<'}${days.days}j`;
  if (days.kind === 'recent') return recentWords[days.period][0];
  if (days.from === days.to) return days.from ?? '';
  return `${days.from ?? ''}..${days.to ?? ''}`;
}

const printDeadline = (deadline: Deadline): string => (deadline.kind === 'before' ? deadline.day : `${deadline.days}j`);
