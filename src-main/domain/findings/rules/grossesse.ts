import { prose, type TextRule } from '../rule.ts';
import { shutOut } from '../text/shut-out.ts';
import { askedAbout } from '../text/asked-about.ts';
import { deniedBefore } from '../text/contexts.ts';

const served = /\b(?:accompagn\w*|suivi\w*|aupres|accueil\w*|public|prevention|centre|consultation\w*|patientes?|parcours|sante|education|interruption|declar\w*|test\w*|soin\w*|femmes? enceintes? (?:et|ou)|nourrissons?|perinatal\w*|planning|service de maternite|sage\w*|etude|donnees|informat\w*|prime|mutuelle|avantages?|arrets?|gestion|dossiers?|nouveau-nes?|addict\w*|precari\w*|heberg\w*|victimes?)\b/;

/** L1132-1, L1225-1: pregnancy is nobody's business but hers. */
export const grossesse: TextRule = {
  id: 'grossesse',
  level: 'bloquant',
  source: 'L1132-1',
  roles: prose,
  clues: [
    { find: /\bne (?:doit|devra|doivent) pas attendre (?:un heureux evenement|d'enfant|de bebe|un enfant)\b|\bfutures (?:mamans|meres)\b[^.;]{0,15}\b(?:attendr|s'abst|repasser|reviendr|patienter)\w*|\b(?:ne pas avoir|sans|aucun|pas) (?:de )?projets? (?:de )?(?:bebe|grossesse|maternite|d'enfant)\b/g },
    { wake: /\benceintes?\b|\bgrossesses?\b/, find: /\b(?:pas|non|peu|ni) (?:ouvert|accessible|adapte|destine|conseille|recommande|compatible|propose)e?s? (?:aux?|pour (?:les|une)|avec) (?:femmes |personnes |salariees |candidates )?(?:enceintes?|grossesses?)\b/g, onlyIf: /\b(?:postes?|emplois?|offre|travail|candidat\w*|recrut\w*|metier)\b/, unless: /\b(?:vaccins?|medicaments?|produits? (?:est|sont)|patientes?)\b/ },
    { wake: /\bn'en (?:prevoi|envisag|pren)/, find: /\bconges? (?:de )?maternite\b[^.;]{0,90}\b(?:privilegi|prefer|cherch|souhait)\w*[^.;]{0,40}\bn'en (?:prevoi|envisag|pren)\w*/g },
    { ...shutOut('(?:salarie\\w* )?enceintes?'), unless: served },
    { find: /\bvous attendez (?:un bebe|un enfant|un heureux evenement)\b[^.]{0,60}\b(?:garder votre candidature|mieux vaut|plus tard|revenez|pas pour vous)/g },
    { find: /\b(?:departs?|conges?) (?:en conge )?(?:mat\b|maternite|pour bebe)[^.]{0,60}\b(?:eviter|assez|ne pas nous|merci de ne|si un bebe|pas d'autre|plus jamais)/g },
    {
      find: /\b(?:remplac\w*|cdd|contrat|poste|absence|depart|suite a|en raison|titulaire|pendant|duree|motif)\b[^.]{0,45}\bconges? (?:de )?(?:mat(?:ernite)?|paternite|parenta\w+|patho\w*)\b|\b(?:le temps que|jusqu'a ce que|en attendant que)\b[^.;]{0,60}\b(?:rentre|revienne|soit de retour) (?:de )?(?:son )?conge mat(?:ernite)?\b|\bconges? (?:de )?(?:maternite|parental)\b(?= \(?remplac)/g,
      unless: /\b(?:s'abstenir|eviter|exclu\w*|maintenue?s?|avantages?|beneficie\w*|maintien|indemni\w*|pris en charge|mutuelle)\b/,
      level: 'info',
      reason: 'grossesse.replacement',
      source: 'L1242',
    },
    {
      find: /\b(?:femmes? |personnes? |candidates? )?enceintes?\b(?=[^.]{0,50}\b(?:s'abstenir|exclu|interdit aux?|non|inadapt|pas (?:adapte|conseille|accepte|retenu|compatible)|ne (?:pas|peu|convien|seront)|deconseill|impossible|incompatible))/g,
    },
    { ...askedAbout('une grossesse|(?:vous )?attendez un (?:enfant|bebe|heureux evenement)|enceintes?|(?:vos|votre|tes|des) projets? (?:de |d.)(?:grossesse|maternite|enfants?|bebe)|un desir d.enfants?|(?:vous )?comptez (?:avoir|faire) (?:un|des) (?:enfants?|bebes?)|(?:partir|depart) en (?:conge )?(?:de )?maternite'), unlessBefore: deniedBefore, unless: served },
    { find: /\benceintes? ?(?:=|:) ?(?:pas|non|aucun)\b[^.;]{0,20}|\battestation de non[- ]grossesse\b|\btrop de (?:conges? (?:de )?maternite|departs? en maternite|grossesses)\b|\b(?:a|de) ne pas (?:tomber|etre) enceintes?\b|\bsi (?:grossesse|maternite) (?:en cours|envisagee?|prevue?)[^.;]{0,40}|\b(?:pas|sans|aucun|ni|plus) (?:de |d')?(?:nouveaux? )?(?:departs? (?:en )?(?:conge )?(?:de )?mat(?:ernite)?\b|conges? (?:de )?mat\b)/g, unless: served },
    { find: /^\W{0,4}(?:envie|desir|projet) d'(?:un )?(?:enfant|bebe)\w*(?: \w+)?$/g },
    { ...shutOut('(?:vous )?attendez un (?:bebe|enfant|heureux evenement)|futures? (?:mamans?|meres?)|(?:personnes?|femmes?|candidat\\w*) enceintes?|conges? (?:de )?maternite|grossesses?') },
    { find: /\baucune grossesse (?:ne|n')\b[^.]{0,40}\b(?:envisag|prev|accept|toler|compatible)\w*/g },
    { find: /\bsi vous (?:compt|prevoy|envisag|souhait|pens)\w+\b[^.]{0,30}\b(?:conges? (?:de )?(?:maternite|parental)|enfants?|bebe|grossesse|enceinte)\b/g, onlyIf: /\b(?:precis|indiqu|mentionn|dites|dire|faire savoir|signal|inform)\w*/ },
    { find: /\b(?:ne pas etre|n'etes pas|non|pas|ni) enceintes?\b/g, unless: /\bacoustique|\bmurs\b/ },
    {
      find: /\b(?:sans|aucun|pas de|ni) (?:projets? (?:de |d')?|desir (?:de |d')?|intention de )?(?:grossesses?|bebes?|maternites?|enfants? prevus?|conges? (?:de )?(?:maternite|parental))(?: (?:prevus?|en cours|envisagee?s?|a venir|programmee?s?))?\b/g,
      unless: /\b(?:service de|avec ou|jours? de carence|baisse|perte|impact|hopital|clinique|experience)\b/,
    },
    { find: /\b(?:incompatibles?|inadapte|deconseille|inconciliable|interdit aux femmes|pas adapte|non adapte)\b[^.]{0,30}\b(?:grossesses?|maternites?|enceintes?)\b/g },
    {
      find: /\b(?:projets? de (?:grossesse|maternite|bebe)|conges? (?:de )?maternite (?:a eviter|non souhaites?|exclus?|a venir)|grossesses? (?:a eviter|exclues?|non souhaitee?s?|en cours))\b/g,
      unless: served,
      unlessBefore: /\b(?:ne (?:vous )?(?:pos|demand)\w*|aucune question|pas de question)\b[^.]{0,45}$/,
    },
    {
      find: /\b(?:eviter|evitez|evitons|absence de|certificat de non|test de|ne prevoyez? (?:pas|aucun))\b[^.]{0,25}\b(?:grossesses?|maternites?)\b/g,
      unless: /\b(?:accompagn\w*|pharmac\w*|laboratoire|prevention|adolescent\w*|sexualite|contracepti\w*|rupture|isolement|retour|non desire\w*)\b/,
    },
    { find: /\b(?:conges? mat(?:ernite)?|grossesses?|enceintes?)\b[^.;]{0,70}\b(?:ne (?:veut|voulons|souhait\w+) (?:pas|plus) (?:revivre|que|recommencer|de ca|d'une autre|une autre)|plus jamais ca|franchement vos (?:intentions|projets))/g },
    { find: /\b(?:dire|dites|signal\w+|precis\w+|indiqu\w+|preven\w+|inform\w+)\b[^.;]{0,50}\bsi vous (?:etes|comptez|serez|pensez|envisagez)\b[^.;]{0,20}\b(?:enceinte|un enfant|bebe|grossesse|maternite)\b/g, unlessBefore: /\b(?:ne|sans|rien)\b[^.]{0,20}$/ },
  ],
};
