import { isLawfulFor } from '../lawful-contracts.ts';
import { type Clue, prose, type RuleContext, type TextRule } from '../rule.ts';
import type { ReadOffer } from '../read-offer.ts';
import { shutOut } from '../text/shut-out.ts';
import { sought } from '../text/sought.ts';
import { cutClause } from '../text/clauses.ts';
import type { Sentence } from '../text/split-sentences.ts';

const tens = 'vingt|trente|quarante|cinquante|soixante';
const numberWord = new RegExp(tens);
const number = `(?:[1-6]\\d|(?:${tens})(?:[- ](?:et[- ]un|deux|trois|quatre|cinq|six|sept|huit|neuf))?)`;
const years = '(?:ans|annees)';
const decade = '(?:trentaine|quarantaine|cinquantaine|soixantaine)';

/** Years of something else than a life. */
const otherYearsAfter =
  /^ ?(?:et plus |minimum |min |maximum |max )?[(]?(?:d'|de |en )?(?:experience|anciennete|pratique|exercice|metier|existence|carriere|presence|engagement|permis|garantie|recul|activite|histoire|savoir|expertise|poste|fonction|renouvel|formation|etudes|apprentissage|terrain|service|management|encadrement|gestion|recherche|conduite|vie\b|bonheur|succes|fabrication|mandat|anime|developpement)|^ ?(?:dans|sur|comme|apres|a l'|renouvel|au (?:sein|service|poste)|a (?:un|ce|des) )/;
const otherYearsBefore =
  /(?:experiences?|anciennete|pratique|depuis|il y a|cree\w*|fonde\w*|existe\w*|duree|contrat|cdd|bail|pret|vehicules?|voitures?|concessions?|amorti\w*|structures?|emprunts?|credits?|forets?|arbres?|garantie|investissement|permis|diplome\w*|entreprise|association|societe|parc|materiel|batiments?|engagement|projets?|programme|plan|horizon|d'ici|pendant|durant|voila|titulaires?|moyenne d'age|formation|licence|justifi\w*)[^.,;/]{0,32}$/;

/** People whom the work is for, or groups that bear an age in their name. */
const publicBefore =
  /\b(?:enfants?|jeunes?|ados?|adolescents?|publics?|eleves?|mineurs?|majeurs?|residents?|usagers?|beneficiaires?|personnes?|adultes?|seniors?|groupes?|patients?|etudiants?|habitants?|filles?|garcons?|femmes?|hommes?|demandeurs?|tranches?|sejours?|secteurs?|accueils?|sections?|dispositifs?|camps?|clubs?|espaces?|foyers?|participants?|volontaires?|benevoles?|membres?|lyceens?|collegiens?|apprenants?|decrocheurs?|stagiaires?|salaries?|travailleu\w+|familles?|chez les|pour les|avec les|aupres des|l'insertion des|animat\w+|ateliers?|licencies?|loisirs?|mecs?|mna)(?: \S{1,20}){0,4} (?:ages? )?(?:de |d'|a |entre |agees? (?:de |d')?)?(?:moins )?$|\b(?:les|des|aux|nos|ces)(?: jeunes)? $|\b(?:dispositifs?|pass|programmes?|secteurs?|accueils?|sections?|publics?|cartes?|espaces?)\b[^.;]{0,40}\($/;
/** Some group of people told of: “nos coopérateurs ont…”, “récompense des artistes de…”. Candidates are no such group. */
const someGroup = /\b(?:moitie|tiers|quart|majorite|part|\d+ ?%) (?:ont |a |est )?(?:de |d'|des )?$|\b(?:nos|leurs|ces|notre|leur|les|l') ?(?:\d+ )?(?!candidat|profil|postulant|recrue|titulaire)[a-z]{3,}(?: (?!candidat|profil)[a-z]{2,}){0,3} (?:ont|a|avaient)(?: tous| toutes)? $|\b(?:equipe|collectif|groupe|promotion) (?:va|s'etend) $|\b(?:des|les|aux|ces|nos|leurs) (?!candidat|profil|postulant|recrue)[a-z]{3,}s (?:\w+ )?(?:ages )?(?:ayant |qui ont )?$|\b(?:jeunes|enfants|personnes|adultes|publics?)\b[^.;]{0,40}, (?:tous |toutes )?ages (?:de |d'|entre )?$/;
/** “Vous n'avez pas besoin d'avoir…”. */
const denied = /\b(?:pas|plus|jamais|nul|nullement|inutile|aucun) ?(?:besoin |necessaire |oblige\w* |forcement |indispensable |obligatoire |question )?(?:d'|de )(?:\w+ ){0,2}$/;
/** The offer itself asks for those people. */
const recruits =
  /\b(?:recherch|recrut|cherch|embauch)\w* (?:activement |actuellement |avant tout |en priorite |uniquement |exclusivement )?(?:une? |des |de |d'|[1-9] |deux |trois |plusieurs )?(?:jeunes?|personnes?|candidats?|hommes?|femmes?|garcons?|filles?|profils?|etudiants?|stagiaires?|salaries?|benevoles?|volontaires?|animateurs?|travailleurs?|travailleuses?|gens)\b|(?<!\b(?:logements?|tarifs?|residences?|foyers?|aides?|cartes?|pass|bourses?|prix|concours|tournois?|sejours?|dispositifs?|services?|espaces?|centres?|hebergements?|cours|ateliers?|activites?|accueils?|lieux?|chambres?)\b[^.;,]{0,30})\b(?:reserve|destine|accessible|ouvert|limite)\w* (?:exclusivement |uniquement |seulement )?(?:aux|a des|a une)\b|\bprivilegi\w* (?:les|des|une?)\b|\b(?:souhait\w*|voul\w*|veut) (?:recruter |embaucher )?(?:une? |des )(?:personnes?|candidat\w*|profils?)\b|\b(?:prefer|favoris)\w* (?:recruter |embaucher )?(?:les|des|une?) (?:personnes?|candidat\w*|profils?|gens|jeunes?|actifs)\b|\bs'adresse (?:uniquement |exclusivement )?(?:aux|a des|a une)\b|^\W{0,3}(?:(?:poste|emploi|job|mission|offre) )?(?:ideal|parfait|convien)\w* (?:pour|a) (?:une? |des )|\b(?:poste|offre|emploi|mission|stage|contrat)s? (?:pour|aux?) (?:une? |des |les )?(?:jeunes?|personnes?|moins)|\bpriorite (?:aux|est donnee aux)|^\W{0,3}(?:jeune|etudiante?|personne)\b[^.]{0,60}, (?:vous|tu)\b|^\W{0,3}(?:jeunes?|etudiants?|personnes?|candidats?|hommes?|femmes?|volontaires?)\b[^.]{0,60}\b(?:postulez|candidatez|rejoignez|venez)\b|\b(?:conviendr\w+|convien\w+) (?:surtout |plutot |bien |parfaitement )?a (?:une? |des )?(?:jeunes?|personnes?|profils?|candidat\w*|etudiant\w*)\b/;

const lawfulContracts = new Set(['APP', 'PRO', 'VSI', 'PEC']);
const isCivicOffer = ({ engagement }: ReadOffer): boolean => engagement === 'civic';

/** One of them, at the head of a line or as what the reader is; several are whom one works with. */
const oneYoung = /(?:^\W{0,4}|\bprofils?(?: recherches?)? ?:? ?|\bvous etes |\bcandidat\w* ?: ?)(?:une? )?jeune (?:homme |femme |diplomee? |actif |active )?(?:agee? )?(?:de )?$/;

/** A number of years is the age of the person whom the offer asks for. */
function isCandidateAge(match: RegExpExecArray, _context: RuleContext, { text }: Sentence): boolean {
  const { from } = cutClause(text, match.index, match.index + match[0].length);
  const lead = text.slice(Math.max(from, match.index - 80), match.index);
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
  if (otherYearsAfter.test(rest)) return false;
  if (otherYearsBefore.test(lead) && !/\bages?\b|\bagee?s?\b/.test(lead.slice(-30))) return false;
  const numbers = [...match[0].matchAll(/\d\d/g)].map(([digits]) => Number(digits));
  if (denied.test(lead)) return false;
  // “Vous avez 22 ou 58 ans ?” is for everyone.
  if (/ ou /.test(match[0]) && numbers.length === 2 && Math.max(...numbers) - Math.min(...numbers) >= 25) return false;
  // Children and teenagers are whom one works for; “entre 18 et vingt-cinq”: words count from twenty.
  if (numbers.length > 0 && Math.max(...numbers) < 19 && !numberWord.test(match[0])) return false;
  if (recruits.test(text) || oneYoung.test(lead)) return true;
  return !publicBefore.test(lead) && (!someGroup.test(lead) || /\b(?:recherch|recrut|cherch|embauch)\w*/.test(text));
}

/** The law sets an age for such a contract: named in the sentence, or that of the offer. */
const isLawful = ({ offer }: RuleContext, { text }: Sentence): boolean => !isCivicOffer(offer) && isLawfulFor('age', offer, text);

/** Civic service is for those under 26 (30 with a disability): an older bound is beyond what the law sets. */
const isBeyondCivic = (words: string, { text }: Sentence): boolean => {
  const [oldest = 0] = [...words.matchAll(/\d\d/g)].map(([digits]) => Number(digits)).sort((one, other) => other - one);
  return oldest > 26 && !/\b(?:handicap\w*|rqth)\b/.test(text);
};

const isAskedAge: NonNullable<Clue['accept']> = (match, context, sentence) => isCandidateAge(match, context, sentence) && !isLawful(context, sentence) && (!isCivicOffer(context.offer) || isBeyondCivic(match[0], sentence));

/** Who is born too, and asks for nobody's age. */
const founded = 'association|structure|projet|idee|cooperative|reseau|entreprise|collectif|mouvement|scop|scic|enfants?';
/** “Né en 1998” is said of an association as well: someone must be asked. */
const isBirth: NonNullable<Clue['accept']> = (match, context, sentence) =>
  (!/ en /.test(match[0]) || /\b(?:vous|etre|personnes?|candidat\w*)\b/.test(sentence.text.slice(0, match.index))) && !isLawful(context, sentence);

/** L5331-2: no upper age limit in an offer, except where the law sets one. */
export const ageMax: TextRule = {
  id: 'age.max',
  level: 'bloquant',
  source: 'L5331-2',
  roles: prose,
  skip: ({ offer }) => lawfulContracts.has(offer.facts.contractType ?? '') || offer.engagement === 'apprentice' || offer.engagement === 'professionalisation',
  clues: [
    { find: new RegExp(`\\b(?:plus de|passe|depasse) ${number} (?:printemps|bougies|balais|piges)\\b|\\bpas encore souffle (?:ses|vos|leurs|tes) ${number} bougies\\b`, 'g'), unless: new RegExp(`\\b(?:${founded})\\b`) },
    { find: /\b(?:la|une) (?:vingtaine|trentaine|quarantaine|cinquantaine)(?: d'annees)? (?:tout au plus|au (?:plus|maximum)|maximum|maxi|grand maximum|a peine|pas plus)\b(?! (?:de|d'|par)\b)/g, unless: /\b(?:groupes?|participants?|benevoles|adherents?|seances?|ateliers?|encadr\w+|anim\w+|places?|eleves)\b/ },
    { find: new RegExp(`\\bstage\\b[^.;]{0,20}\\b(?:reserve|destine|pense)\\b[^.;]{0,30}\\bpersonnes? de moins de ${number} ${years}\\b`, 'g'), unlessBefore: /\b(?:anim|encadr)\w+ (?:un |des |le |les )?$/ },
    { find: new RegExp(`^\\W{0,4}(?:personne|candidate?|profil) (?:agee? )?de (?:moins|plus) de ${number} ${years}\\b|\\bpersonne (?:agee? )?de moins de ${number} ${years} (?:de preference|souhait|exig|maxi|uniquement|seulement)`, 'g'), accept: (_match, context, sentence) => !isLawful(context, sentence) && !isCivicOffer(context.offer), unlessAfter: otherYearsAfter },
    { find: new RegExp(`\\b(?:entre |de )?${number} (?:a|et|ou) ${number} printemps\\b|\\bentre ${number} et ${number} (?:bougies|piges|balais)\\b`, 'g'), accept: isAskedAge },
    { ...shutOut(`passee? (?:la )?${decade}|(?:au[- ]dela|plus) de (?:la )?${decade}|(?:quadra|quinqua|sexa)(?:genaire)?s?|nee?s? avant (?:19|20)\\d\\d|(?:souffle|fete)\\w* (?:vos|ses|tes|leurs) ${number} (?:bougies|printemps|ans)`) },
    { ...sought('(?:vingtenaires?|trentenaires?|quadragenaires?|quadras?)'), unlessAfter: /^ (?:ou|et) / },
    { ...shutOut(`(?:au[- ]dela de|au[- ]dessus de|plus de|apres|passe) ${number} ?${years}`), accept: (_match, context, sentence) => !isLawful(context, sentence), unlessAfter: otherYearsAfter },
    { find: /\b(?:pas|jamais) (?:etre )?trop (?:agee?|vieux|vieille)s?\b/g, onlyIf: /\b(?:recherch|cherch|recrut|embauch|voul|poste|candidat|profil|quelqu'un)/, unless: /\bn'est (?:jamais|pas) trop|\bjamais trop tard/ },
    { find: new RegExp(`\\b(?:prend|prenons|prendr\\w+|recrut\\w+|embauch\\w+|veut|voulons) (?:plus )?(?:personne|pas|jamais) (?:au[- ]dessus de|au[- ]dela de|apres|de plus de|passe) (?:${number} ?${years}|la ${decade})`, 'g'), unlessAfter: otherYearsAfter },
    { find: new RegExp(`\\b(?:pas|jamais)(?: encore)? (?:depass|passe|atteint|franchi)\\w* la ${decade}\\b`, 'g') },
    { find: /\bage ?: ?\d\d ?(?:ans )?(?:maxi\w*|max\b|au plus|grand maximum)/g },
    { find: /\bage ?: ?(?:< ?|max\w* ?:? ?|inferieur a |moins de )\d\d\b/g },
    {
      find: new RegExp(`(?:\\bpas )?(?:\\b(?:de |avoir |ayant )?moins (?:de |d')|\\bplus jeune que |< ?|\\binferieure? a )${number} ?${years}\\b`, 'g'),
      accept: isAskedAge,
    },
    {
      find: new RegExp(`\\b${number} ?${years} ?[(]?(?:\\(|, |: )?(?:maxi(?:mum|mal)?|max|au (?:plus|maximum|max)|grand maximum|dernier carat|limite)\\b`, 'g'),
      accept: isAskedAge,
    },
    {
      find: new RegExp(`\\b(?:maxi(?:mum)?|max\\.?|au (?:plus|maximum)|jusqu'a|pas plus (?:de|que)|n'excedant pas|ne depassant pas|(?:ne |n')?(?:\\w+ )?(?:pas |jamais )?(?:avoir )?(?:depass|exced)(?:er|e|ez)(?: pas)?) ?:? ?(?:de |l'age de )?${number} ?${years}\\b`, 'g'),
      accept: isAskedAge,
    },
    {
      find: new RegExp(`\\bpas (?:encore (?:(?:fete|atteint|revolu|passe|eu)e?s? )?|(?:fete|atteint|revolu|passe|eu)e?s? )(?:(?:leurs?|vos|ses|les|l'age de|sa|votre) )?${number} ?${years}\\b`, 'g'),
      accept: isAskedAge,
    },
    {
      // “- de 30 ans”; at the head of a line the hyphen is taken for that of a list.
      find: new RegExp(`(?:^ ?|[(,: ]- ?|\\bl?es - ?)de ${number} ?${years}\\b(?! ?(?:a|et|ou|-) ?\\d)`, 'g'),
      accept: isAskedAge,
    },
    { find: new RegExp(`\\b(?:entre |de |d')?${number} ?(?:${years} )?(?:a|et|ou|-|/|->) ?${number} ?${years}\\b`, 'g'), accept: isAskedAge },
    {
      find: new RegExp(`\\b(?:plus de |plus que |au[- ]dela de |apres |des |passe |les )${number} ?${years}(?=[^.]{0,40}\\b(?:s'abstenir|exclus?|non (?:retenus?|acceptes?)|refuse|ne (?:seront|sont|sera) (?:pas|plus)|pas acceptes?))`, 'g'),
    },
    {
      find: new RegExp(`\\b(?:au[- ]dela de|plus de) ${number} ?${years}\\b`, 'g'),
      onlyIf: /\b(?:inutile (?:de (?:nous )?(?:postuler|candidater|repondre|ecrire|envoyer|se presenter)|d'(?:envoyer|ecrire|insister|appeler))|passez votre chemin|pas la peine|ne pas (?:postuler|candidater)|s'abstenir|pas adapte|trop age|ne (?:correspond|convien)\w* pas)/,
    },
    {
      find: /\bages? (?:maxi(?:mum|mal)?|max\b|limite|plafond)[^.,;]{0,25}|\blimites? d'ages?\b[^.,;]{0,25}/g,
      unlessBefore: /\b(?:pas|aucune?|sans|ni|hors|abolition de la|suppression de la)\b(?: \S+){0,2} (?:d'|de )?$/,
      unlessAfter: /^ ?(?:aucune?|neant|non|sans)/,
      accept: (match, context, sentence) => !/aucune?|neant|: ?non|: ?sans|retraite|publics?\b/.test(match[0]) && !isLawful(context, sentence),
    },
    {
      find: new RegExp(`\\b(?:age|tranche d'age|agee?s?) ?(?:souhaite|ideal|requis|demande|recherche|exige)?e?s? ?:? ?(?:entre |de |d'|moins de |jusqu'a )*${number}(?: ${years})? ?(?:a|et|-|/) ?${number}\\b(?: ${years})?`, 'g'),
      accept: isAskedAge,
    },
    {
      find: /\bnee?s? (?:apres|a partir de|entre|au plus tot en|a compter de) (?:le \d{1,2}\S* \S+ |l'annee )?(?:19|20)\d\d\b/g,
      accept: isBirth,
      unlessBefore: new RegExp(`\\b(?:${founded})\\b[^.]{0,30}$`),
    },
    {
      find: /\bnee?s? (?:en|depuis) (?:le \d{1,2}\S* \S+ |l'annee )?(?:19|20)\d\d\b/g,
      unlessAfter: /^ (?:d'|de |du |grace|sous|a l'initiative|par )|^,? (?:notre|la|le|l'|les)\b/,
      accept: isBirth,
      unlessBefore: new RegExp(`\\b(?:${founded}|est|sont)\\b[^.]{0,30}$`),
    },
    {
      find: /\b(?:trentenaires?|quadragenaires?|quadras?|quadra max|(?:la|une) (?:vingtaine|trentaine|quarantaine)(?: d'annees)?(?: environ)?)\b/g,
      onlyIf: /\b(?:age|agee?s?|profil|candidat|recherch\w*|ideal\w*|vous (?:avez|etes))\b/,
      unlessAfter: /^ ?(?:d'(?:experience|anciennete)|de |d'|et plus d')/,
      unlessBefore: /\b(?:depuis|pendant|il y a|equipe d'|association d')(?: \S+)? ?$/,
    },
    { find: /\b(?:encore |au moins |minimum )?(?:[1-4]\d|dix|quinze|vingt|trente) (?:annees?|ans) (?:de (?:carriere|travail|boulot|metier) |a (?:travailler|faire) )?devant (?:lui|elle|soi|vous|eux)\b/g, unlessBefore: new RegExp(`\\b(?:${founded}|filiere|federation|ressourcerie)\\b[^.]{0,30}$`) },
    { find: /\b(?:(?:la )?(?:vingtaine|trentaine|quarantaine)) (?:maximum|maxi|max|au plus|s?exigee?)\b|\bla (?:vingtaine|trentaine|quarantaine), pas (?:plus|davantage)\b/g },
  ],
};
