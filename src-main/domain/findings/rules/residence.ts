import { isLawfulFor } from '../lawful-contracts.ts';
import type { ReadText } from '../read-offer.ts';
import { type Clue, requirements, type TextRule } from '../rule.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';
import { shutOut } from '../text/shut-out.ts';
import { sought } from '../text/sought.ts';
import { askedAbout } from '../text/asked-about.ts';

const served = /\b(?:personnes?|familles?|jeunes|publics?|enfants|habitants|beneficiaires?|usagers?|residents?|clients?|seniors?|patients?|locataires?|adherents?|salaries (?:qui|habitant)|eleves|menages?|etudiants|gens|agriculteurs|ou|qui)\b[^.,]{0,30}$/;

const asking: readonly Clue[] = [
  { find: /\bque des [a-z]{4,}s (?:installe|domicilie|loge)e?s (?:dans|a|sur|en)\b[^.;,]{0,40}|\bvotre (?:domicile|habitation|lieu de (?:vie|residence)) (?:se (?:situe|trouve)\w*|doit|devra|sera (?:situee? )?a)\b[^.;,]{0,40}/g, unless: /\b(?:si|lorsque|quand) votre (?:domicile|habitation|lieu)|\b(?:teletravail|trajets?|frais|indemnit\w+|rembours\w+)\b/ },
  { wake: /\bquelqu'un (?:du|d'ici)\b|\bque si vous (?:residez|habitez|vivez)\b/, find: /\bquelqu'un (?:du coin|d'ici|du pays)\b(?! ou )|\bque si vous (?:residez|habitez|vivez)\b[^.;,]{0,30}/g, unless: /\b(?:aide au logement|adulte-?relais|quartiers? prioritaires?|qpv)\b/ },
  { ...sought("(?:(?:qui )?(?:resid|habit|viv|demeur)(?:ent|ant|ants|ez) (?:deja )?(?:sur|a|au|en|dans|pres|le|la|l')[^.;,]{0,30}|(?:domicilie|residant|resident|installe)\\w* (?:sur|a|au|en|dans|pres)[^.;,]{0,30}|(?:du|de la|de l') ?(?:coin|bourg|cru|secteur(?![ -][a-z])|village|pays|quartier|canton|commune|vallee|ile|agglomeration|metropole|voisinage)|riverains?)"), unlessBefore: /\b(?:tarif|gratuit\w*|acces|ouvert\w*|inscription|salle|service|vote)\b[^.]{0,40}$/, unless: /\b(?:logement|hebergement|public|accompagn\w*|familles|produits?|maitrise|connaissance|enjeux|acteurs?|partenaires?|geographie prioritaire|quartiers? prioritaires?|qpv|zrr|frr)\b/ },
  { ...askedAbout("(?:votre|ta) (?:lieu de (?:residence|domicile)|commune de residence|quartier|adresse (?:personnelle|postale|exacte))|ou (?:vous )?habitez(?:-vous)?"), unlessBefore: deniedBefore, unlessAfter: /^ (?:de courriel|e-?mail|mail|electronique)/ },
  { find: /\bseule?s? (?:les |des )?(?:gens|personnes|candidat\w*|habitants?) (?:du |de la |de l'|d')[^.;,]{2,30} (?:seront|sera|sont|pourront) |\bjustificatifs? de domicile (?:sur|dans|en|a) [^.;,]{3,30}/g, unless: /\b(?:adherents?|inscri\w+|usagers?|familles)\b/ },
  { find: /\blieu de (?:residence|domicile)(?: exige| souhaite| requis)? ?: ?[^.;]{2,40}|\bprofils?(?: recherches?)? ?: ?(?:(?:une? )?(?:personne|candidate?|habitante?) )?du (?:coin|village|bourg|secteur|cru|quartier)\b/g },
  { find: /\b(?:ne pas|inutile de|ne) (?:postuler|candidater|se presenter|postulez|repondre)(?: pas)? si vous (?:n'habitez|n'etes|ne (?:vivez|residez|logez)) pas (?:dans |sur |a |de |du |en )?(?:le |la |l'|les )?[a-z][^.;,]{2,40}/g, unless: /\b(?:motive|dispo|mobile|serieu|pret|interess|titulaire|inscrit|eligible|ponctuel|a l'aise|autonome)\w*/ },
  { find: /\b(?:n'etudi\w+|ne (?:prend|prenons|retien\w+|recrut\w+|embauch\w+|lis\w+|regard\w+)) que (?:les |des |aux )?(?:dossiers?|candidatures?|cv|gens|candidats?|personnes?|profils?)?(?: des?| d'| du)? ?(?:gens|personnes|candidats|habitants)? ?(?:de la|du|de l'|des|de) (?:commune|village|canton|coin|quartier|departement|vallee|ile|agglomeration|region|bassin|environs|alentours)\b/g },
  { find: /\b(?:installee?s?|fixee?s?|logee?s?|domiciliee?s?) (?:dans|sur|a|en) [^.;,]{3,40}? (?:avant|des|au moment de) (?:la |l'|votre )?(?:prise de (?:fonctions?|poste)|embauche|arrivee|signature|debut)\b/g, unlessAfter: deniedAfter, unless: /\b(?:logement de fonction|aide a l'installation|telecharg\w+|logiciel|materiel|equipements?)\b/ },
  { find: /\bsi vous (?:etes|habitez|vivez|logez|residez) a plus (?:de |d')[^.;,]{2,40}\b(?:minutes?|mn|min|heures?|km|kilometres|velo|pied|route)\b[^.;]{0,30},? (?:ne perdez|passez|inutile|merci de ne|ne postulez|ne candidatez|on ne|nous ne)/g },
  { find: /\b(?:prend|prenons|recrut\w+|embauch\w+|veut|voulons) (?:plus|pas|jamais) (?:personne |de candidats? |de monde |de gens )?(?:du|de) (?:9[1-5]|7[578]|banlieue|neuf[- ]?trois)\b/g },
  { find: /\bhabitants? (?:de |du |d'|des )[^.;,]{2,30}? (?:uniquement|exclusivement|seulement|ou rien)\b(?! (?:inform|averti|invit|concern|attend)\w*)|\b(?:uniquement|exclusivement|seulement|que) (?:les |des |aux )?habitants? (?:de |du |d'|des )/g, unlessBefore: /\b(?:tarif|gratuit\w*|acces|ouvert\w*|inscription|salle|service|vote)\b[^.]{0,40}$/ },
  { find: /\b(?:seules?|uniquement|exclusivement) (?:les |des )?(?:candidatures?|candidats?|personnes?|dossiers?)\b[^.;]{0,30}\b(?:domicilie|residant|residents?|habitant|demeurant|vivant)\w* (?:dans|a|au|en|sur)\b[^.,;]{0,40}/g },
  { find: /\bpas de candidatures? (?:venant |provenant |issues? )(?:de|du|des)\b[^.,;]{0,40}/g },
  { find: /\b(?:gens|personnes|candidats?|habitants) (?:de la |du |de l')(?:vallee|coin|village|canton|commune|pays|ile|quartier|bourg)\b[^.;]{0,20}\b(?:passeront|passent|seront|sont|auront) (?:avant|la priorite|prioritaires?|prefer\w*|privilegie\w*)/g },
  { find: /\bvous etes du (?:coin|village|quartier|canton|pays)\b(?=[^.]{0,60}\b(?:maxi|obligat|imperati|exige|justificatif|facture|indispensable))/g },
  {
    find: /\b(?:vous |devez |imperati\w+ |obligat\w+ |doit |faut |devra |pre-?requis ?:? ?|etre |ideal\w* |candidat\w* |personne |profil )?(?:habit(?:ez|er|ant)|resid(?:ez|er|ant)|demeur(?:ez|er|ant)|viv(?:ez|re|ant)|log(?:ez|er|eant)) (?:deja |imperativement |obligatoirement |de preference |idealement |actuellement )?(?:a |au |aux |en |dans |sur |pres |entre |le |la |l'|a proximite|proche|non loin|autour|sur place|vers)(?!quotidien|aise|jour\b|projet)[^.,;]{0,50}/g,
    unlessBefore: new RegExp(`${deniedBefore.source}|${served.source}|\\b(?:mieux|bien|faire|pour|envie de|experience de|a|afin de|permet\\w* de|choisir de|aimer|aimez|apprendre a) $`),
    unlessAfter: deniedAfter,
    accept: isAsked,
  },
  {
    // One person, at the head of a line or looked for; “des personnes qui résident à” are those whom the work is for.
    find: /(?:^[-•* ]{0,3}|\b(?:recherch|cherch|souhait|privilegi|ideal)\w* (?:une? )?|profil ?: ?(?:une? )?)(?:personne|candidate?|quelqu'un) qui (?:reside|habite|demeure|vit) (?:deja |imperativement |obligatoirement |de preference |idealement )?(?:a |au |en |dans |sur |pres |proche|non loin)[^.,;]{0,45}/g,
    unlessAfter: deniedAfter,
    accept: isAsked,
  },
  {
    find: /\b(?:domiciliee?s?|residents?|installee?s?|localisee?s?|habitante?s?|implantee?s?) (?:imperativement |obligatoirement |de preference |idealement |deja )?(?:a |au |en |dans |sur |pres |proche |de |du |entre )[^.,;]{0,45}/g,
    onlyIf: /\b(?:etre|candidat\w*|vous (?:etes|devez|serez)|profils?|exige\w*|imperati\w*|obligat\w*|preference|ideal\w*|requis\w*|reserve\w*|personne)\b/,
    unlessBefore: new RegExp(`${served.source}|\\b(?:des|les|aux|nos|vos|ces|leurs|chez|aupres) $|\\b(?:poste|bureaux?|siege|association|structure|entreprise|agence|site|locaux|equipe|mission|etablissement|nous|organisme|emploi|cabinet|magasin|lieu|pole|stage)\\b[^.]{0,50}$`),
    accept: (match, context, sentence) => /^(?:domicilie|resident|habitant)/.test(match[0]) ? isAsked(match, context, sentence) : /\b(?:candidat\w*|imperati\w*|obligat\w*|preference|ideal\w*)\b/.test(sentence.text) && isAsked(match, context, sentence) && !/\bvous (?:etes|serez) bas/.test(sentence.text),
  },
  {
    find: /\b(?:residence|domicile|domiciliation|habitation|logement|adresse|lieu de (?:residence|vie|domicile))\b[^.,;]{0,45}?\b(?:exigee?s?|imperative?s?|obligatoires?|requise?s?|souhaitee?s?|indispensable|imposee?|necessaire|proche|a proximite|dans (?:le|la|un)|a moins de|demandee?)\b/g,
    unless: new RegExp(`\\b(?:residence (?:autonomie|sociale|services|seniors|universitaire|d'artistes?|habitat)|aide a domicile|maintien a domicile|domicile[- ](?:travail|des)|trajets?|visites?|interventions?|services? a domicile|a domicile|residents?|accompagn\\w*|usagers?|beneficiaires?|logement de fonction|logement (?:fourni|possible|sur place)|aide au logement|acces au|pension|hebergement|foyer|attestation|quittance|bancaire|banque|revenus|adresse (?:mail|e-?mail|electronique|ip|suivante)|permis|au domicile|des (?:personnes|patients|enfants)|justificatif|salaires?|paies?|virements?)\\b`),
    unlessAfter: deniedAfter,
    unlessBefore: /\b(?:prise en charge|remboursement|indemnite|poste|emploi|intervenir|aide|possibilites?|propos\w*|offr\w*)\b[^.]{0,30}$/,
  },
  {
    find: /\b(?:candidatures? (?:locales?|de proximite)|candidats? (?:locaux|du (?:secteur|coin|departement|village|quartier|cru|bassin)|de la (?:region|commune|ville))|locaux|personnes? (?:du (?:secteur|coin|village|quartier|cru)|de la (?:commune|region)))\b[^.,]{0,20}\b(?:uniquement|exclusivement|seulement|privilegi\w*|priorit\w*|imperati\w*|exige\w*|de preference|preferen\w*)|\b(?:uniquement|exclusivement|seulement|de preference|priorite aux|privilegi\w+ (?:les |aux )?|reserve aux) (?:des |les |aux |un |une )?(?:candidat\w* )?(?:locaux|habitants|residents|personnes? du (?:secteur|coin|village|quartier)|candidats? du (?:secteur|coin|departement|village)|riverains|originaires?)\b/g,
    unless: new RegExp(`\\b(?:produits?|circuits?|fournisseurs?|producteurs?|achats?|parking|benevoles|adherents?|services?|accueil)\\b`),
  },
  {
    find: /\b(?:candidat\w*|profils?|personnes?|domicile|vous (?:etes|devez etre)|etre|lieu de vie|logement|imperativement|obligatoirement) (?:geographiquement |situee? |etre |habitant |residant |domicilie\w* |vivant |doit |doivent |se trouv\w+ ){0,2}(?:proches?|(?:a )?proximite(?: immediate)?|a moins de \d+ ?(?:km|kilometres|min|minutes|mn)|a \d+ ?(?:km|kilometres|min|minutes|mn) (?:maximum|max))(?: geographique\w*)?(?: (?:du|de|d'|des)(?: la| l'| notre)? ?(?:lieu|poste|site|structure|etablissement|travail|bureau|association|\w{3,}))?/g,
    unless: new RegExp(`\\b(?:proches? (?:aidants?|collaborat\\w*|de (?:ses|nos|vos|leurs|la (?:nature|retraite)|l'emploi|chez))|humain\\w*|terrain|valeurs?|des (?:gens|equipes|usagers|habitants|publics|autres|clients|collaborateurs|utilisateurs|equipes|familles)|personnes? et (?:leurs|de leurs)|esprit|management|ecoute|ses proches|nature|agriculteurs|adherents)\\b`),
    accept: (match, context, sentence) => /proximite|moins de|maximum|max\b|proches? (?:geo|du (?:lieu|site|poste|travail)|de (?:l'|la |notre )?(?:structure|etablissement|association)|$)/.test(match[0]) && isAsked(match, context, sentence) && !/\b(?:transports?|gare|metro|tram|commerces|centre-ville|bus|relation|sens|structure (?:de|a) proximite|service de proximite)\b/.test(sentence.text),
  },
  {
    find: /\b(?:candidat\w*|profils?|personnes?) (?:hors|exterieure?s?|eloignee?s?|habitant (?:loin|hors))[^.,]{0,30}\b(?:s'abstenir|exclu|refus|ne (?:seront|pas)|non)/g,
    unless: /\bemploi\b/,
  },
  {
    // “Vous habitez Rennes”: a place by its capital.
    find: /\b(?:vous |candidate? |personne |profil |il faut |devez |doit |devra |imperativement )habit(?:ez|ant|er) (?:deja |imperativement |obligatoirement |de preference |idealement )?((?:le |la |l'|les )?[a-z][^.,;]{1,40})/g,
    unlessBefore: deniedBefore,
    unless: /(?<!\bcondition )\bque vous habitez|\bou vous habitez|(?<!\b(?:uniquement|seulement|exclusivement|condition|que) )\bsi vous/,
    accept: (match, context, sentence, text) => isPlace(match[1] ?? '', sentence.at + match.index + match[0].length, text) && isAsked(match, context, sentence),
  },
  { ...shutOut("adresses? (?:a plus d|hors|en dehors|loin)[^.;,]{0,30}|(?:personnes?|candidat\\w*|gens) (?:qui )?(?:viv|habit|resid|log)(?:ent|ant) (?:en dehors|hors|loin|ailleurs|a plus)[^.;,]{0,30}") },
  { ...shutOut("(?:personnes?|candidat\\w*|quiconque) (?:ne |n'|non )?(?:residant|residente?s?|habitant|domiciliee?s?|logeant|vivant)") },
  { find: /^\W{0,4}(?:habiter|resider|demeurer) [^.,;]{2,45}?\b(?:imperati\w+|obligatoire\w*|exige\w*|indispensable\w*)\b/g },
  { ...shutOut("candidat\\w* (?:du|de la|de|des) (?:\\d{2,3}|departement|banlieue|quartiers?|cites?)|gens (?:de|du|des) (?:la |l')?(?:cite|quartier|banlieue)|candidatures? (?:venant )?(?:de|du|des) (?:la |l')?(?:cite|quartiers?|banlieue|departement|\\d{2,3}\\b|neuf[- ]?trois)[^.;:,]{0,25}") },
  { find: /^\W{0,4}domiciliee?s? (?:a |au |en |dans |sur |pres )[^.,;]{2,45}/g, unlessAfter: deniedAfter, accept: isAsked },
  {
    find: /^\W{0,4}proches? d(?:e |u |es |')[^.,;]{2,40}?\b(?:imperati\w+|obligatoire\w*|exige\w*|de preference)\b/g,
    unless: /\b(?:transports?|gare|metro|commerces|public|terrain|gens|usagers)\b/,
  },
];

/** L1132-1: where someone lives is no criterion; getting there in time may be. */
export const residence: TextRule = {
  id: 'residence',
  level: 'avertissement',
  source: 'L1132-1',
  roles: requirements,
  clues: asking.map(({ accept, ...clue }) => ({ ...clue, accept: (...found) => (accept?.(...found) ?? true) && !/\bpossible\b/.test(found[0][0]) && !isLawfulFor('residence', found[1].offer, found[2].text) })),
};

/** The place is asked of the candidate, not told of a public, a lodging or a journey. */
function isAsked(match: RegExpExecArray, _context: unknown, { text }: { text: string }): boolean {
  // “Aider les habitant·es à…”.
  if (/^(?:habit|resid)ant/.test(match[0]) && /\b(?:les|des|aux|nos|ces|leurs) $/.test(text.slice(0, match.index))) return false;
  if (/\b(?:visites?|aide|maintien|soins?|services?|interventions?) (?:a |au )?domicil|\bse loger\b|\bpossibilite (?:de|d')|\bhebergement|\blogement de fonction|\blogement\b[^.;]{0,15}\bpossible|\bn'est (?:pas|ni|jamais) (?:demande|exige|requis)|\blogement (?:fourni|possible|sur place)|\bvous (?:habitez|residez|vivez)[^.]*\?|\bpeu importe|\bou que vous|\bque vous (?:habitez|residiez|viviez)|\bteletravail\b[^.]*\bpartout|\bdemenag|\brelocalis|\baide a (?:l'installation|la mobilite)/.test(text)) return false;
  if (/^(?:vivre|vivez|vivant|loger|logez) (?:a|en|dans|le|la|l')/.test(match[0].trim()) && !(match.index < 4 && /\b(?:ou|et) (?:a proximite|aux? (?:alentours|environs)|pas loin)|^\W*(?:vivre|loger) (?:a|sur|en) \w+\W*$/.test(text)) && !/\b(?:imperati\w*|obligat\w*|exige\w*|devez|doit|faut|requis|preference|sur place)\b/.test(text)) return false;
  return true;
}

/** A name of place: written with a capital, and no question. */
function isPlace(words: string, end: number, { text, folded }: ReadText): boolean {
  const lead = /^(?:le |la |les |l')/.exec(words)?.[0].length ?? 0;
  return /\p{Lu}/u.test(text[folded.places.startOf(end - words.length + lead)] ?? '') && folded.text[end] !== '?';
}
