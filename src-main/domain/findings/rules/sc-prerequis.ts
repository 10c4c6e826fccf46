import { requirements, type RuleContext, type TextRule } from '../rule.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';

export const isCivic = ({ offer }: RuleContext): boolean => offer.engagement === 'civic';
const eased = /\b(?:aucune?|pas (?:de|d'|besoin|necessaire\w*|obligatoire|requis|exige|indispensable)|sans (?:condition|diplome|experience|prerequis|qualification|aucun\w*)|n'est (?:pas )?(?:requis|exige|necessaire|demande)\w*|n'importe|tous les profils|toutes? (?:personne|motivation)|non (?:requis|exige|necessaire|obligatoire)\w*|ni (?:diplome|experience)|quel que soit|quelle que soit|apprecie|bienvenu|serait un plus|est un plus|un atout|un plus|facultati|savoir-?etre avant|former? (?:a|au|les|le)|psc1|formation civique|pourr(?:a|ez|as)|permettra|acquerir|valoris\w*|pedagogique|lutte|decouvr\w*|jeunes? (?:sans|deja|diplomes)|public\w*|accompagn\w*)\b/;

/** L120-1: civic service is open to all; only manners may be asked for. */
export const scPrerequis: TextRule = {
  id: 'sc.prerequis',
  level: 'bloquant',
  source: 'L120-1',
  roles: requirements,
  skip: (context) => !isCivic(context),
  clues: [
    { find: /\b(?:carte|papier) rose (?:est |sera )?(?:donc )?(?:imperative?|exigee?|obligatoire|requise?|indispensable)\b/g },
    { find: /\bsans (?:le |votre |un |ton )?(?:bafa|permis|diplome|bac|experience|psc1)\b[^.;]{0,40}\b(?:ne (?:sera|seront|pourr\w+)|inutile|pas la peine|s'abstenir|non retenu)\w*|\bbac (?:valide|obtenu|en poche)\b|\bavoir (?:deja )?(?:encadre|anime|exerce|dirige)\b[^.;,]{0,30}|\b(?:le )?baccalaureat\b[^.;]{0,25}\b(?:minimum|exige|demande|requis|obligatoire|indispensable)\w*/g },
    { find: /\b(?:avoir|posseder|il faut|disposer d'un|etre titulaire d'un) (?:le |du |un |votre )?permis\b(?! de (?:construire|sejour|travail))[^.;,]{0,30}|\bsavoir conduire\b[^.;,]{0,30}|\btitulaire (?:du|d'un) (?:psc1|psc|bafa|brevet|permis)\b[^.;,]{0,30}/g, unlessBefore: deniedBefore, unlessAfter: deniedAfter, unless: /\b(?:un plus|un atout|pas (?:besoin|necessaire|obligatoire)|apprecie|former|former a|bienvenu)\b/ },
    { find: /\bexperiences? (?:\w+ )?(?:exigee|requise|obligatoire|indispensable|demandee|imperative)s?\b/g, unlessBefore: deniedBefore, unlessAfter: deniedAfter, unless: /\b(?:aucune?|sans|non|ni) (?:\w+ )?experiences?\b/ },
    { find: /\bpas de permis(?: b)?,? pas de mission\b|\b(?:bac ?\+ ?\d|licence|master|bts|diplome)\b[^.;,]{0,40}\b(?:attendue?|exigee?|demandee?|requise?)\b/g, unlessBefore: deniedBefore, unlessAfter: deniedAfter, unless: /\b(?:aucune?|pas|sans|non|ni) (?:\w+ ){0,2}(?:diplome|niveau|bac|licence|master|n'est|attendu|exige|demande|requis)/ },
    {
      find: /\b(?:diplome\w*|titulaire d(?:e|'|u)|bac ?(?:\+|plus) ?\d|niveau (?:bac|licence|master|bts|cap|bep|iv|v|i+|d'etudes?|\d)|licence (?:en|de|pro|exigee|minimum|\d)|master (?:en|de|exige|\d)|bac (?:minimum|exige|pro|general|obligatoire|requis)|bts|dut|but (?:en|de)|bafa|bafd|bpjeps|cap (?:petite|cuisine|exige|\w+ exige)|formation (?:en|de|dans|superieure|exigee|requise|initiale|bac)|etudes? (?:superieures?|en|de)|etudiante?s? en|qualifications? (?:exigee?s?|requises?|en|de)|cursus|deug|doctorat)\b[^.;,]{0,40}/g,
      unless: eased,
      unlessBefore: deniedBefore,
      unlessAfter: deniedAfter,
      accept: isAsked,
    },
    {
      find: /\b(?:(?:premiere |une |solide |bonne |reelle |\d+ (?:an|mois|annee)s? (?:d'|minimum d'))?experiences?(?: (?:de|d'|en|dans|similaire|prealable|significative|exigee|requise|reussie|souhaitee|obligatoire|professionnelle|indispensable|demandee|associative|minimum|benevole|confirmee|aupres)\b[^.;,]{0,40})|(?:il faut|devez|devoir|imperati\w+|vous avez) (?:avoir )?(?:deja )?(?:travaille (?:au moins [^.;,]{0,12})?(?:en|dans|comme|avec|chez)|(?:ete |fait |eu |travaille )(?:une? |du |au moins [^.;,]{0,12})?(?:benevol\w*|volontaire|animat\w*|stag\w*|salarie\w*|engage\w*))|(?:etre |avoir ete |deja (?:ete )?|benevole |engagement )(?:benevole|benevolat|engage\w*)[^.;,]{0,12}(?:exige|requis|prealable|obligatoire|indispensable|souhaite|depuis|au moins)\w*)/g,
      unless: eased,
      unlessBefore: new RegExp(`${deniedBefore.source}|\\b(?:belle|cette|vivre une|proposons une|riche|nouvelle|partage d'|partager (?:son|votre|leur)|faire l')(?: \\w+)? ?$`),
      unlessAfter: deniedAfter,
      // “Vous avez déjà été bénévole ?” asks nothing.
      accept: (match, context, sentence, { folded }) => folded.text[sentence.at + sentence.text.length] !== '?' && isAsked(match, context, sentence),
    },
    {
      find: /\bpermis(?: (?:b|de conduire|voiture|a|c|d|am))?(?: (?:b|et vehicule[^.;,]{0,15}))?(?: ?(?:est |sont )?(?:: ?)?(?:exige\w*|requis\w*|obligatoire\w*|indispensable\w*|imperati\w*|souhait\w*|necessaire\w*|demande\w*|oui|valide|en cours de validite))?/g,
      unless: eased,
      unlessBefore: deniedBefore,
      unlessAfter: deniedAfter,
      accept: ([words], context, sentence) => /\b(?:b|conduire|voiture|exig|requis|oblig|indisp|imper|souhait|necess)/.test(words.slice(6)) && (isAsked(undefined, context, sentence) || /exige|requis|oblig|indisp|imper|souhait|necess|permis b/.test(words)) && !/\bpermis de (?:construire|sejour|travail)|\b(?:passer|preparer|obtenir|financer) (?:le|son|leur|votre|ton) permis|\baide au permis|\bcode de la route/.test(sentence.text),
    },
    {
      find: /\b(?:maitris(?:e|er|ez|ant)|parfaite connaissance|competences? (?:techniques?|exigees?|requises?|en|indispensables?|confirmees?)|connaissances? (?:exigees?|requises?|solides?|indispensables?|approfondies?|obligatoires?)|anglais (?:courant|exige|obligatoire|requis|fluent)|vehicule (?:personnel )?(?:exige|obligatoire|indispensable|requis)\w*|references? (?:exigees?|demandees?))\b[^.;,]{0,35}/g,
      unless: eased,
      unlessBefore: new RegExp(`${deniedBefore.source}|\\b(?:developper|aider|accompagner|aide a la|acquerir|travailler) (?:\\S+ ){0,3}$`),
      unlessAfter: deniedAfter,
    },
  ],
};

/** The words ask: they stand in a sentence that demands, or alone in a line of the profile. */
function isAsked(_match: unknown, _context: unknown, { text }: { text: string }): boolean {
  if (/\b(?:vous (?:allez|serez|participe|accompagne|contribue|aide|anime)\w*|la mission|missions? (?:sera|consiste)|suivre une formation|beneficie\w*|formation (?:prevue|offerte|proposee|obligatoire|assuree|interne)|tuteur|tutrice|equipe|salaries?|encadre\w*|agrement|projet d'avenir|indemnite|aupres (?:des|d')? ?etudiants)\b/.test(text) && !/\b(?:exige\w*|requis\w*|obligatoire\w*|indispensable\w*|imperati\w*|necessaire\w*|souhait\w*|titulaire|pre-?requis|il faut|devez|vous (?:etes|avez|devez|possedez|disposez|justifiez|maitrisez))\b/.test(text)) return false;
  return text.length < 90 || /\b(?:exige\w*|requis\w*|obligatoire\w*|indispensable\w*|imperati\w*|necessaire\w*|souhait\w*|demande\w*|minimum|titulaire|pre-?requis|il faut|devez|avoir|etre|profil|candidat\w*|recherch\w*|vous (?:etes|avez|devez|possedez|disposez|justifiez|maitrisez)|au moins|valide)\b/.test(text);
}
