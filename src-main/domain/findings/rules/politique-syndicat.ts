import { type Clue, prose, type TextRule } from '../rule.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';
import { shutOut } from '../text/shut-out.ts';
import { askedAbout } from '../text/asked-about.ts';

const asked: readonly Clue[] = [
  { find: /\b(?:dites|dire|precis\w+|indiqu\w+)\b[^.;]{0,15}\bpour qui (?:vous |tu )?(?:penche|vote|milite)\w*/g, unlessBefore: deniedBefore },
  { find: /\bproches? des (?:opinions?|idees?|convictions?) politiques? (?:de|du|des)\b/g, unlessBefore: deniedBefore },
  { ...askedAbout('(?:vos|votre|tes|les|d.eventuels) (?:eventuels? )?mandats? (?:syndicaux|syndical|politiques?|electifs?)'), unlessBefore: deniedBefore },
  { wake: /\bsensibilites? (?:syndicale|politique)/, find: /\bsensibilites? (?:syndicale|politique)s?\b[^.;]{0,20}\b(?:proches?|commune|identique|partagee|compatible)\b/g, unlessBefore: deniedBefore },
  { ...askedAbout("(?:adherent\\w*|membres?|sympathisant\\w*) (?:a |d.)un (?:syndicat(?! (?:mixte|d.initiative|intercommunal|des|de |professionnel))|parti)|syndique\\w*|encarte\\w*|(?:vos|votre|tes|ta) (?:opinions?|idees?|convictions?|sensibilites?|appartenances?|preferences?) (?:politiques?|syndicales?)|(?:votre|ton) (?:vote|parti|syndicat)"), unlessBefore: deniedBefore, unlessAfter: /^ ou (?:non|pas)\b/ },
  { find: /\bjamais (?:ete |fait )(?:une? )?(?:syndicaliste|delegue\w* syndica\w*|greve)\b|\b(?:n'adherer a aucun|ne (?:pas )?adherer a (?:un|aucun)) (?:syndicat|parti)\b|\bne pas (?:se|vous) syndiquer\b|\bn'(?:avez|ayez|avoir|ayant) jamais (?:adhere a un (?:syndicat|parti)|ete (?:membre|adherente?|encartee?|syndiquee?|elue?)\b)|\bvous n'(?:etes|appartenez|adherez)(?: a| membre d'| adherente? d'| encartee? (?:a|dans))? ?(?:aucun|un) (?:syndicat|parti)|\bvous n'appartenez a aucun (?:syndicat|parti)|^\W{0,4}(?:adherente?|membre|sympathisante?|militante?|encartee?)(?:s|\(e\))?(?: ou \w+)? (?:a |d')un (?:parti|syndicat)\b[^.;]{0,20}$|\bsans (?:appartenance|lien|attache|carte|adhesion)s? (?:a|avec|d') ?(?:un|une|aucun|quelque) (?:parti|syndicat)\b|\bvot(?:e|ez|er) (?:pas )?"? ?comme (?:nous|le patron|l'equipe)\b|\bne pas (?:etre|avoir ete) (?:une? )?(?:delegue\w* (?:syndica\w*|du personnel)|membre d'un (?:syndicat|parti)|adherente? d'un (?:syndicat|parti)|syndique\w*|encarte\w*|syndicaliste|representant\w* (?:du personnel|syndica\w*)|elue? (?:au |du )?cse)/g },
  { find: /\bvous partagez (?:les|nos|ses) (?:opinions?|idees?|convictions?|orientations?) politiques?\b/g },
  { find: /\b(?:adherente?s?|membres?|proches?|sympathisante?s?) du meme (?:parti|syndicat|bord)\b/g },
  { find: /\b(?:coeur|ame|fibre|esprit|sensibilite) (?:a|de) (?:gauche|droite) (?:exige|requis|souhait|demand|obligatoire|indispensable|imperati|attendu)\w*|\btourn\w+ sans syndicalistes?\b/g },
  { find: /\bpour (?:qui|quel (?:parti|candidat)) (?:vous )?(?:avez[- ]vous |avez )?vot(?:e|ez|er|ee|erez)\b|\b(?:de (?:son|notre|leur|mon)|du (?:meme|bon)) bord (?:politique)?|\bde (?:notre|sa|la meme|leur) (?:couleur|famille|sensibilite) politique\b/g, unless: /\b(?:quel que soit|sans distinction|peu importe|bord de (?:mer|l'eau|route))\b/ },
  {
    find: /\b(?:non |pas |jamais |etre |vous etes |candidat\w* |profils? |personnes? )?(?:encartee?s?)\b/g,
    unlessBefore: /\b(?:encart|bulletin|pli|magazine|supplement|depliant|pub\w*|document)[^.]{0,25}$/,
    unlessAfter: /^ (?:dans (?:le|un|les) (?:magazine|journal|document)|n'est)/,
  },
  { find: /\b(?:non|pas|jamais|ni|etre|sans etre|profils? non|candidat\w* non) syndiquee?s?\b|\bsyndiquee?s? (?:s'abstenir|exclus?|refuses?|non)\b/g, unlessAfter: /^ ou (?:non|pas)\b/, unlessBefore: /\b(?:pouvez|peut|peuvent|libres? d') ?$/ },
  {
    find: /\b(?:sans|aucun\w*|pas d(?:e|')|hors) ?(?:etiquette|appartenance|activite|engagement|affiliation|passe|mandat|attache|adhesion)s? (?:politiques?|syndica\w+|electi\w+|militante?)\b/g,
    unless: /\b(?:association|collectif|structure|mouvement|nous sommes|independante?|federation|organisme|asso)\b/,
  },
  {
    find: /\b(?:opinions?|convictions?|idees?|sensibilites?|engagements?|orientations?) politiques?\b[^.]{0,30}\b(?:exige\w*|requis\w*|demande\w*|souhait\w*|attendu\w*|compatible\w*|proche\w*|de gauche|de droite|conforme\w*|a preciser|indispensable\w*)|\b(?:preciser|partager|indiquer|mentionner|exprimer|connaitre|adherer a|proche de) (?:vos |nos |ses |leurs |votre |notre )(?:opinions?|convictions?|idees?|sensibilites?|engagements?|orientations?|ligne) politiques?\b/g,
    unlessBefore: deniedBefore,
    unlessAfter: deniedAfter,
  },
  {
    find: /\b(?:etre|vous etes|soyez|profils?|candidat\w*|personnes?|sensibilite|idees?|convictions?|sympathis\w+|militante?s?|plutot|clairement) (?:clairement |plutot |resolument )?(?:de|a) (?:gauche|droite)\b/g,
    unless: /\b(?:main|cote|bras|volant|rue|rive|oeil|clavier|aile|conduite|jambe)\b/,
  },
  {
    find: /\b(?:adherente?s?|membres?|sympathisante?s?|militante?s?|carte|adhesion)(?: du| d'un| de la| a un| au| dans un| aux idees du)? (?:parti|partis|syndicat)s?(?: politiques?)?\b[^.]{0,30}\b(?:exige\w*|requis\w*|souhait\w*|obligatoire\w*|imperati\w*|s'abstenir|exclu\w*|refus\w*)|\b(?:etre|vous etes|soyez) (?:adherente?|membre|sympathisante?|militante?|encartee?)(?: du| d'un| de la| a un| au| actif du)? (?:parti|syndicat|cgt|cfdt|fo|cftc|sud|unsa)\b/g,
  },
  {
    find: /\b(?:grevistes?|syndicalistes?|delegues? syndicaux|militants?(?: syndicaux| politiques)?|elus?|gilets? jaunes?|politises?)\b[^.,]{0,20}\b(?:s'abstenir|exclus?|refuses?|non (?:souhait|bienvenu|retenu|accept)\w*|ne seront pas)|\b(?:jamais fait greve|pas de (?:grevistes?|syndicalistes?|militants?|profils? (?:militant|politise)s?))\b/g,
  },
  { find: /\b(?:dites|dire|precis\w+|indiqu\w+|demander\w*)\b[^.;]{0,20}\b(?:pour qui|si) vous (?:avez )?vot(?:ez|e)\b/g },
  { ...shutOut("(?:adherent\\w*|membres?|delegue\\w*|sympathisant\\w*) (?:de |du |d'|a )(?:la |un |une )?(?:cgt|cfdt|fo|sud|unsa|cftc|cgc|syndicat\\w*|parti|personnel)|syndique\\w*|syndicalistes?|cegetistes?|encarte\\w*|(?:anciens? )?delegue\\w* (?:cgt|cfdt|fo|sud|unsa|cftc|syndic\\w*)|electeurs? (?:de |du |d')[^.;:,]{3,30}|(?:porteurs? d'une |titulaires? d'une )?cartes? (?:cgt|cfdt|fo|sud|unsa|syndicales?)") },
  { find: /\b(?:precis|indiqu|mentionn|communiqu|declar)\w*\b[^.]{0,40}\b(?:opinions? politiques?|appartenance (?:syndicale|politique)|affiliation (?:syndicale|politique)|votre vote)\b/g, unlessBefore: deniedBefore },
  { find: /\b(?:indiqu|precis|mentionn|declar|dites|dire)\w* si vous (?:etes|avez)\b[^.]{0,30}\b(?:adherent\w*|membres?|syndique\w*|encarte\w*|delegue\w* syndica\w*|representant\w* du personnel|grevistes?|fait greve)\b/g },
  { find: /\bpas d(?:'un|e|es|'une) (?:profils? |personnes? |candidat\w* )?(?:militant\w*|syndicalistes?|syndique\w*)(?: syndica\w+| politiques?)?\b/g, unlessAfter: /^ (?:de la|associati|du climat|ecolog)/ },
  { find: /\bvous (?:partagez|soutenez|epousez) (?:les idees|les convictions|la ligne|le programme) (?:politiques? )?(?:de la majorite|du parti|de la gauche|de la droite|du maire|de l'equipe municipale)\b[^.,]{0,30}|\bvotez (?:en consequence|pour)\b|\bvot(?:e|ez|er|ant) a (?:gauche|droite)\b|\b(?:ne pas avoir|n'ayant pas|jamais) (?:exerce|eu|detenu) (?:de |d'un )?mandats? (?:syndica\w+|elect\w+|politiques?)/g },
  {
    find: /\bapolitique(?:s)?\b[^.]{0,30}\b(?:exige\w*|requis\w*|imperati\w*)|\b(?:etre|vous etes|soyez|candidat\w*|profils?|personne) (?:strictement |totalement )?apolitiques?\b/g,
  },
];

const inside = /\b(?:notre (?:syndicat|parti|mouvement|union)|confederation syndicale|organisation syndicale|groupe parlementaire|collaborateur parlementaire|permanent syndical|syndicat (?:etudiant|agricole|recrute)|parti politique (?:recrute|recherche))\b/;
const own = new RegExp(`${inside.source}|\\b(?:representants? du personnel|dialogue social|droit syndical|liberte)\\b`);

/** L1132-1: opinions and union membership are the person's own. Inside a party or a union, someone must look. */
export const politiqueSyndicat: TextRule = {
  id: 'politique.syndicat',
  level: 'bloquant',
  source: 'L1132-1',
  roles: prose,
  clues: [{ wake: /\badhesion a notre\b/, find: /\b(?:une |l'|votre )?adhesion a notre (?:confederation|syndicat|union syndicale|organisation|federation|parti|mouvement)\b (?:est |sera |serait )?(?:souhait|exig|attend|demand|appreci|requis)\w*/g, unlessBefore: deniedBefore, unlessAfter: /^ (?:aux|des|a nos)\b/, level: 'avertissement', reason: 'politique.inside' } satisfies Clue, ...asked.flatMap((clue): Clue[] => [
    { ...clue, unless: clue.unless === undefined ? own : new RegExp(`${clue.unless.source}|${own.source}`) },
    { ...clue, onlyIf: inside, level: 'avertissement', reason: 'politique.inside' },
  ])],
};
