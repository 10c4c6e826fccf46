import { findLanguage } from '../letters/find-language.ts';
import { readSettings } from '../app/app-settings.ts';
import type { Store } from '../store/store.ts';
import { makeCorrectionLink } from './correction-token.ts';
import { makePublicationLink } from './publication-token.ts';
import type { DecisionTerms, MoveTerms } from './plan-offer-move.ts';

/** What this desk's settings say of decisions, and of prolonging. */
export function readTerms(store: Store): DecisionTerms & MoveTerms {
  const { publishDays, prolongDays } = readSettings(store);
  return {
    makeLink: (id, at) => makeCorrectionLink(store, id, at),
    makePublicationLink: (id, author) => makePublicationLink(store, id, author),
    findLanguage: (offer) => findLanguage(store.db, offer),
    publicationDays: publishDays === 0 ? null : publishDays,
    days: prolongDays,
  };
}
