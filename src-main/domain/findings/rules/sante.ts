import { isMilitary } from '../lawful-contracts.ts';
import { listTexts } from '../read-offer.ts';
import { type Clue, requirements, type TextRule } from '../rule.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';
import { shutOut } from '../text/shut-out.ts';

const others = /\b(?:entreprise|association|structure|mutuelle|finances?|budget|economi\w+|batiments?|sols?|rivieres?|forets?|animaux|animal|troupeau|plantes?|equipements?|reseau|serveurs?|application|residents?|patients?|beneficiaires?|usagers?|enfants?|public|eleves?|clients?|promouvoir|promotion|maintien|maintenir|retrouver|ameliorer|favoriser|vieillir|seniors|sportifs?|(?:aid|permett|invit)\w* (?:les|des|aux?|leurs?|nos|ces)|preparer|prepar\w+ physique|donn\w* les moyens)\b/;

/** Trades for which vaccination is asked by law, or may be. */
const care = /\b(?:infirmi\w+|aide[s-]*soignant\w*|medecin\w*|sage-femme|ambulanci\w*|auxiliaire de (?:puericulture|vie)|puericult\w+|kine\w*|pharmac\w*|soins?|soignant\w*|dentaire|laboratoire|biolog\w*|petite enfance|creche|thanato\w*|hospital\w*|veterinaire)\b/;

