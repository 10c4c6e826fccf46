import type { ContractType } from '../offer/contract-type.ts';
import type { OfferState } from '../offer/offer-moves.ts';
import { toPlainWords } from './plain-words.ts';
import type { FollowUp, OfferSource } from './search-part.ts';

/** The words of each value, folded; the first is the one that is printed and proposed. */
type Choices<Value extends string> = Record<Value, readonly [string, ...string[]]>;

export const contractChoices: Choices<ContractType> = {
  CDI: ['cdi', 'duree indeterminee'],
  CDD: ['cdd', 'duree determinee'],
  CDDI: ['cddi', 'cdd d insertion', 'insertion'],
  PEC: ['pec', 'parcours emploi competences', 'contrat aide'],
  APP: ['apprentissage', 'app', 'alternance'],
  PRO: ['professionnalisation', 'pro', 'alternance'],
  STAGE: ['stage'],
  SC: ['service-civique', 'sc', 'civique'],
  VSI: ['vsi', 'volontariat international'],
  BENEV: ['bénévolat', 'benevole', 'benev'],
  FREE: ['indépendant', 'freelance', 'free'],
  INT: ['intérim', 'int'],
  SAI: ['saisonnier', 'sai'],
  OTHER: ['autre', 'other'],
};

export const stateChoices: Choices<OfferState> = {
  received: ['reçue', 'received'],
  claimed: ['prise', 'prise en charge', 'claimed'],
  corrections: ['à-corriger', 'corrections', 'corriger'],
  accepted: ['acceptée', 'accepted'],
  refused: ['refusée', 'refused'],
  published: ['publiée', 'published'],
  closed: ['close', 'closed'],
  archived: ['archivée', 'archived'],
};

export const sourceChoices: Choices<OfferSource> = {
  site: ['site', 'site public'],
  import: ['import', 'importee'],
  desk: ['bureau', 'saisie', 'desk'],
};

export const followUpChoices: Choices<FollowUp> = {
  toRemind: ['relancer', 'a relancer', 'relance'],
  cameBack: ['revenue', 'revenue corrigee', 'corrigee'],
};

/** Shorter beginnings would name half of the values. */
const shortestBeginning = 2;

/** The values that `typed` names; else those of which a word begins so; none if nothing is known by it. */
export function readChoice<Value extends string>(choices: Choices<Value>, typed: string): Value[] {
  const words = toPlainWords(typed);
  const entries = (Object.entries(choices) as [Value, readonly string[]][]).map(([value, names]) => ({ value, names: names.map(toPlainWords) }));
  const exact = entries.filter(({ names }) => names.includes(words));
  const found = exact.length > 0 || words.length < shortestBeginning ? exact : entries.filter(({ names }) => names.some((name) => name.startsWith(words)));
  return found.map(({ value }) => value);
}
