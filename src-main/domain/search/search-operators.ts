import { foldText } from '../fold-text.ts';

/** What may stand before a colon, in the order in which it is proposed. */
export const searchOperators = ['contract', 'place', 'employer', 'state', 'source', 'received', 'deadline', 'ending', 'alert', 'followUp'] as const;
export type SearchOperator = (typeof searchOperators)[number];

/** As one writes them: the language of the search is French, whatever that of the window. */
export const operatorWords: Record<SearchOperator, string> = {
  contract: 'contrat', place: 'lieu', employer: 'employeur', state: 'état', source: 'origine', received: 'reçue', deadline: 'avant', ending: 'fin', alert: 'alerte', followUp: 'suivi',
};

const byWord = new Map(searchOperators.map((operator) => [foldText(operatorWords[operator]), operator]));

/** The operator of that name, accents and case aside. */
export const findOperator = (name: string): SearchOperator | undefined => byWord.get(foldText(name));
