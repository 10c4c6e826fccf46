import { isMilitary } from '../lawful-contracts.ts';
import { listTexts, type ReadOffer } from '../read-offer.ts';
import { type Clue, requirements, type TextRule } from '../rule.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';
import { shutOut } from '../text/shut-out.ts';
import { sought } from '../text/sought.ts';
import { askedAbout } from '../text/asked-about.ts';

/** Words of defence and of the civil service, in the sentence that asks. */
const near = /\b(?:defense|habilit\w*|secret|armees?|militaires?|gendarmerie|douanes?|souverain\w*|regalien\w*|(?:par|sur|au|le) concours|concours (?:externe|interne|ouvert|de)|droits civiques|jdc|japd|fonction publique|fonctionnaires?|zrr|confidentiel|otan|securite nationale|postes? sensibles?)\b/;
/** Elsewhere they must be said of the post itself: “projets sensibles”, “les titulaires de la carte” are about something else. */
const ofPost =
  /\b(?:habilitations? (?:au |de )?(?:secret|defense|confidentiel|otan|securite)|habilitables?|(?:secret|confidentiel)[- ](?:de la )?defense|defense nationale|ministere (?:de la defense|des armees)|zone a regime restrictif|(?:poste|emploi) (?:est )?(?:soumis a (?:une )?habilitation|sensible|de souverainete|regalien|statutaire|de fonctionnaire)|recrutement (?:par|sur) concours|langues administratives|groupe d'indemnite|fonctionnaires? (?:et employes )?de l'etat|agents? de l'etat|(?:poste|emploi|recrutement|offre)s?\b[^.]{0,30}\b(?:ouverte? aux (?:fonctionnaires|titulaires)|de la fonction publique|aux titulaires de la fonction publique))\b/;
const inTitle = /\b(?:defense nationale|armees?|militaires?|gendarmes?|gendarmerie|douaniere?|douanes?|habilitation)\b/;

/** Nationality as a matter of the work, or a title to work as another way. */
const natural =
  /\b(?:acquisition|acquerir|demandes? de|obtention|acces a la|toutes?|naturalisation|droit de la|(?<!seuls les )dossiers? de (?!candidat)|ou (?:de )?(?:titre|permis|autorisation)|ou titulaire)\b|\b(?:titre de sejour|permis de travail|autorisation de travail)\b[^.]{0,30}\bou\b|(?:,|\bou|\baux?) etrangere?s? (?:justifiant|titulaires?|en (?:situation|sejour)|avec|residant)|\d+ nationalites|\b(?:aid|accompagn|souten|orient)\w*\b[^.]{0,40}\b(?:demand\w+|obtien\w+|obtenir|acquerir|solliciter)/;
const isReserved = (offer: ReadOffer, sentence: string): boolean =>
  near.test(sentence) || listTexts(offer, 'title').some(({ folded }) => inTitle.test(folded.text)) || isMilitary(offer) || listTexts(offer, 'title', 'body').some(({ folded }) => ofPost.test(folded.text.slice(0, 60_000)));

const from = '(?:polonais|roumain|bulgare|portugais|espagnol|italien|allemand|belge|suisse|anglais|marocain|tunisien|algerien|senegalais|malien|turc|ukrainien|russe|chinois|vietnamien)(?:e|ne)?s?';

const asked: readonly Clue[] = [
  { find: /\b(?:titres?|cartes?) de sejour ne (?:suffi|convien)\w* pas\b|\bcompatriotes? (?:seulement|uniquement|exclusivement)\b|\b(?:uniquement|seulement|exclusivement|que) (?:nos|des|les) compatriotes\b|\bpas de (?:travailleu\w+|gens|personnes|salaries|saisonni\w+|candidat\w*) (?:venue?s?|arrivee?s?|issue?s?) (?:d'ailleurs|de l'etranger|d'autres pays)/g },
  { ...sought('(?:citoyens?(?: ou citoyennes?)?|ressortissants?) (?:francais\\w*|europeen\\w*|de l.(?:ue|union))') },
  { ...sought(`(?:(?:francais|francaises?)(?! (?:de souche|courant|langue|ecrit|parle|correct|impeccable|irreprochable|fluide|est|et l.anglais))|nationaux|(?:saisonniers?|ouvriers?|salaries?|travailleurs?|employes?|personnes?|candidate?s?|equipes?|gens) ${from}|des ${from}(?! (?:courant|parle|lu)))`), unlessBefore: /\b(?:employeurs?|enseignes?|marques?|magasins?|sites?|loisirs?|plats?|sports?|d'origine|fabrication|produits?|cuisine|viandes?|langue|marques?|maitris\w*|parl\w+|cours (?:de|d')|professeurs? (?:de|d')|interpretes?)\b[^.;]{0,12}$/, accept: ([words]) => !/^prefere?e?s? des /.test(words) },
  { ...askedAbout('(?:votre |ta )nationalite'), unlessBefore: deniedBefore, unlessAfter: deniedAfter },
  { find: /\betre francaise?s? ou (?:ressortissante?s?|citoyen\w*) (?:de l'(?:union|ue)|europeen\w*|d'un (?:pays|etat))/g, unlessBefore: deniedBefore },
  { find: /\b(?:seuls?|uniquement|seulement|exclusivement) (?:les |des )?(?:dossiers?|candidatures?|cv|profils?|candidats?|personnes?)?(?: de| des| d')? ?(?:ressortissants?|citoyens?|nationaux)\b[^.;,]{0,50}\b(?:seront|sera|sont|pourr\w+|peuvent) /g },
  { find: /^\W{0,4}(?:francais|francaise|europeens?)(?: et francaises?)?(?:\(e\))? (?:uniquement|exclusivement|seulement|seuls?)\b/g },
  { find: /\b(?:joindre|joignez|copie|faut|faudra|devez|devrez|devra|presenter|fournir|avoir|munie? d')\b[^.;,]{0,25}\b(?:une |la |votre )?(?:carte (?:nationale )?d'identite|cni|passeport) francaise?s?\b(?=,? (?:et )?(?:pas|non|exclus|unique)|$)/g },
  { find: /\bn'(?:embauch|accept|engage|emploi|employ)\w+ (?:pas|plus|jamais|aucun) ?(?:d'|de |des )?(?:etrangers?|immigres?|ressortissants)\b/g },
  {
    find: /\b(?:nationalites?|citoyennete) ?:? ?(?:francaise|europeenne|belge|suisse|allemande|italienne|espagnole|portugaise|marocaine|algerienne|tunisienne|senegalaise|canadienne|de l'(?:ue|union)|d'un (?:pays|etat)|ue\b|u\.e|fr\b)/g,
    unlessBefore: deniedBefore,
    unlessAfter: deniedAfter,
    // Several of them are told of those who are there.
    accept: ([words], _context, { text }) => !words.startsWith('nationalites') || /\b(?:exige|requis|imperati|obligatoire|reserve)/.test(text),
  },
  {
    find: /\b(?:vous devez|il faut|devez|doivent|imperati\w+|obligatoirement|candidats? doit|candidats? doivent) (?:\w+ )?etre (?:de nationalite )?francaise?s?\b/g,
    unlessBefore: deniedBefore,
    unlessAfter: /^ (?:ou|langue|courant)/,
  },
  {
    find: /\b(?:de|la|sa|votre|leur|condition de|critere de|exigence de) nationalites?\b(?= ?(?:exigee?|requise?|imposee?|obligatoire|imperati|:|demandee?|est (?:exige|requis|obligatoire|demande|imperati)))/g,
    unlessBefore: new RegExp(`${deniedBefore.source}|\\bdroits? (?:des |de |du )[^.]{0,25}$`),
    unlessAfter: deniedAfter,
  },
  {
    find: /\b(?:etre|soyez|vous etes|candidats?|personnes?|profils?) (?:une? )?(?:imperativement |obligatoirement |de preference )?(?:ressortissants?|citoyens?)(?: ou (?:une? )?citoyennes?| et citoyennes?)? (?:francais\w*|europeen\w*|de l'(?:union|ue)|d'un (?:pays|etat)|communautaires?|ue)\b|\b(?:reserve|ouvert|accessible)\w* (?:uniquement |exclusivement |seulement )?aux (?:seuls )?(?:ressortissants?|citoyens?|francais|nationaux)\b/g,
  },
  { ...shutOut("(?:ressortissants?|candidat\\w*|personnes?|travailleurs?) etrang\\w+|etrangere?s?|immigree?s?|non[- ](?:europeens?|francais)|(?:ressortissants?|candidat\\w*|personnes?|travailleurs?|gens)[^.,;:]{0,20}? (?:pays )?hors (?:de l')?(?:union|ue|europe)(?: europeenne)?|candidat\\w* (?:d'autres|des autres|d'un autre) pays|non[- ]communautaires?|pays tiers|titres? de sejour|cartes? de sejour"), accept: (_match, _context, { text }) => !/\b(?:banques?|bancaires?|ibans?|comptes?|diplomes?|permis|sans titres?|sans cartes?|valables?|valides?|autorisant|(?<!meme avec (?:une )?)autorisation)\b/.test(text) },
  { find: /\b(?:vous etes|etre|soyez|candidate?s?) de nationalite [a-z]{4,}(?:aise|oise|enne|aine|ine|ole|ande|ique|ienne|que)\b/g, unlessAfter: deniedAfter },
  { find: /\b(?:passeport|carte (?:nationale )?d'identite) (?:francaise?|europeenn?e?|tricolore)\b[^.,]{0,25}\b(?:exige|obligatoire|requis|imperati|ou rien|sinon rien|uniquement|seulement|indispensable)/g, unlessAfter: deniedAfter },
  {
    find: /^\W{0,4}(?:citoyen|ressortissant)e?s? (?:francais\w*|europeen\w*|de l'(?:union|ue))[^.,]{0,20}\b(?:exige|obligatoire|requis|imperati|uniquement|exclusivement|seulement)\w*|\b(?:avoir|posseder|detenir|disposer d'|titulaire d'|muni\w* d'|vous (?:avez|possedez|detenez)) ?(?:un |le |votre )?passeport (?:francais|europeen|de l'(?:union|ue))\b/g,
    unlessAfter: deniedAfter,
  },
  {
    find: /\b(?:etre |vous etes |candidats? |personnes? )(?:francais|francaise)s? (?:de naissance|uniquement|exclusivement|seulement)\b|\b(?:uniquement|exclusivement|seulement) (?:des |aux |les )?(?:candidats? )?francais\b(?! (?:courant|ecrit|parle|comme|langue))/g,
  },
  {
    find: /\b(?:etrangers?|immigres?|candidats? etrangers?|non[- ]francais|hors (?:ue|union europeenne))\b[^.,]{0,25}\b(?:s'abstenir|exclus?|refuse|non acceptes?|ne (?:pas|seront|sont))/g,
    unlessBefore: /\b(?:ibans?|ribs?|comptes?|cheques?|diplomes?|permis|cartes?|vehicules?|devises?|produits?|virements?|plantes?) $/,
  },
];

/** L1132-1: nationality is asked of nobody, but where a text reserves the post (defence, sovereignty): then it is to be justified. */
export const nationalite: TextRule = {
  id: 'nationalite',
  level: 'bloquant',
  source: 'L1132-1',
  roles: requirements,
  clues: asked.flatMap((clue): Clue[] => [
    { ...clue, unless: natural, accept: (...found) => (clue.accept?.(...found) ?? true) && isReserved(found[1].offer, found[2].text), level: 'avertissement', reason: 'nationalite.defence' },
    { ...clue, unless: natural, accept: (...found) => (clue.accept?.(...found) ?? true) && !isReserved(found[1].offer, found[2].text) },
  ]),
};
