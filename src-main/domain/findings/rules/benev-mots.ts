import type { TextRule } from '../rule.ts';

/** A volunteer obeys nobody and earns nothing; proved expenses alone are given back. */
export const benevMots: TextRule = {
  id: 'benev.mots',
  level: 'avertissement',
  source: 'L8221-6',
  roles: ['title', 'body', 'experience', 'apply', 'pay', 'contract', 'hours'],
  skip: ({ offer }) => offer.engagement !== 'volunteer' && !(offer.engagement === 'unknown' && offer.facts.payMin === null && !offer.read.some(({ role }) => role === 'pay') && offer.read.some(({ role, folded }) => role !== 'employer' && /\bbenevol/.test(folded.text))),
  clues: [
    { find: /\bpresence (?:aux? |a )(?:\w+ ){1,3}(?:est |sera )?(?:exigee|obligatoire|imperative)\b|\babsences?\b[^.;]{0,15}\b(?:entrain|vau|provoqu|signifi)\w+ (?:l'exclusion|le renvoi|la fin)|\b(?:essai|test) de (?:\w+ )(?:semaines?|mois|jours?) avant d'etre (?:gardee?|confirmee?|acceptee?)\b/g, unless: /\b(?:enfants?|eleves?|jeunes|stagiaires?|beneficiaires) (?:doivent|sont|ont)\b/ },
    {
      find: /\b(?:salaires?|remuner(?:ation|ee?s?)|payee?s?|smic|primes?|gratifications?|contreparties? (?:financieres?|remuneree?s?))\b(?: (?:de|:|mensuelle?|brute?|nette?)[^.;,]{0,25})?/g,
      unless: /\b(?:pas|non|sans(?! justificatif)|aucune?|ne (?:donne|percoit|sera|perc)\w*|n'est|ni|benevole et non|cotisant|fiches? de|gestion|bulletins?|equipe (?:de )?salari\w*|charges?|dons?|comptab\w*|conges payes)\b/,
    },
    {
      find: /\b(?:indemnites?|indemnisations?|defraiements?|compensations?|forfaits?|dedommagements?)(?: (?:financiere?s?|kilometriques?))? (?:forfaitaires?|mensuel(?:le)?s?|fixes?|de \d[^.;,]{0,20}|par (?:jour|mois|heure|seance)|journali\w+|hebdomadaires?|(?:de |d'un montant de )?\d+ ?(?:€|euros)[^.;,]{0,15}|versee?s?)|\benveloppes? de \d+ ?(?:€|euros)[^.;,]{0,20}|\bdefrayee?s? (?:a hauteur|de \d|forfait|\d)[^.;,]{0,25}|\bindemnisee?s? (?:a hauteur|\d|forfait|de \d)[^.;,]{0,20}/g,
      unless: /(?<!quels que soient (?:vos|les|leurs) frais )\b(?:reels?|sur justificatifs?|(?<!\bsans )justifi\w*|aucune?|pas|frais kilometriques|bareme)\b/,
    },
    {
      find: /\b(?:recoivent|recevez|recevrez|touchent|touchez|percoivent|percevez|percevrez|toucherez|toucheront) \d+ ?(?:€|euros)[^.;]{0,20}(?:\bpar |\bde l'|\bl'|\/ ?)(?:mois|semaine|jour|heure|demi-journee|seance)\b/g,
      unless: /\b(?:sur justificatifs?|usagers|beneficiaires|familles)\b/,
    },
    {
      find: /\b(?:horaires? (?:sont |seront )?(?:obligatoires?|imposee?s?|fixes?(?: imposes?)?|stricts?|a respecter)|presence (?:obligatoire|exigee|imposee|imperative|quotidienne)|assiduite (?:obligatoire|exigee)|temps (?:plein|complet)|35 ?h(?:eures)?(?: par semaine|\/semaine| hebdo\w*)|absences? (?:a justifier|justifiees?|non justifiees?|sanction\w*|non autoris\w*)|sanctions?|lien (?:hierarchique|de subordination)|sous (?:l'autorite|la subordination)|(?:superieur|responsable) hierarchique|pointage)\b/g,
      unless: /\b(?:pas|aucune?|sans|ni|n'est|libre\w*|souple\w*|a temps plein (?:ou|si)|salarie\w*)\b/,
    },
    {
      find: /\b(?:contrats? (?:de (?:travail|benevol\w*)|a duree|cdd|cdi|de \d+ mois|renouvelable)|cdd|cdi|periodes? d'essai|embauch\w+|poste (?:a pourvoir|vacant|permanent|salarie)|conges payes|fiche de paie|bulletin de (?:paie|salaire))\b/g,
      unless: /\b(?:pas|sans|aucune?|n'est|ni|salarie\w*|entretiens? d'embauche|gestion|rediger|contrat d'engagement|aide\w*|accompagn\w*|beneficiaires|personnes accueillies|expliqu(?:ez|er)|recherche d'emploi|ateliers?|juridique\w*)\b/,
    },
  ],
};
