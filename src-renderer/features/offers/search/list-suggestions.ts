import type { OfferFacets } from '../../../../src-main/contract/desk/offers.ts';
import { foldText } from '../../../../src-main/domain/fold-text.ts';
import { readDayInFrance } from '../../../../src-main/domain/day-in-france.ts';
import { findingIds, findingLevels } from '../../../../src-main/domain/findings/finding.ts';
import { regions, nameDepartement } from '../../../../src-main/domain/search/departements.ts';
import type { Typed } from '../../../../src-main/domain/search/find-typed.ts';
import { toPlainWords } from '../../../../src-main/domain/search/plain-words.ts';
import { contractChoices, followUpChoices, sourceChoices, stateChoices } from '../../../../src-main/domain/search/search-choices.ts';
import { operatorWords } from '../../../../src-main/domain/search/search-operators.ts';
import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { contractCodes, sourceCodes, stateCodes } from '../offer-codes.ts';
import { describePart } from './describe-part.ts';
import { parseSearch } from '../../../../src-main/domain/search/parse-search.ts';

/** What may be chosen: what it writes, what it is called, and what is said beside it. */
export type Suggestion = { chosen: string; label: string; hint: string };
/** Employers or places of the offers, for the operators that ask for them. */
export type KnownName = { name: string; offers: number };

/** More do not help: a letter more is quicker. */
const most = 8;

type Words = { t: Translate; format: Formats };

/** What could complete what is being typed, in the words of the offers where they have some. */
export function listSuggestions(typed: Typed | null, facets: OfferFacets | undefined, names: readonly KnownName[], words: Words): Suggestion[] {
  if (typed === null) return [];
  const { t } = words;
  if (typed.kind === 'operator') return typed.operators.map((operator) => ({ chosen: operatorWords[operator], label: `${operatorWords[operator]}:`, hint: t(`search.operator.${operator}`) }));
  const count = (offers: number | undefined) => (offers === undefined ? '' : t('search.offers', { count: offers }));
  // While the next ones are on their way, those that came for fewer letters.
  const named = names.map(({ name, offers }) => ({ chosen: name, label: name, hint: count(offers) }));
  const all = listAll();
  return all.slice(0, typed.operator === 'alert' ? most * 2 : typed.operator === 'contract' ? contractCodes.length : most);

  function listAll(): Suggestion[] {
    const { operator, value } = typed as Extract<Typed, { kind: 'value' }>;
    const fits = ({ chosen, label }: Suggestion) => [chosen, label].some((one) => ` ${toPlainWords(one)}`.includes(` ${toPlainWords(value)}`));
    switch (operator) {
      case 'contract':
        return contractCodes.map((code) => ({ chosen: contractChoices[code][0], label: t(`offers.contract.${code}`), hint: count(facets?.contractTypes[code]) })).filter(fits);
      case 'state':
        return stateCodes.map((code) => ({ chosen: stateChoices[code][0], label: t(`offers.state.${code}`), hint: count(facets?.states[code]) })).filter(fits);
      case 'source':
        return sourceCodes.map((code) => ({ chosen: sourceChoices[code][0], label: t(`offers.source.${code}`), hint: count(facets?.sources[code]) })).filter(fits);
      case 'place':
        return [...listDepartements(value, facets, words).map(({ number, ...one }) => ({ ...one, chosen: number })), ...listRegions(value), ...named.filter(fits)];
      case 'employer':
        return named.filter(fits);
      case 'received':
        return describeExamples('reçue', [...addDays(value), 'hier', '<7j', '<30j', '>30j', 'cette semaine', readDayInFrance(new Date()).slice(0, 7), 'aujourd’hui', 'semaine dernière', 'ce mois', 'mois dernier'], value, words);
      case 'deadline':
        return describeExamples('avant', [...addDays(value), '7j', '30j', readDayInFrance(new Date())], value, words);
      case 'ending':
        return describeExamples('fin', [...addDays(value), '7j', '30j'], value, words);
      case 'followUp':
        return (['toRemind', 'cameBack'] as const).map((value) => ({ chosen: followUpChoices[value][0], label: t(`search.followUp.${value}`), hint: followUpChoices[value][0] })).filter(fits);
      case 'alert':
        return [
          ...findingLevels.map((level) => ({ chosen: level, label: t(`findings.level.${level}`), hint: level })),
          ...findingIds.map((id) => ({ chosen: id, label: t(`findings.rule.${id}`), hint: id })),
        ].filter(fits);
    }
  }
}

/** Those that the offers have, those of most offers first. */
function listDepartements(value: string, facets: OfferFacets | undefined, { t }: Words) {
  const wanted = toPlainWords(value);
  return Object.entries(facets?.territories ?? {})
    .flatMap(([territory, offers]) => {
      const number = territory.replace('FR-', '');
      const name = nameDepartement(number);
      const fits = name !== undefined && (number.toLowerCase().startsWith(wanted) || ` ${toPlainWords(name)}`.includes(` ${wanted}`));
      return fits ? [{ number, offers, label: t('search.place.departement', { name, number }), hint: t('search.offers', { count: offers }) }] : [];
    })
    .toSorted((one, other) => other.offers - one.offers)
    .slice(0, 4);
}

const listRegions = (value: string): Suggestion[] =>
  value === '' ? [] : Object.keys(regions).filter((region) => ` ${toPlainWords(region)}`.includes(` ${toPlainWords(value)}`)).slice(0, 2).map((region) => ({ chosen: region, label: region, hint: '' }));

/** A number that is being typed is one of days. */
const addDays = (value: string): string[] => (/^[<>]?\s?\d{1,3}$/u.test(value) ? [`${value.replace(/\s/u, '')}j`] : []);

/** Times that show how they are written, said in words. */
function describeExamples(operator: string, examples: string[], value: string, words: Words): Suggestion[] {
  const typed = foldText(value.replace(/(?<=[<>])\s/u, ''));
  return [...new Set(examples)].filter((example) => foldText(example).startsWith(typed)).map((example) => {
    const written = /\s/u.test(example) ? `"${example}"` : example;
    return { chosen: example, label: example, hint: parseSearch(`${operator}:${written} `).map((part) => describePart(part, words)).join('') };
  });
}
