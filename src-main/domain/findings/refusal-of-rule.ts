import type { RefusalReason } from '../offer/offer-decision.ts';
import type { FindingId } from './finding.ts';

/** For which reasons an offer is refused that a rule rightly stops. */
export const refusalsOfRule: Record<FindingId, readonly RefusalReason[]> = {
  'age.max': ['discrimination'], 'age.jeune': ['discrimination'], 'sexe.titre': ['discrimination'], 'sexe.texte': ['discrimination'], famille: ['discrimination'],
  grossesse: ['discrimination'], nationalite: ['discrimination'], 'langue.native': ['discrimination'], origine: ['discrimination'], religion: ['discrimination'],
  'politique.syndicat': ['discrimination'], apparence: ['discrimination'], sante: ['discrimination'], handicap: ['discrimination'], residence: ['discrimination'],
  banque: ['discrimination'], casier: ['discrimination'], argent: ['paid_by_candidate'], mlm: ['paid_by_candidate', 'misleading'], date: ['expired', 'incomplete'],
  employeur: ['incomplete', 'misleading'], lieu: ['incomplete', 'misleading'], contrat: ['incomplete', 'misleading'], salaire: ['incomplete', 'misleading'],
  temps: ['incomplete', 'misleading'], 'stage.duree': ['internship_rules'], 'stage.grat': ['internship_rules'], 'stage.objet': ['internship_rules'],
  'sc.prerequis': ['volunteering_rules'], 'sc.mots': ['volunteering_rules'], 'sc.heures': ['volunteering_rules'], 'benev.mots': ['volunteering_rules'],
  indep: ['disguised_employment'], langue: ['language'], anglicisme: ['language'], perso: ['other'], contact: ['incomplete', 'other'], 'genre.code': ['discrimination', 'other'],
  doublon: ['duplicate'], qualite: ['incomplete', 'other'],
};