const asking: readonly Clue[] = [
  { find: /\bjamais eu (?:de |d'|aucun )?(?:soucis?|problemes?|ennuis?|mal) (?:de |au |aux |du )(?:dos|sante|genoux?|coeur|epaules?)\b/g },
  { wake: /\bantecedents?\b|\b(?:dos|genoux?|epaules?|poignets?|coeur|vertebres?)\b/, find: /\b(?:aucun|ni|pas d')\b ?(?:antecedents? (?:medica\w+|de (?:mal|maux|douleurs?|sante)|dorsa\w+|lombaires?)|(?:problemes?|soucis?|fragilites?|douleurs?) (?:de |au |aux )?(?:dos|genoux?|epaules?|poignets?|coeur|vertebres?))\b/g, unless: /\b(?:accompagn\w*|patients?|residents?|usagers?|beneficiaires?|prevention|parmi|grace a|equipe|tables?|postures?|ergonom\w*)\b/, unlessAfter: /^[^.]{0,25}\bne (?:vous )?(?:sera|seront|est)\b/ },
  { find: /\b(?:dos|sante|constitution|genoux|coeur) (?:en beton|de fer|d'acier|en acier)\b|\b(?:mot|certificat|lettre|attestation|papier) (?:de votre |du |d'un )?medecin traitant\b|\bvous ne suivez (?:aucun|pas de) traitement\b/g, unless: /\b(?:patients?|residents?|usagers?|beneficiaires?|arret|enfants?|medecine du travail)\b/ },
  { ...shutOut('fumeu(?:rs?|ses?)|abonnee?s? (?:a|aux) (?:la |l.)?(?:sciatique|lumbago|arrets?)'), unless: /\b(?:espaces?|salles?|chambres?|coins?|zones?|wagons?|prevention|tabacologue|clients?|voyageurs?)\b/ },
  { find: /\b(?:signal\w+|precis\w+|indiqu\w+|mentionn\w+|declar\w+)\b[^.;]{0,50}\b(?:traitements? (?:medica\w+|en cours|lourds?)|maladies? (?:chroniques?|en cours|graves?)|problemes? de sante|antecedents? medicaux)/g, unless: others, unlessBefore: deniedBefore },
  { find: /\b(?:diabete|epilepsie|depression|asthme|maladie|traitement|affection)\b[^.]{0,50}\b(?:dites|signal\w+|precis\w+|indiqu\w+)(?:-| )?(?:le |la |les )?(?:nous )?(?:avant|dans|des)\b/g, unless: others },
  { find: /\b(?:avez|as)[- ](?:vous|tu) (?:deja )?(?:eu|ete en|pris|fait) (?:un |des |beaucoup d'|de longs? )?arrets? (?:maladie|de travail)\b|\b(?:nombre|combien) (?:de jours )?d'arrets? (?:maladie|de travail)\b/g, unless: others },
  { find: /\bavez[- ]vous (?:un |une |des )?(?:traitement|maladie|affection|probleme de sante|handicap|antecedents)\b/g, unless: others },
  { find: /\b(?:pas d'|aucun |sans )antecedents? (?:de |d')(?:depression|burn-?out|maladie|addiction)/g },
  { find: /\bcertificat de (?:votre|ton|bonne) (?:medecin|sante)\b[^.;]{0,30}\b(?:cv|candidature|dossier|exige|joindre)/g },
  {
    find: /\b(?:(?:en )?(?:bonne|parfaite|excellente|pleine|tres bonne) sante(?: (?:physique|mentale|generale|exigee?|requise|imperative|indispensable))*|sante (?:de fer|robuste|solide|irreprochable|fragile s'abstenir|exigee?|requise)|bon etat de sante|etat de sante (?:compatible|satisfaisant|irreprochable|general bon))\b/g,
    onlyIf: /\b(?:exige\w*|requis\w*|imperati\w*|indispensable\w*|obligatoire\w*|necessaire\w*|souhait\w*|demande\w*|vous (?:etes|avez|devez|jouissez|disposez)|etre|avoir|candidat\w*|profils?|pre-?requis|personne|poste|fer|jouir|ayant|recherch\w*|certificat|compatible|il faut|sante[.)]?$)/,
    unless: others,
    unlessBefore: deniedBefore,
    unlessAfter: deniedAfter,
  },
  {
    find: /\b(?:(?:tres )?(?:bonne?s?|excellente?s?|parfaite?s?|solides?|reelle|grande|certaine) (?:conditions? (?:physiques?|sportives?)|formes? (?:physiques?|olympique)|resistances? (?:physiques?|a l'effort|nerveuse)|constitutions?(?: physique| robuste)?|endurances?(?: physique)?|capacites? physiques?|aptitudes? physiques?|forces? physiques?|forme\b)|conditions? physiques? (?:\w+ )?(?:exigee?s?|requises?|indispensables?|necessaires?|imperatives?|obligatoires?|solides?|irreprochables?|correctes?|bonnes?|excellentes?)|(?:condition|resistance|endurance|robustesse|forme|force|aptitudes?|capacites?) (?:physiques?)(?= ?(?:exigee?|requise?|indispensable|necessaire|imperative|obligatoire|demandee?|attendue?))|(?:etre|vous etes|soyez) en (?:bonne |excellente |pleine )?(?:forme|condition) physique|resistante? physiquement|(?:physiquement|mentalement) (?:apte|resistant|solide|robuste|fort|en forme|endurant)\w*|robustesse physique|constitution (?:robuste|solide)|(?:etre|vous etes|soyez|profils?|personne) (?:\w+ )?(?:robuste|costaude?|vigoureu\w+)s?)\b/g,
    unless: others,
    // Models and data “doivent être robustes” too.
    unlessBefore: new RegExp(`${deniedBefore.source}|(?<!\\b(?:candidat\\w*|personnes?|vous|agents?|salarie\\w*) (?:ne )?)\\b(?:doi(?:t|vent)|peu(?:t|vent)) $`),
    unlessAfter: deniedAfter,
  },
  {
    find: /\b(?:votre |sa |une )?conditions? physiques?\b[^.,;]{0,12}\b(?:(?:vous |lui )?permet\w*|adaptees?|compatibles?|suffisantes?)|\b(?:aptitudes?|capacites?) physiques? (?:adaptee?s? )?(?:au |aux |a la |a l'|pour |necessaires? )(?:le |la |les |au |a |aux )?(?:ports?|charges?|travail|manutention|station|postes?|travaux|efforts?|metier)|^\W{0,4}aptes? physiquement\b/g,
    unless: others,
    unlessBefore: deniedBefore,
    unlessAfter: deniedAfter,
  },
  {
    // Senses: “bonne vue exigée”, not the view of a whole.
    find: /\b(?:tres )?(?:bonne|excellente|parfaite) (?:vue|vision|acuite(?: visuelle| auditive)?|audition|ouie)\b(?! (?:d'ensemble|globale|d'equipe|strategique|sur|du|de (?!(?:loin|pres)\b)|des|d'))(?: (?:et|ou) (?:une )?(?:bonne |excellente )?(?:vue|vision|audition|ouie))?/g,
    onlyIf: /\b(?:exige\w*|requis\w*|imperati\w*|indispensable\w*|obligatoire\w*|necessaire\w*|souhait\w*|demande\w*|vous (?:etes|avez|devez|disposez)|avoir|candidat\w*|profils?|pre-?requis)\b|^\W{0,4}(?:tres )?(?:bonne|excellente|parfaite)/,
    unless: others,
    unlessBefore: deniedBefore,
    unlessAfter: deniedAfter,
  },
  {
    find: /\b(?:vaccinations?|vaccins?|schemas? vaccina\w+(?: complets?)?|pass(?:e|es)? (?:vaccina\w+|sanitaires?)|vaccinee?s? ?(?:contre )?(?:le |la )?covid\w*)\b[^.,;]{0,25}?\b(?:exigee?s?|obligatoires?|requise?s?|imperati\w+|indispensables?|demandee?s?|a jour|complets?)\b|\b(?:etre|vous etes|soyez|candidat\w*|personnes?) (?:a jour (?:de|dans) (?:vos |ses |vaccin)|(?:\w+ )?vaccinee?s?\b)[^.,;]{0,20}/g,
    // Where the law itself asks for it: care, and the places of L3111-4 of the public health code.
    unless: /\b(?:l\.? ?3111|hepatite|professionnels? (?:de sante|du soin)|soignants?|infirmi\w+|patients?|residents?|animaux|chiens?|chats?|campagnes?|centres?|enfants?|public\w*|prevention|usagers?|benefici\w+|accueillis?|dtp|dtpolio|bcg|rougeole|creche|selon la (?:loi|reglementation)|legale\w*|reglementaire\w*)\b/,
    accept: (_match, { offer }) => !listTexts(offer, 'title').some(({ folded }) => care.test(folded.text)),
    unlessBefore: deniedBefore,
    unlessAfter: deniedAfter,
  },
  {
    find: /\b(?:non|pas|ni|anti)[ -]?fumeu(?:rs?|ses?)\b|\bfumeu(?:rs?|ses?)\b[^.,]{0,15}\b(?:s'abstenir|exclu|refus|non accept)|\b(?:ne (?:pas )?fum(?:ez|er|e) pas|ne pas fumer)\b|\bvous ne fumez pas\b/g,
    unless: /\b(?:interdi\w+|etablissement est)\b/,
    unlessBefore: /\b(?:ateliers?|bureaux?|locaux|espaces?|batiment|zones?|site|vehicules?|hebergement|chambres?|logement|enceinte|lieux?)\b[^.;,]{0,25}$/,
  },
  {
    find: /\b(?:sans|pas (?:avoir )?de|aucune?s?|ni|absence de|exempte? de|indemne de) (?:gros |de |antecedents? (?:de )?|problemes? (?:de |d'|du )?)?(?:handicaps?|maladies?(?: chroniques?| graves?)?|problemes? (?:de |d'|du )?(?:sante|dos|mobilite)|(?:souci|trouble|pathologie|affection|restriction|contre-indication|limitation)s?(?: (?:de sante|medicales?|physiques?|psych\w+|particuliere?s?|dorsa\w+|au port de charges?|a la conduite|a l'effort))?|sante|dos|mobilite|mal de dos|invalidite|arrets? (?:de travail|maladie)|antecedents? (?:medic\w+|psych\w+)|allergies?|traitement medica\w*|restrictions? medicales?)\b/g,
    onlyIf: /\b(?:vous|etre|candidat\w*|profils?|poste|personnes?|exige\w*|avoir|recherch\w*|imperati\w*|requis\w*|port de charges?|pre-?requis|aptitude|permis|surtout)\b|^\W*(?:sans|pas de|aucun)/,
    unless: /\b(?:jours? de carence|delai|subrogation|mutuelle|prevoyance|accueill\w+|accompagn\w*|residents?|patients?|enfants|public|familles?|(?:avec|sans) (?:ou|et) (?:avec|sans)|et avec|avec ou|ou non|maintien de salaire|absentei?sme|usagers?|bugs?|cultures?|plants?|ruptures?|incidents?|beneficiaires?|animaux|transition|ouvert a tous|ouverts? aux|n'est (?:\w+ ){0,3}(?:in)?compatible|amenagements?|bienvenu\w*|interruption|difficulte)\b/,
    accept: ([words]) => /handicap|malad|sante|dos|mobilite|medic|psych|physiq|invalid|allerg|charges?|effort|pathologie|arret|conduite|restriction/.test(words),
  },
  {
    find: /\b(?:etre|vous etes|soyez|candidat\w*|profils?|personne|reconnue?|declaree?|imperativement|medicalement|physiquement|totalement) (?:reconnue?s? |declaree?s? |physiquement |medicalement |pleinement )*aptes? (?:physiquement|medicalement|au (?:port|poste|travail (?:physique|de nuit|en hauteur|en exterieur))|a (?:tous|porter|la manutention|l'effort|soulever|la station|supporter|rester debout|tous les postes)|aux? (?:efforts?|travaux|charges)|sans restriction|!|$)|\baptitude (?:physique|medicale) (?:\w+ )?(?:exigee?|requise|indispensable|obligatoire|imperative|sans restriction)|\bcertificat medical\b[^.]{0,30}\b(?:exige|obligatoire|requis|joindre|fournir|demande|a la candidature)|\b(?:joindre|fournir|avec)\b[^.]{0,25}\bcertificat medical\b/g,
    unless: /\b(?:medecine du travail|visite (?:medicale )?d'(?:embauche|information|aptitude)|prefecture|permis d|transport de personnes|plongee|licence sportive|usagers?|beneficiaires?|adherents?|enfants|pieces administratives)\b/,
    unlessBefore: deniedBefore,
    unlessAfter: deniedAfter,
  },
  {
    find: /\b(?:personnes? (?:fragiles?|malades?|depressi\w+|invalides?|en mauvaise sante|souffrant)|malades?|depressifs?|asthmatiques?|diabetiques?|epileptiques?|allergiques?|(?:problemes?|mal|fragilite)s? (?:de|du|au) dos|invalides?|fragiles?)\b[^.,]{0,30}\b(?:s'abstenir|exclue?s?|refusee?s?|non (?:accept|retenu|admis)\w*|ne (?:pas postuler|conviennent|seront))/g,
  },
  { ...shutOut('(?:sujette?s?|enclin\\w*) (?:aux?|a des|a l.) ?(?:asthme|arrets?|maladies?|absences?|allergies?|depression)|(?:ayant|ont|avez|avoir) (?:deja )?(?:connu|fait|eu|vecu) (?:une? |des )?(?:depression|burn-?out|cancer|infarctus|avc|longue maladie)|suivie?s? pour|souffrant|atteinte?s? d|problemes? de (?:sante|dos)|(?:souvent |trop )?malades?|(?:sante )?fragiles?|dos (?:fragiles?|en compote|casses?)|arrets? (?:maladie|de travail)|asthmatiques?|diabet\\w*|epilep\\w*|depressifs?') },
  { find: /\b(?:jamais (?:etre |tomber )?(?:malade|absente?)|pas (?:d'arrets? maladie|souvent malade)|aucun arret (?:maladie|de travail))\b/g, unless: /\bjours? de carence|\bmaintien/ },
  {
    find: /\bports? (?:regulier de |frequent de |ponctuel de |occasionnel de |de )?charges? (?:lourdes?|jusqu'a \d+ ?kg|\(?\d+ ?kg)?|\b(?:soulever|porter|manutentionner) des charges\b/g,
    level: 'info',
    reason: 'sante.load',
    source: 'practice',
    unless: /\bgestes? et postures?\b[^.]*\bform|\bformation\b|\baptes?\b|\bsans restriction|\bcontre-indication/,
  },
];

/** L1132-1: health is a matter for the occupational doctor, not for an offer. */
export const sante: TextRule = {
  id: 'sante',
  level: 'bloquant',
  source: 'L1132-1',
  roles: requirements,
  clues: asking.map((clue): Clue => (clue.level === 'info' ? clue : { ...clue, accept: (...found) => (clue.accept?.(...found) ?? true) && !isMilitary(found[1].offer) })),
};
