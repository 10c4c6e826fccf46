import type { OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** What narrows a list besides its words: each filter by its name, with what was chosen in it. */
export const listFilters = ({ states, contractTypes, territories, sources }: OfferQuery, t: Translate): { name: string; choices: string[] }[] =>
  [
    { name: t('offers.filter.states'), choices: states.map((code) => t(`offers.state.${code}`)) },
    { name: t('offers.filter.contractTypes'), choices: contractTypes.map((code) => t(`offers.contract.${code}`)) },
    { name: t('offers.filter.territories'), choices: territories },
    { name: t('offers.filter.sources'), choices: sources.map((code) => t(`offers.source.${code}`)) },
  ].filter(({ choices }) => choices.length > 0);
