import { foldText } from '../fold-text.ts';

/** What may stand before a colon, in the order in which it is proposed. */
export const searchOperators = ['contract', 'place', 'employer', 'state', 'source', 'received', 'deadline', 'ending', 'alert', 'followUp'] as const;
export type SearchOperator = (typeof searchOperators)[number];

/** As one writes them: the language of the search is French, whatever that of the window. */
export const operatorWords: Record<SearchOperator, string> = {
  contract: 'contrat', place: 'lieu', employer: 'employeur', state: 'état', source: 'origine', received: 'reçue', deadline: 'avant', ending: 'fin', alert: 'alerte', followUp: 'suivi',
};

/** What people write for them, folded. */
const otherWords: Record<string, SearchOperator> = {
  contrats: 'contract', lieux: 'place', ville: 'place', commune: 'place', departement: 'place', region: 'place', employeurs: 'employer', structure: 'employer', etats: 'state', statut: 'state',
  source: 'source', recu: 'received', recues: 'received', recus: 'received', alertes: 'alert',
};
const byWord = new Map([...Object.entries(otherWords), ...searchOperators.map((operator) => [foldText(operatorWords[operator]), operator] as const)]);

/** The operator of that name, or of another that people give it, accents and case aside. */
export const findOperator = (name: string): SearchOperator | undefined => byWord.get(foldText(name));

/** True if the operator, or another name that people give it, begins so; `typed` is folded. One letter is too little to guess another name. */
export const beginsOperator = (operator: SearchOperator, typed: string): boolean =>
  foldText(operatorWords[operator]).startsWith(typed) || (typed.length > 1 && Object.entries(otherWords).some(([word, of]) => of === operator && word.startsWith(typed)));
