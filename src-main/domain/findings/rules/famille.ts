import { locate, type ReadText } from '../read-offer.ts';
import { prose, type TextRule } from '../rule.ts';
import type { Sentence } from '../text/split-sentences.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';
import { shutOut } from '../text/shut-out.ts';
import { sought } from '../text/sought.ts';
import { askedAbout } from '../text/asked-about.ts';

const served = /\b(?:accompagn\w*|accueil\w*|aid\w*|heberg\w*|public|aupres|soutien|soutenir|prise en charge|insertion|logement|femmes?|hommes?|familles?|meres?|peres?|jeunes?|personnes (?!sans)|residents?|usagers?|beneficiaires?|repas|foyers?|parents?)\b[^.,:]{0,50}(?:, (?:(?:ou |et )?\w+,? ?){0,3})?$/;
const asked = /\b(?:vous (?:etes|devez|serez)|etre|profils?|candidat\w*|recherch\w*|recrut\w*|exige\w*|imperati\w*|preference|ideal\w*|souhait\w*|poste|requis|necessaire\w*|obligat\w*|disponib\w*|personne)\b/;

/** L1142-1 and L1132-1: nothing on the family of a candidate. */
export const famille: TextRule = {
  id: 'famille',
  level: 'bloquant',
  source: 'L1142-1',
  roles: prose,
  clues: [
    { find: /\bpas fait\w* pour (?:les |des )?(?:gens |personnes )?(?:en couple|mariee?s)\b|\bmieux vaut (?:ne pas avoir (?:de |d')?|etre sans )(?:petits|enfants?|marmots|gosses)\b/g },
    { wake: /-memes? (?:mere|pere|maman|papa|parent)/, find: /\b(?:elle|lui|eux)-memes? (?:mere|pere|maman|papa)s?\b/g, onlyIf: /\b(?:recherch|cherch|recrut|embauch|souhait|candidat|profil|femme|personne)\w*/, unless: /\b(?:benevol\w*|association de parents|concernes?)\b/ },
    { find: /\bsi vous avez des enfants\b[^.;]{0,40}\b(?:precis|indiqu|mentionn|dites|signal|merci de|expliqu)\w*|\b(?:precis|indiqu|mentionn)\w*\b[^.;]{0,30}\bmodes? de garde\b/g, unless: /\b(?:creche|inscri\w+|accueil|comite d'entreprise|cse|mutuelle|familles)\b/ },
    { find: /\b(?:ideal\w*|parfait\w*|convien\w*|prevu\w*|pense\w*) pour (?:un|des) couples?\b|\b(?:personne|quelqu'un|nul) (?:qui )?(?:ne )?vous attend\w* (?:a la maison|le soir|chez vous)\b/g, unless: /\b(?:voyageurs?|vacan\w+|chambres?|clients?|sejours?|accompagn\w*|vivre a deux)\b/ },
    { find: /\bsans enfants?(?: a charge)? si possible\b|\bsi possible sans enfants?\b/g },
    { find: /\bni (?:conjointe?|mari|femme|compagn\w+|attaches?),? ni (?:enfants?|marmots?|gosses?|mouflets?|bebes?)\b/g, unlessBefore: served },
    { find: /\b(?:n'(?:avez|ayez|avoir|ayant|ai[et]|a)|sans) (?:aucune? )?personnes? a (?:votre )?charge\b/g, onlyIf: /\b(?:vous|ideal\w*|profil|candidat\w*|poste|recherch\w*|souhait\w*)\b/, unlessBefore: served },
    { find: /\betes[- ]vous (?:en couple|mariee?s?|celibataires?|maman|papa|mere|pere|parents?)\b/g, onlyIf: /\b(?:entretien|candidat\w*|dossier|cv|poste|repondre|preciser|questions?)\b/, unless: /\baccompagn/ },
    { find: /\b(?:avez|as)[- ](?:vous|tu) (?:deja )?(?:des |combien d'|un |de jeunes )?enfants?\b|\bcombien d'enfants (?:avez|as)[- ](?:vous|tu)\b/g, unless: /\b(?:creche|prop\w+|inscri\w+|aimez|solution|garde|envie|deja travaille|accompagn\w*)\b/ },
    { find: /\bquelqu'un qui (?:vit|vive|vivra|habite) (?:seule?|sans enfants?)\b/g, unlessBefore: served },
    { ...sought('(?:couples? (?:maries?|sans enfants?|stables?)|vivant seule?s?|(?:personnes? )?(?:seules?|celibataires?|divorcee?s?) et sans|celibataires?|parents? d.enfants? (?:grands|adultes))'), unlessBefore: served },
    { ...askedAbout("(?:(?:votre|ta) (?:situation (?:de famille|familiale|matrimoniale|maritale)|vie de famille)|(?:vos|tes) enfants|(?:quelqu'un|une? personne) [^.;]{0,15}pour garder (?:vos|tes|les) enfants|(?:votre|vos|ton) (?:modes?|solutions?) de garde|(?:un|une) (?:mode|solution) de garde|(?:votre|ta|ton) (?:conjointe?|mari|femme|epou(?:x|se)|compagne))"), unlessBefore: deniedBefore, unless: /\b(?:mutuelle|creche|inscri\w+|accompagn\w*|accueil\w*)\b/ },
    { find: /\b(?:vos|les|ses) enfants (?:sont|etant|soient|doivent etre|devront etre) (?:deja |maintenant |desormais )?(?:grands|eleves|autonomes|partis|adultes)\b|^\W{0,4}sans (?:aucune )?attaches?,|\bquelqu'un de (?:marie|celibataire|divorce|fiance)e?\b/g, unlessBefore: served },
    { find: /\bcelibataires?\b/g, unlessAfter: /^,? ou (?:en couple|mariee?s?|en famille)\b/, unlessBefore: new RegExp(`${served.source}|\\b(?:soirees?|rencontres?|jeux|sorties?|bals?|clubs?)\\b[^.;:,]{0,20}$`), unless: /\b(?:meres?|peres?|parents?) celibataires?\b/ },
    {
      find: /\b(?:sans|pas d'|n'ayant pas d'|non charge d'|ni) ?enfants?(?: (?:a charge|en bas age|a la maison|jeunes?))?\b/g,
      onlyIf: asked,
      unlessBefore: served,
      unless: /\b(?:couples?|voyageurs?|chambres?|tarif\w*|menages?)\b/,
    },
    { find: /\b(?:vous|tu) n'(?:avez|as) (?:pas d'|aucun |ni )enfants?(?: a charge| en bas age)?\b|^\W{0,4}(?:pas d'|aucun )enfants?(?: (?:a charge|en bas age))?\W*$/g },
    {
      find: /\b(?:libres?|degagee?s?|exempte?s?|affranchi\w*) (?:de |d')(?:toute?s? |tous )?(?:engagements?|attaches?|obligations?|contraintes?|liens?|charges?)(?: (?:familia\w+|personnel\w*|de famille))?\b/g,
      unlessAfter: /^ (?:financ|fisc|polit|relig|locativ|commercia|contractuel|exclusiv|professionnel|de non|d'exclusiv|vis[- ]a[- ]vis|envers|avec|syndic|militair)/,
      unless: /\b(?:association|statut\w*|locaux|terrain|bien|logement)\b[^.]{0,20}\blibres?\b/,
    },
    {
      find: /\b(?:(?:sans|aucune?s?|pas de|ni|absence de|peu de|n'avoir aucune?) |pas d')(?:trop de |fortes? |grosses? )?(?:contraintes?|charges?|obligations?|attaches?|responsabilites?|liens?|impedimenta|imperatifs?|engagements?) (?:familia\w+|de famille|parenta\w+|conjuga\w+|maritales?|personnelles? et familiales?)\b/g,
      unlessAfter: deniedAfter,
    },
    {
      find: /\b(?:situation|statut|etat) (?:de famille|familiale?|matrimonia\w+|marital\w*|civil|conjugal\w*)\b/g,
      onlyIf: /\b(?:indiqu\w+|precis\w+|mentionn\w+|communiqu\w+|renseign\w+|preferen\w+|exige\w*|compatible|permettant|stable|cv|candidat\w*|profil|joindre|avec votre|merci|souhaite\w*)\b/,
      unless: /\b(?:usagers?|personnes accueillies|(?:des|les|aux) familles|residents?|beneficiaires?|service (?:d'|de l')?etat civil|actes|dossiers? (?:des|d'|de )|accompagn\w*|mariage|evaluer|logement|pays|paye|paie|conges?|officier|registre|demandes?|supplement|prime)\b/,
    },
    {
      find: /\b(?:mariee?s?|divorcee?s?|pacsee?s?|en couple|fiancee?s?)\b/g,
      onlyIf: /\b(?:vous etes|etre|profil|candidat\w*|de preference|ideal\w*|exige\w*|personne|recherch\w*|recrut\w*|precis\w+|indiqu\w+)\b/,
      unlessBefore: served,
      accept: isNoName,
      unless: /\b(?:ne (?:vous )?(?:demand|regard|interess)\w* (?:pas|jamais|a personne)|lieux? d'exception|logement|couples?[ -](?:de gardien|gerants?)|jeunes maries|robes?|prestat\w*|evenement\w*|mariages?|avocat\w*|procedures?)\b/,
    },
    {
      find: /\b(?:mere|pere|maman|papa|parent)s? (?:de famille|au foyer|isole\w*|celibataires?)\b(?=[^.]{0,30}\b(?:s'abstenir|exclu|refus|bienvenu|accept|ideal|recherch))|\b(?:recherch|recrut|cherch)\w* (?:une? |des )?(?:meres?|peres?|mamans?|papas?)(?: de famille)?\b/g,
      unlessBefore: /\baccompagn\w*[^.]{0,30}$|\bfuture?s? $/,
    },
    { ...shutOut("parents? (?:d'enfants?|de (?:jeunes )?enfants?|de (?:petits|tout-petits|bebes|jeunes enfants)|isoles?|solos?)|(?<!futures? )(?:meres?|peres?|mamans?|papas?)(?: de famille)?|charges? de famille|divorcee?s?|separee?s|celibataires?|enfants? en bas age|(?:personnes? |gens )?en couple|parents? de tout-petits|(?:meres|peres|mamans|papas) (?:et|ou) (?:peres|meres|mamans|papas)(?: de [a-z-]+)?|jeunes (?:parents|mamans|papas|meres|peres)|(?:petits|enfants?) attend\\w* a la maison") },
    {
      find: /\b(?:votre|la) (?:conjoint|vie de famille|vie familiale)\b[^.,]{0,30}\b(?:ne (?:doit|devra)|doit|devra|permet\w*)/g,
      unless: /\b(?:concili\w*|equilibre|respect\w*|articul\w*|congé)\b/,
    },
    {
      find: /\bcharges? (?:de famille|familiales?)\b[^.,]{0,25}\b(?:s'abstenir|incompatib\w*|exclu\w*)|\b(?:poste|emploi|mission|rythme|horaires?)\b[^.,]{0,25}\bincompatibles? avec (?:une |des |la |toute )?(?:vie|charges?|obligations?|contraintes?) (?:de famille|familia\w+)/g,
    },
    { find: /\b(?:ideal\w*|convien\w*|conviendr\w*|parfait\w*|recherch\w*|cherch\w*) (?:pour |a |plutot a )?(?:une? |des )(?:personnes?|profils?|candidate?s?|salariee?s?) (?:seule?s?|libres?) (?:et )?(?:sans (?:attaches?|enfants?|famille)|celibataires?)|\b(?:vous etes|profil|personne|candidate?|quelqu'un)\b[^.;,]{0,20} sans attaches?\b(?! particul)/g },
  ],
};

/** “Marié”, not Marie: the accent is written, or the words before tell. */
function isNoName(match: RegExpExecArray, _context: unknown, sentence: Sentence, text: ReadText): boolean {
  const { start, end } = locate(text, sentence.at + match.index, sentence.at + match.index + match[0].length);
  if (!match[0].startsWith('marie') || /[éÉ]/.test(text.text.slice(start, end))) return true;
  return /\b(?:vous etes|etre|soyez|de preference|idealement|homme|femme|personne|candidat\w*|profil|couple) $/.test(sentence.text.slice(0, match.index));
}
