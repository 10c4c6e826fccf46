import type { FindingId } from '../findings/finding.ts';
import type { RefusalReason } from '../offer/offer-decision.ts';
import type { firstArticles } from './article.ts';

/** A number of the line that Bureau comes with. Numbers keep their subject: an article that changes it is repealed, and written under another. */
type FirstArticle = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | typeof firstArticles;

/** What each reason is usually refused by, where nothing of the offer says it better; null where none goes without saying. */
export const articleOfReason: Record<RefusalReason, FirstArticle | null> = {
  not_ess: 1, discrimination: 4, incomplete: 5, misleading: 5, paid_by_candidate: 7, disguised_employment: 5, internship_rules: 8,
  volunteering_rules: 8, language: 9, duplicate: 12, expired: 12, other: null,
};

/** The article that an offer goes against in which a rule points out something; null where the line says nothing of it. */
export const articleOfFinding: Record<FindingId, FirstArticle | null> = {
  'age.max': 4, 'age.jeune': 4, 'sexe.titre': 3, 'sexe.texte': 4, famille: 4, grossesse: 4, nationalite: 4, 'langue.native': 4, origine: 4, religion: 4,
  'politique.syndicat': 4, apparence: 4, sante: 4, handicap: 4, residence: 4, banque: 4, casier: 4, argent: 7, mlm: 7, date: 12, employeur: 6, lieu: 5,
  contrat: 5, salaire: 2, temps: 5, 'stage.duree': 8, 'stage.grat': 8, 'stage.objet': 8, 'sc.prerequis': 8, 'sc.mots': 8, 'sc.heures': 8, 'benev.mots': 8,
  indep: 5, langue: 9, anglicisme: 9, perso: null, contact: null, 'genre.code': 3, doublon: 12, qualite: null,
};
