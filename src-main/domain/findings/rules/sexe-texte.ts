import { prose, type TextRule } from '../rule.ts';
import { shutOut } from '../text/shut-out.ts';
import { sought } from '../text/sought.ts';

/** Both are named: nobody is left out. */
const both = /\bh ?\/ ?f\b|\bf ?\/ ?h\b|\b(?:hommes?|messieurs) ?(?:et|ou|\/|-|,) ?(?:les |des |aux |d'|de |une? )?(?:jeunes? )?(?:femmes?|mesdames)\b|\b(?:femmes?|mesdames) ?(?:et|ou|\/|-|,) ?(?:les |des |aux |d'|de |une? )?(?:jeunes? )?(?:hommes?|messieurs)\b/;
const publicWords = /\b(?:victimes?|violences?|droits? des femmes|egalite|parite|mixite|hebergement|accueil des femmes|accompagn\w* (?:des|de|les) (?:femmes|hommes)|maraude|centre d'information|planning|cidff|journee|sage|enceintes?|public|feminis\w+|isolees?|migrantes?|detenu\w*|sport feminin|football feminin|equipe (?:feminine|masculine)|section feminine|championnat|prehist\w+|musee)\b/;
const recruit = '(?:recherch|recrut|cherch|embauch)\\w*|besoin|souhait\\w*|propos\\w*|offre|urgent|(?:nous |on |je )(?:veut|voulons|voudr\\w+|veux|prend|prenons|prendr\\w+|aimer\\w+|prefer\\w+)';
const trades = '(?:\\w{2,}(?:trices?|euses?|ieres?|iennes?)|assistantes?|secretaires?|aide[s-]*soignantes?|auxiliaires? de vie feminin\\w*|nounous?|nourrices?|hotesses?|caissieres?|gouvernantes?|etudiantes?|employees?|chargees?|apprenties?|avocates?|intervenantes?|enseignantes?|surveillantes?|gerantes?|presidentes?|maitresses?|lingeres?|femmes?|dames?|filles?|candidates?|collaboratrices?|commerciales?|agentes?|ingenieures?|professeures?|docteures?|chercheures?|auteures?|procureures?|entrepreneures?|cheffes?|consultantes?|representantes?|dirigeantes?|soignantes?|attachees?|deleguees?|conseilleres?|boulangeres?|bergeres?|boucheres?|fromageres?|maraicheres?|responsables?|comptables?|juristes?|gestionnaires?|bibliothecaires?|architectes?|analystes?|journalistes?|psychologues?|kinesitherapeutes?|ergotherapeutes?|orthophonistes?)';
const notTrades = /\b(?:autres?|lettres?|premieres?|dernieres?|matieres?|entieres?|particulieres?|regulieres?|manieres?|carrieres?|frontieres?|bannieres?|lumieres?|rivieres?|serieuses?|nombreuses?|precieuses?|anciennes?|moyennes?|quotidiennes?|citoyennes?|europeennes?|candidature|solution|heureuses?|ambitieuses?|rigoureuses?|curieuses?|chaleureuses?|dynamiques?|motrices?|directrice generale|ligne directrice|pepiniere|filiere|ouvriere|cuisiniere|chaudiere|antenne|persienne|\w+ieuses)\b/;

/** “Un pâtissier / une pâtissière”: the other form stands before. */
const namesMan = /\bun (?:\w+ ){1,3}?(?:\/|ou|et) ?une\b/;

/** A place, or an hour, that is kept for some. */
const kept = /\b(?:centre|foyer|hebergement|lieu|maison|espace|accueil|dispositif|atelier|stage d'autodefense|quartier|vestiaires?|douches?|creneaux?|cours)\b[^.]{0,30}$/;

/** L1142-1: an offer names no sex, in so many words or by the form of a trade. */
export const sexeTexte: TextRule = {
  id: 'sexe.texte',
  level: 'bloquant',
  source: 'L1142-1',
  roles: prose,
  clues: [
    { find: /\b(?:faudrait|voudrait|voudrions|faut|besoin d'|cherche|cherchons) ?une? (?:gars|mec|gaillard|bonhomme)\b[^.;,]{0,20}|\b(?:faudrait|voudrait|voudrions|faut|cherche|cherchons) un (?:gars|mec|gaillard|bonhomme)\b/g },
    { find: /\b(?:sera|serait|est|faudra|faudrait|faut) (?:plutot |de preference |forcement |idealement )une? (?:gars|mec|type costaud|garcon|homme|fille|nana|femme|dame|monsieur)\b|\bconvien\w* (?:davantage|plutot|mieux|surtout|mal) a une? (?:gars|mec|garcon|homme|fille|nana|femme|dame|monsieur)\b/g, unless: both, accept: (_match, _context, { text }) => !publicWords.test(text) },
    { find: /\b(?:que|entre) (?:des |d')?(?:filles|femmes|nanas|mecs|hommes|garcons|gars)\b[^.;]{0,40}\b(?:aimer\w+|voul\w+|souhait\w+|compt\w+|prefer\w+|tenons)\b[^.;]{0,25}\b(?:continue\w*|reste\w*|rester|change\w*|garder)\b/g, unless: both },
    { find: /^\W{0,4}(?:monsieur|dame|homme|femme|jeune homme|jeune femme) (?:\w+ (?:et \w+ )?)?(?:demandee?|recherchee?|souhaitee?|voulue?|bienvenue?)\b/g, unless: both },
    {
      find: /\b(?:re)?(?:cherch|recrut|embauch|souhait|confier|ideale|prend|prefer)\w*\b[^.;:]{0,40}?\b(?:une dame|un monsieur|des dames|des messieurs)\b|\b(?:cherch|recrut|embauch)\w* (?:des )?(?:mesdames|messieurs|dames)\b/g,
      unless: both,
      unlessBefore: /\b(?:accompagn|aid|heberg|accueil)\w*[^.]{0,30}$/,
    },
    {
      find: /\bfemmes? (?:de (?:menage|chambres?|service)|toutes mains)\b/g,
      unless: both,
      unlessAfter: /^ ?(?:\/|ou|et|,) ?(?:valet|homme|agent|employe)/,
      unlessBefore: /\b(?:ex|anciennement|autrefois|naguere|dite?s?)[ -:]{1,3}$|\b(?:valet\w*|hommes?|valets? de chambre|agents?) ?(?:\/|ou|et|,|-) ?(?:de )?$/,
    },
    { find: /\bhommes? (?:d'entretien|toutes mains|a tout faire|de peine|de chambre)\b/g, unless: both },
    {
      find: /\b(?:une femme|un homme)(?: \w+){0,2} (?:de terrain|d'action|de contact|de reseau|de caractere|d'experience|de conviction|de communication|de dialogue|de confiance|a poigne|orchestre|de l'art|de coeur|de menage|dynamique|motivee?|d'exception|seule?)\b|\b(?:une femme|un homme) de\b(?! (?:l'equipe|l'association|garde|permanence|chaque|son|sa|ses|leur|notre))|(?<!\b(?:est|sont|etait|reste) (?:une? )?)\b(?:veritable|vrai|vraie|bon|bonne) (?:homme|femme) (?:de terrain|d'action|de contact|de reseau|de dialogue|de conviction)/g,
      unless: both,
      unlessAfter: /^ ?(?:lettres|menage \/)|^ \d/,
      unlessBefore: /\b[a-z]+(?:trice|ente|euse|iere|esse), $|\b(?:accompagn\w*|aider?|heberg\w*|accueil\w*|violences?|soutien|soutenir|chez|comme|par|pour|d'|quotidien|domicile|toilette)\b[^.]{0,40}$/,
    },
    {
      find: new RegExp(`\\b(?:${recruit})(?: (?:d'|de|un|une|des|1|imperativement|uniquement|exclusivement|pour|notre|actuellement|activement|jeunes?|a|recruter)| d'une?)* (?:femmes?|hommes?|filles?|garcons?|dames?|monsieur|demoiselles?|mecs?|gars)\\b`, 'g'),
      unless: both,
      accept: (match, _context, { text }) => !publicWords.test(text) || /\b(?:(?:re)?cherch|recrut|embauch)\w* (?:une |un )(?:femme|homme)/.test(match[0]),
    },
    {
      find: /\b(?:reserve\w*|destine\w*|ouvert\w*|adresse\w*) (?:exclusivement |uniquement |seulement |qu')?(?:aux|a des|a une|a un) (?:seule?s )?(?:femmes?|hommes?|filles?|garcons?|dames|messieurs)\b|\b(?:femmes?|hommes?|dames?|messieurs|filles|garcons) (?:uniquement|exclusivement|seulement|imperativement|only|de preference|s'abstenir)\b|\b(?:uniquement|exclusivement|seulement|que|de preference|preference|idealement|priorite aux|plutot) (?:pour |une? |des |les |aux? )?(?:femmes?|hommes?|dames|messieurs)\b/g,
      unless: both,
      accept: ([words], _context, { text }) => !publicWords.test(text) || /\b(?:poste|offre|emploi|candidat\w*|mission|recrut\w*)\b/.test(text) || /(?:idealement|preference|plutot) une? /.test(words),
      unlessAfter: /^ (?:comme|ainsi qu)[^.]{0,10}\b(?:femmes|hommes)/,
      unlessBefore: kept,
    },
    {
      find: /\b(?:profils?|candidatures?|candidats?|personnel|presence|equipiers?|poste|effectif) (?:exclusivement |uniquement |plutot |de preference |typiquement )?(?:feminine?s?|masculine?s?)\b|\bsexe (?:feminin|masculin)\b|\bde (?:sexe|genre) (?:feminin|masculin)\b/g,
      unless: /\b(?:sport|equipes? (?:feminine|masculine)s?|effectif|compte|diversifi\w+|feminins? (?:et|ou) masculins?|section|football|rugby|basket|handball|public|violences?|egalite|egalement|parite|mixite|encourag\w*|bienvenu\w*|favoris\w*|sous-represent\w*|hebergement|prevention|residents?|patients?|detenu\w*|developp\w*)\b/,
    },
    { find: /\b(?:sexe|genre) ?(?:souhaite|requis|demande|recherche)? ?: ?(?:feminin|masculin|femme|homme|f\b(?! ?\/)|h\b(?! ?\/)|m\b(?! ?\/))/g, unless: both },
    {
      find: /\bhotesses?\b/g,
      unlessBefore: /\b(?:hotes?|stewards?|agents?|charges?) ?(?:d'accueil )?(?:\/|ou|et|-|,|\() ?$/,
      unlessAfter: /^ ?(?:d'accueil |de caisse )?(?:\/|ou|et|-|\(|,) ?(?:hote|steward|agent)|^ ?(?:\(h ?\/ ?f\)|h ?\/ ?f|f ?\/ ?h)/,
      unless: /\bh ?\/ ?f\b|\bf ?\/ ?h\b|\bancienne|\bhotes?\b|\bplantes hotesses?\b/,
    },
    {
      find: new RegExp(`\\b(?:recherch|recrut|cherch|embauch|prefer|privilegi)\\w*(?:,? (?:actuellement|activement|urgemment|rapidement|aujourd'hui|des que possible|pour [^.,]{3,40}|a [^.,]{3,25}|notre future|en cdi|en cdd))*,? (?:une|son|sa|leur|notre)(?: future?| nouvelle)? ${trades}\\b`, 'g'),
      unless: both,
      unlessAfter: /^ ?(?:\/|ou|et un|\(|,? un | ?- ?un |h\b|f\b|experience)|^ \w+ (?:\/|ou|et) ?un /,
      accept: ([words]) => !namesMan.test(words) && ((!notTrades.test(words) && !/\b(?:son|leur|notre) (?!secretaire)\w+$/.test(words)) || /\bsa\b/.test(words)),
    },
    {
      find: /\bmesdames\b|\bmessieurs\b|\bmesdemoiselles\b|\bappel a candidatures? feminines?\b|\bles filles,/g,
      unless: both,
      unlessBefore: /\b(?:violences?|club|vestiaire)\b[^.]*$/,
      level: 'avertissement',
      reason: 'sexe.texte.appeal',
    },
    {
      // “Poste idéal pour une maman”, “convenant plutôt à un homme”.
      find: /\b(?:poste|job|offre|emploi|ideale?|parfaite?|convien\w*|convenant|conviendr\w*)(?:,? (?:ideale?|parfaite?|adaptee?|plutot|parfaitement|bien|mieux|particulierement|tres)){0,2} (?:pour|a|d') ?une? (?:jeune )?(?:maman|papa|mere de famille|pere de famille|femme|homme|dame|monsieur|etudiante|retraitee)\b/g,
      unless: both,
      accept: (_match, _context, { text }) => !publicWords.test(text),
    },
    {
      // “Le candidat idéal est un homme”, “vous êtes une femme”.
      find: /\b(?:candidate?s?|profil|personne|recrue|titulaire)(?: (?:ideale?|recherchee?|souhaitee?|retenue?|parfaite?))? (?:est|sera|serait|doit etre|devra etre) une? (?:jeune )?(?:homme|femme|garcon|fille|dame)\b|\b(?:vous etes|tu es|soyez) une? (?:jeune )?(?:homme|femme)\b/g,
      unless: both,
      unlessBefore: /\b(?:si|que|quand|lorsque|parce que)(?: \w+)? $/,
      unlessAfter: /^ (?:de |d'|victime|isolee?|enceinte|migrant|battue|seule?\b|en (?:situation|detresse|danger|difficulte))/,
    },
    { find: /\b(?:homme|femme|monsieur|dame|garcon|fille)s? (?:souhaite|demande|recherche|exige|requis|prefere)e?s?\b/g, unless: both, unlessBefore: /\b(?:jeunes?|centre|foyer|egalite)\b[^.]{0,25}$/ },
    {
      // “Vendeuse souriante pour notre boutique”, at the head of a line.
      find: /^\W{0,4}(?:\w{3,}(?:trice|euse)|\w{2,}(?:ssiere|niere|isiere|iciere|iniere|iliere)|assistante|employee|hotesse|gerante|cuisiniere|infirmiere|educatrice) (?:\w+(?:ee|ante|ente|euse|ive|iere)|dynamique|aimable|polyvalente|recherchee) (?:pour|en|a|avec|dans|recherchee)\b/g,
      unless: both,
      accept: ([words]) => !notTrades.test(words),
    },
    { ...sought('(?:(?:gentille?|brave|bonne?|petite?|charmante?|jeune|vraie?)s? )?(?:mamans?|papas?|mamies?|papys?|demoiselles?|messieurs|meres? de famille|peres? de famille|dames?|femmes?|hommes?|monsieur|garcons?|filles?|mecs?|gars|nanas?)(?! (?:de menage|d.entretien|de chambre|toutes mains|et d|ou d|victime|isole|accueilli|migrant|detenu|enceinte))'), unless: both, unlessBefore: kept, accept: (match, _context, { text }) => !publicWords.test(text) && !/\baccueil|\baccept/.test(match[0]) },
    { find: /\b(?:sera|etre|est|soit|serez|candidat\w*|recherch\w*|recrut\w*|profils?|personne)\b[^.;]{0,25}\bde sexe (?:feminin|masculin)\b/g, unless: /\b(?:public|usagers?|residents?|patients?|beneficiaires?|accueill\w*|quel que soit)\b/ },
    { find: /\bsecretaires? \(?(?:femme|feminin|feminine)\)?/g },
    { ...shutOut('(?:femmes?|hommes?|garcons?|filles|mecs|nanas|dames|messieurs)(?! (?:\\w+(?:ee|ante|ente|inte|oire|ere)s?|ages?|noirs?|etrangers?|de |avec |en |sans |qui ))'), unless: both, accept: (_match, _context, { text }) => !publicWords.test(text) && !/\b(?:entre|vestiaires?|internat|club|licencie\w*|equipe (?:feminine|masculine)|collection|ni (?:de |d')?(?:femmes|hommes))\b/.test(text) },
    { find: /\b(?:confie\w*|revien\w+|reserve\w*|attribue\w*) a une? (?:homme|femme|garcon|fille|dame|monsieur)\b|\bprefer\w* (?:recruter|embaucher|prendre|avoir|engager) une? (?:homme|femme|garcon|fille|dame)\b/g, unless: both },
  ],
};
