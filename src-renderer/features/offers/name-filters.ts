import type { OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

type Named<Code> = { name: string; label: (code: Code) => string };
type Filter = 'states' | 'contractTypes' | 'territories' | 'sources';

/** What each filter of the list is called, and each of its choices. */
export const nameFilters = (t: Translate): { [One in Filter]: Named<OfferQuery[One][number]> } => ({
  states: { name: t('offers.filter.states'), label: (code) => t(`offers.state.${code}`) },
  contractTypes: { name: t('offers.filter.contractTypes'), label: (code) => t(`offers.contract.${code}`) },
  territories: { name: t('offers.filter.territories'), label: (code) => code },
  sources: { name: t('offers.filter.sources'), label: (code) => t(`offers.source.${code}`) },
});

/** What narrows a list besides its words: each filter by its name, with what was chosen in it. */
export function listFilters({ states, contractTypes, territories, sources }: OfferQuery, t: Translate): { name: string; choices: string[] }[] {
  const names = nameFilters(t);
  return [
    { name: names.states.name, choices: states.map(names.states.label) },
    { name: names.contractTypes.name, choices: contractTypes.map(names.contractTypes.label) },
    { name: names.territories.name, choices: territories },
    { name: names.sources.name, choices: sources.map(names.sources.label) },
  ].filter(({ choices }) => choices.length > 0);
}
