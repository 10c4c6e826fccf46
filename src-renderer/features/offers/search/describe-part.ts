import type { SearchedPlace } from '../../../../src-main/domain/search/read-place.ts';
import type { DayRange, Deadline } from '../../../../src-main/domain/search/read-days.ts';
import { operatorWords } from '../../../../src-main/domain/search/search-operators.ts';
import type { SearchPart, SearchTerm } from '../../../../src-main/domain/search/search-part.ts';
import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';

type Words = { t: Translate; format: Formats };

/** What a part of a search was understood to mean. */
export function describePart({ term, isNegated, problem }: SearchPart, words: Words): string {
  if (problem?.kind === 'noValue') return words.t('search.part.nothing', { operator: operatorWords[problem.operator] });
  return describeTerm(term, isNegated ? 'yes' : 'no', words);
}

function describeTerm(term: SearchTerm, not: 'yes' | 'no', words: Words): string {
  const { t, format } = words;
  switch (term.kind) {
    case 'word':
    case 'phrase':
      return t(`search.part.${term.kind}`, { not, words: term.text });
    case 'contract':
      return t('search.part.contract', { not, values: format.either(term.values.map((value) => t(`offers.contract.${value}`))) });
    case 'state':
      return t('search.part.state', { not, values: format.either(term.values.map((value) => t(`offers.state.${value}`))) });
    case 'source':
      return t('search.part.source', { not, values: format.either(term.values.map((value) => t(`offers.source.${value}`))) });
    case 'place':
      return t('search.part.place', { not, values: format.either(term.places.map((place) => describePlace(place, t))) });
    case 'employer':
      return t('search.part.employer', { not, values: term.words });
    case 'received':
      return describeRange(term.days, not, words);
    case 'deadline':
    case 'ending':
      return describeDeadline(term.kind, term.deadline, not, words);
    case 'alert':
      return t('search.part.alert', { not, values: format.either([...term.levels.map((level) => t(`findings.level.${level}`)), ...term.ids.map((id) => t(`findings.rule.${id}`))]) });
    case 'followUp':
      return t('search.part.followUp', { not, values: format.either(term.values.map((value) => t(`search.followUp.${value}`))) });
    case 'nothing':
      return '';
  }
}

const describePlace = (place: SearchedPlace, t: Translate): string =>
  place.kind === 'departement' ? t('search.place.departement', { name: place.name, number: place.number }) : place.kind === 'region' ? place.name : place.typed;

function describeRange(days: DayRange, not: string, { t, format }: Words): string {
  if (days.kind === 'ago') return t(days.isMore ? 'search.received.more' : 'search.received.less', { not, days: days.days });
  if (days.kind === 'recent') return t('search.received.recent', { not, period: days.period });
  const [from, to] = [days.from === null ? '' : format.day(days.from), days.to === null ? '' : format.day(days.to)];
  if (days.from === days.to) return t('search.received.day', { not, from });
  return t(days.to === null ? 'search.received.since' : days.from === null ? 'search.received.until' : 'search.received.between', { not, from, to });
}

const describeDeadline = (kind: 'deadline' | 'ending', deadline: Deadline, not: string, { t, format }: Words): string =>
  deadline.kind === 'before' ? t(`search.${kind}.before`, { not, day: format.day(deadline.day) }) : t(`search.${kind}.within`, { not, days: deadline.days });

/** Why a part is searched as words; null where it is understood. */
export function describeProblem({ problem }: SearchPart, t: Translate): string | null {
  if (problem === null) return null;
  if (problem.kind === 'either') return t('search.problem.either', { word: problem.word });
  if (problem.kind === 'unknownOperator') return t('search.problem.unknownOperator', { name: problem.name });
  const operator = operatorWords[problem.operator];
  return problem.kind === 'noValue' ? t('search.problem.noValue', { operator }) : t('search.problem.unknownValue', { operator, value: problem.value });
}
