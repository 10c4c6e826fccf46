import { type Clue, prose, type TextRule } from '../rule.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';
import { shutOut } from '../text/shut-out.ts';
import { sought } from '../text/sought.ts';
import { askedAbout } from '../text/asked-about.ts';

/** Words of faith alone: “orthodoxe”, “agnostique”, “laïque” are said of things as well. */
const believing = 'catholique|chretienn?e?|protestante?|evangelique|musulmane?|juif|juive|israelite|bouddhiste|hindoue?|croyante?|pratiquante?|athee|baptisee?|temoin de jehovah|mormone?';
const believers = `(?:${believing})s?`;
const faiths = `(?:${believing}|orthodoxe|agnostique|laique)s?`;
const asked = /\b(?:recherch\w*|recrut\w*|candidat\w*|profils?|exige\w*|imperati\w*|requis\w*|obligatoire\w*|souhait\w*|preference|preferen\w*|ideal\w*|vous etes|etre|soyez|devez|s'abstenir|bienvenu\w*|attendu\w*|apprecie\w*|partag\w*|adher\w*|poste|convien\w*|conviendr\w*)\b/;
const house = /\b(?:ecoles?|colleges?|lycees?|enseignement|etablissements?|institut\w*|universite|secours|mouvements?|associations?|organisations?|fondations?|communaute|scouts?|action|diocese|paroisse|comite|federation|reseau|hopital|union|syndicat|ong|aumonerie|centre|service|eglise|delegation|culte|cimetiere|histoire|patrimoine|tradition|fetes?|calendrier|jeunesse|ccfd|jeune|cuisine|menus?|repas|humanisme|presse|journal|radio|hebdomadaire|etudiants?)\b/;

const asking: readonly Clue[] = [
  { ...shutOut('(?:gens|personnes|candidat\\w*|salarie\\w*) qui (?:jeunent|font le ramadan|prient|portent le voile)') },
  { ...sought(believers), unless: /\b(?:public|patients?|residents?|quartier|cimetiere|ecoles? laiques?|amicale)\b/ },
  { find: new RegExp(`\\b(?:etes[- ]vous|es[- ]tu) (?:\\w+ )?${faiths}`, 'g'), unlessBefore: deniedBefore },
  { find: new RegExp(`\\b(?:faut|devez|doit|doivent|devra|imperati\\w+ d')(?: imperativement)? ?etre ${believers}`, 'g') },
  { find: /^\W{0,4}religion ?: ?(?:a (?:preciser|indiquer|mentionner)|merci de|obligatoire)/g },
  { ...askedAbout(`(?:votre|ta|vos) (?:foi|religion|confession|croyances?|convictions? religieuses?|pratique religieuse)|si (?:vous etes|tu es) (?:\\w+ )?${faiths}`), unlessBefore: deniedBefore, unless: /\b(?:public|patients?|residents?|usagers?|familles)\b/ },
  { find: /\b(?:mots?|lettres?|attestations?|recommandations?|certificats?) (?:de |du |d'un |de votre |de la part (?:de |du ))(?:votre )?(?:cure|pasteur|imam|rabbin|pretre|paroisse|eglise|bapteme|communaute religieuse)\b|\battest\w+ (?:de )?votre (?:foi|vie de foi|pratique|engagement chretien)\b/g },
  { find: /^\W{0,4}(?:personne|candidate?|salariee?|profil) de (?:confession|religion|foi) (?!quelle|toute|diverse)[a-z]{4,}/g },
  { find: /\b(?:voul\w+|veut|recherch\w*|recrut\w*|cherch\w*|prefer\w*|souhait\w*|priorite a|privilegi\w*)\b[^.;]{0,40}\bde (?:confession|religion|foi) (?!quelle|toute|diverse)[a-z]{4,}/g, unlessBefore: deniedBefore },
  { find: /\bvous ne (?:faites|pratiquez|observez|suivez|respectez) (?:pas|ni) (?:le |la )?(?:ramadan|careme|shabbat|sabbat|religion|jeune)/g },
  { find: /\b(?:font|faire|faites|fait|pratiqu\w+|observ\w+|respect\w+) (?:le |la )?(?:ramadan|careme|shabbat|sabbat)\b[^.;]{0,40}\b(?:ne (?:peu|pourr|seront|sera|sont)\w*|s'abstenir|incompatible)/g },
  { find: /\b(?:quelle|votre) (?:eglise|mosquee|synagogue|paroisse|priere)\b[^.;]{0,30}\b(?:frequent\w+|comptera|importe|demande)|\bvous (?:allez|irez) a la (?:messe|mosquee|synagogue)\b/g },
  {
    find: new RegExp(`\\b(?:etre|vous etes|soyez|profils?|candidat\\w*|personnes?|(?:recherch|recrut|cherch)\\w* (?:une? |des )(?:\\w+ )?|animateurs?|educateurs?|collaborateurs?|salarie\\w*|benevoles?|enseignants?|professeurs?|responsables?|si possible|de preference|idealement|imperativement|plutot|non|s'abstenir) ${faiths}\\b`, 'g'),
    // “Les salariés croyants disposent de…” tells of those who are there.
    unlessBefore: /(?<!reserve\w{0,2} |uniquement |destine\w{0,2} )\b(?:les|nos|des|aux|ces|leurs) $/,
    unless: /\b(?:public|accompagn\w*|patients?|droit canon|carre|culture pratiqu|(?:pas|non|nullement) (?:necessaire|obligatoire|utile|besoin|requis)|quel(?:le)?s? que soi\w+|quelque religion)/,
    unlessAfter: /^ (?:un|une|le|la|les|des|du|l'|d'|en|a|au|aussi|regulierement|couramment|depuis|la langue|l'anglais|sport|et (?:non|militant))|^ ?(?:pour|des valeurs de)/,
    accept: (match, _context, { text }) => !/pratiquantes?$|pratiquants?$/.test(match[0]) || /\bpratiquants?\b|\bpratiquantes?\b/.test(match[0]) && !/\b(?:sport\w*|arts? martiaux|danse|equitation|yoga|musique|licencies?|club|discipline|activite|escalade|judo)\b/.test(text),
  },
  { find: new RegExp(`\\b${faiths}(?:,? (?:et )?pratiquante?s?| pratiquante?s?| convaincue?s?| engagee?s?)\\b`, 'g'), unless: /\bpopulation|\bpublic|\bfamilles/ },
  {
    find: /\b(?:de )?(?:confession|religion|foi|obedience|conviction) (?:catholique|chretienne|protestante|evangelique|orthodoxe|musulmane|juive|israelite|bouddhiste)\b/g,
    onlyIf: asked,
    unlessBefore: /(?<!(?:recherch|recrut|cherch)\w{0,5} (?:une? |des )?)\b(?:personnes?|public|familles|residents?|usagers?|minorites?)[^.]{0,20}$/,
  },
  {
    find: /\bvaleurs? (?:chretiennes?|catholiques?|evangeliques?|protestantes?|islamiques?|musulmanes?|juives?|bibliques?|de l'evangile|religieuses?)\b[^.]{0,30}\b(?:partag\w*|exige\w*|requis\w*|adhesion|indispensable\w*|obligatoire\w*|imperati\w*)|\b(?:partag\w*|adher\w*|adhesion|vivre|incarner|respectueu\w*|temoigner)\b[^.]{0,30}\b(?:valeurs? (?:\w+ )?(?:chretiennes?|catholiques?|evangeliques?|protestantes?|islamiques?|musulmanes?|juives?|bibliques?)|foi (?:\w+ )?(?:chretienne|catholique|protestante|musulmane|evangelique|de l'|en)|la foi\b|notre foi\b)/g,
    unlessAfter: /^[^.]{0,30}\b(?:n'est pas|non)\b/,
  },
  {
    find: /\b(?:sans (?:signe|appartenance) religieu\w*|pas de (?:voile|signe religieux|religion)|(?:femmes? voilees?|voile|port du voile|foulard|kippa)[^.,]{0,25}(?:refus\w*|non|pas|exclu\w*|s'abstenir|interdit))\b/g,
    unless: /\b(?:neutralite|laicite|service public|mission de service)\b/,
  },
  { ...shutOut("ramadan|shabbat|sabbat|careme|foulard|kippa|voile|voilees?|musulman\\w*|juifs?|juives?|catholiques?|protestante?s?|chretien\\w*|athees?|croyante?s?|s'arrete\\w* (?:le vendredi|le samedi|pour la priere)|priere|temoins? de jehovah|evangeliques?|goute\\w* le porc|mangent? (?:pas )?(?:de |du )?porc") },
  {
    find: /\b(?:appartenance|pratique|conviction|confession|religion|opinion)s? (?:religieuses?)?[^.,]{0,15}\b(?:exigee?s?|requises?|souhaitee?s?|demandee?s?|a preciser|obligatoires?)\b|\b(?:preciser|indiquer|mentionner|votre) (?:votre |sa |la )?(?:religion|confession)\b/g,
    onlyIf: /\breligi|\bconfession/,
    unlessBefore: deniedBefore,
    unlessAfter: deniedAfter,
    unless: /\b(?:respect\w*|neutralite|liberte|laicite|toutes?)\b/,
  },
  { find: /\bidentite (?:catholique|chretienn?e|protestante|evangelique|musulmane|juive)\b|\bd'inspiration (?:catholique|chretienne|protestante|evangelique)\b/g, level: 'avertissement', reason: 'religion.identity', unless: /\b(?:musee|histoire|exposition|patrimoine|debats?|conferences?)\b/ },
  { find: /\bpratiques? religieuses? (?:in)?compatibles?\b|\bpas de pratique religieuse\b/g },
  {
    find: /\b(?:enseignement|etablissement|association|organisation|ecole|college|lycee|mouvement|reseau|institution|fondation|ong)s? (?:\w+ ){0,2}(?:catholique|chretienn?e?|protestante?|evangelique|musulmane?|juive|juif|confessionnel(?:le)?|d'inspiration chretienne)s?\b/g,
    level: 'avertissement',
    reason: 'religion.identity',
    onlyIf: /\b(?:adher\w*|partag\w*|projet (?:pastoral|chretien|catholique|spirituel)|respect\w* (?:de |du )?(?:son |notre |l')?(?:identite|caractere|projet)|identite)\b/,
  },
];

/** L1132-1: faith is asked of nobody; an organisation may say what it is. */
export const religion: TextRule = {
  id: 'religion',
  level: 'bloquant',
  source: 'L1132-1',
  roles: prose,
  clues: asking.map((clue) => ('level' in clue ? clue : { ...clue, accept: makeAccept(clue) })),
};

type Accept = NonNullable<Clue['accept']>;
/** A house that says what it is (“établissement catholique”) asks nothing of the candidate. */
function makeAccept({ accept }: Clue): Accept {
  return (match, context, sentence, text) => {
    const lead = sentence.text.slice(Math.max(0, match.index - 30), match.index);
    if (/\b(?:comme|dont|accueille|tous publics)\b/.test(lead) && !asked.test(sentence.text)) return false;
    return !new RegExp(`${house.source}[^.,]{0,12}$`).test(lead) && (accept?.(match, context, sentence, text) ?? true);
  };
}
