import { prose, type TextRule } from '../rule.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';

const covered =
  /\b(?:pris\w* en charge|prise en charge|(?<!\bnon )rembours\w*(?! (?:si|apres|au bout|sous|en fin|a la fin|a l'issue|des que))|gratuit\w*|offert\w*|finance\w* par|fourni\w*|aucuns? frais|sans (?:aucuns? )?frais|pas de frais|defraye\w*|defraiement|indemnis\w*|non pay\w*|a la charge (?:de l'|du |de la )?(?:employeur|association|structure|entreprise|opco|france travail|region)|a notre charge|par nos soins|exoner\w*|nous (?:prenons|finan\w+))\b/;
const tasks =
  /\b(?:gestion|gerer|encaiss\w*|suivi|suivre|factur\w*|collect\w*|percevoir|percev\w+|perception|calcul\w*|traiter|traitement|recouvr\w*|enregistr\w*|saisi\w*|adherents?|adhesions?|familles|usagers|beneficiaires|participants|locataires?|eleves|stagiaires de la formation|etudiants|tenue de(?! travail)|budget\w*|controle\w*|promotion|commercialis\w*|vend\w+|vente|clients?|regie|comptabil\w*|lutt\w*|arnaque\w*|ne (?:vous )?demand\w*|ne verse\w*|jamais|aucune avance|aucune caution|sans caution|pas de caution|aucun achat|porteurs?|deposent|jeunes (?:cooperatives|entreprises)|mefi\w*|attention aux|relance\w*|restitu\w*|etat des lieux|mobiliser)\b/;

/** L5331-1: finding work costs the candidate nothing. */
export const argent: TextRule = {
  id: 'argent',
  level: 'bloquant',
  source: 'L5331-1',
  roles: prose,
  clues: [
    { wake: /\b(?:mallette|valise|coffret|kits?)\b/, find: /\b(?:mallette|valise|coffret|kit)s?\b[^.;]{0,40}\bvous (?:sera|seront|est|sont) (?:vendu|facture)e?s?\b/g, unless: covered },
    { wake: /\bfrais de dossier\b/, find: /\bfrais de dossier\b[^.;]{0,30}\b(?:a regler|a payer|a joindre|a verser|demandes?|exiges?)\b[^.;]{0,30}\b(?:candidature|dossier|inscription|embauche)\b/g, unlessBefore: deniedBefore, unless: /\b(?:usagers?|familles?|adherents?|beneficiaires?|locataires?|etudiants?)\b/ },
    { wake: /\b(?:coffret|pack|kit|valise|mallette)\b/, find: /\b(?:command|achet|acquer|acqui|prendr|pren)\w* (?:le|un|votre|son|ton) (?:coffret|pack|kit|valise|mallette) (?:de |d')(?:demarrage|depart|bienvenue|vente|demonstration|presentation)\b[^.;]{0,20}?\d+ ?(?:€|euros)/g, unlessBefore: deniedBefore, unless: /\b(?:fourni\w*|clients?|usagers?)\b/ },
    { wake: /\ba (?:acheter|payer|regler|financer)\b/, find: /\b(?:sac|tenue|kit|equipement|badge|veste|uniforme|mallette)s?\b(?! (?:des?|du|de la) (?:comptes?|comptabilite|stocks?|caisse|registres?|dossiers?))[^.;]{0,30}\ba (?:acheter|payer|regler|financer) (?:par vous|vous-memes?|a vos frais|lors de (?:l'|votre )(?:inscription|entree|embauche|arrivee)|a (?:l'|votre )(?:inscription|arrivee|embauche)|aupres de nous|avant le premier jour|au demarrage|avant de commencer)/g, unlessBefore: deniedBefore, unless: /\b(?:fourni\w*|rembours\w+|pris en charge|usagers?|familles?|adherents?)\b/ },
    { wake: /\b(?:parts? sociales?|capital)\b/, find: /\b(?:vous|candidat\w*|(?:chaque )?nouve(?:au|lle)s? \S+) (?:devez |devrez |doit |doivent )?(?:apport|vers)\w* (?:au moins |un minimum de )?\d[\d ]* ?(?:€|euros) de (?:parts? sociales?|capital)[^.;]{0,30}\b(?:arrivee|entree|embauche|signature)\b/g },
    { find: /\b\d[\d ]* ?(?:€|euros) a (?:regler|payer|verser|prevoir|avancer|envoyer) (?:avant|pour (?:l'|le|la|votre|valider)|a l'|par)[^.;,]{0,30}|\bcheque de (?:garantie|caution|reservation) de \d[\d ]* ?(?:€|euros)|\bcheque de \d[\d ]* ?(?:€|euros)[^.;]{0,20}\ba (?:remettre|laisser|deposer|donner|fournir|prevoir)\b|\bprevoir \d[\d ]* ?(?:€|euros) (?:pour|de|d')[^.;]{0,40}|\bparticipation de \d[\d ]* ?(?:€|euros) (?:demandee?|exigee?|requise?|a (?:verser|prevoir|votre charge))|\b\d[\d ]* ?(?:€|euros)[^.;]{0,40}\bnon rembours\w*/g, unless: /\b(?:participants?|adherents?|familles|usagers|clients?|locataires?|voyageurs?|prime|salaire|budget|repas|cantine|transports?|trajets?|deplacements?|abonnement|navigo|mutuelle)\b/ },
    { find: /\badhesion (?:de )?\d[\d ]* ?(?:€|euros)[^.;]{0,40}\b(?:cv|candidature|dossier|postul\w*)|\b(?:dossier|candidature|cv)\b[^.;]{0,50}\badhesion (?:de )?\d[\d ]* ?(?:€|euros)|\b(?:materiel|equipement|kit|tenue|outillage|mallette|ordinateur)\b[^.;]{0,40}\ba (?:acheter|acquerir|financer|payer) (?:par (?:vos soins|vous)|soi-meme|vous-memes?|avant)/g },
    { find: /\bformations?\b[^.;:]{0,40}\b(?:est|sera|reste) (?:toutefois |entierement )?payante\b|\b(?:couts?|frais|prix)\b[^.;:]{0,30}\ba (?:la )?charge (?:du ou de la|du|de la|de l'|des) ?(?:candidat|salarie|stagiaire|recrue|participant|personne|interesse)\w*/g, unless: new RegExp(`(?<!, )\\b(?:pris\\w* en charge|gratuit\\w*|finance\\w* par|public|adherents?|aucuns?|pas|ne)\\b`) },
    { find: /\b(?:achet(?:ez|er)(?: vous-memes?)?|acquerir|procurer) (?:notre|votre|le|la|un|une|nos|vos) (?:propre )?(?:mallettes?|kits?|packs?|coffrets?|valises?|trousses?|materiel de (?:demonstration|vente|demarrage)|demo)\b[^.;,]{0,40}|\b(?:versez|verser|deposez|envoyez|regler|reglez|payez) (?:des |un |une |les |\d+ ?(?:€|euros) (?:d'|de ))?(?:arrhes|acompte|avance|caution)\b[^.;,]{0,30}|\bpetite? (?:investissement|mise|participation|apport)\b[^.;]{0,20}\b(?:au (?:demarrage|depart|debut)|de depart|initiale?)\b/g, unless: new RegExp(`${covered.source}|\\b(?:clients?|usagers?|adherents?|familles|locataires?|fournisseurs?|voyageurs?)\\b`) },
    { find: /\b(?:semaine|journee|session|module|formation|stage|parcours)\b[^.;]{0,40}\bcout\w+ \d[\d ]* ?(?:€|euros),? a votre charge\b|\bcheque de \d[\d ]* ?(?:€|euros)[^.;]{0,20}\b(?:laisse|remis|depose|verse|donne|demande)e? (?:le|au|des le|a l')[^.;]{0,20}(?:premier jour|arrivee|embauche|signature)|\b(?:mettre|apporter|investir|poser|placer) \d[\d ]* ?(?:€|euros)[^.;]{0,25}\b(?:sur la table|a l'embauche|dans (?:le capital|la societe|l'entreprise)|au capital)\b/g, unless: new RegExp(`${covered.source}|${tasks.source}`) },
    {
      find: /\b(?:virement|cheque|participation|avance|somme|reglement|billet) de \d[\d ]* ?(?:€|euros)[^.;]{0,80}|\b(?:module|formation|initiation|mallette|blouse|tenue|kit|dossier)\b[^.;]{0,40}\b(?:coute|est (?:facture|vendu)\w*|au prix de) ?(?:a )?\d[\d ]* ?(?:€|euros)[^.;]{0,60}/g,
      onlyIf: /\b(?:votre (?:place|candidature|dossier|inscription)|de (?:votre|ta) poche|vous (?:sera|seront) demandee?s?|a nous remettre|avant (?:le|votre|tout) (?:premier|embauche|jour|signature)|jour de la signature|confirmee?)\b/,
      unless: new RegExp(`${covered.source}|\\b(?:prime|salaire|cadeau|bon d'achat|participants?|familles|usagers)\\b`),
    },
    { find: /\b(?:initiation|formation|stage|habilitation|tenue|materiel|blouse|mallette)\b[^.;]{0,40}\b(?:deduite?s?|retenue?s?|preleve\w*) (?:de|sur) (?:votre|la|ta|le) (?:premiere? )?(?:paye|paie|salaire|remuneration)/g },
    {
      find: /\bfrais (?:d'inscription|de dossier|de formation|d'adhesion|d'entree|d'acces|administratifs|d'admission|de candidature|d'agence|de gestion|de placement|de visa|d'etude du dossier|d'ouverture de dossier|d'integration|de participation|de recrutement|d'equipement|de selection)\b[^.;]{0,45}/g,
      unless: new RegExp(`${covered.source}|${tasks.source}`),
    },
    {
      find: /\b(?:formations?|materiel|tenues?|uniforme|equipements?|kits?|inscription|frais|outillage|vetements de travail|blouses?|logiciels?|couts?|habilitation|caces|certification|permis|visite medicale|stock|assurance|ordinateur|hebergement)\b[^.;:]{0,40}?\b(?:sont |est |reste\w* |sera |seront |entierement |integralement |totalement )?(?:a (?:votre|la|sa|ta|leur) (?:propre )?charge(?: (?:du|de la|des|de l') ?(?:candidat|salarie|stagiaire|benevole|personne|participant|recrue|volontaire|apprenti|futur)\w*)?|aux frais (?:du|de la|des) (?:candidat|salarie|stagiaire|volontaire)\w*|a vos (?:propres )?frais|a ses frais|a tes frais)/g,
      unless: new RegExp(`${covered.source}|\\bvous (?:aurez|avez|prenez|prendrez)\\b[^.]*a votre charge|\\b(?:employeur|association|entreprise|structure|a la charge de (?:l'|la|nos|notre|chaque))\\b[^.]{0,10}$`),
      accept: ([words]) => !words.endsWith('a la charge'),
    },
    {
      find: /\b(?:formation|stage d'integration|stage d'initiation|inscription|adhesion|habilitation|certification|kit|test|entretien|dossier|session|journee) (?:\w+ ){0,2}?(?:payante?s?|a payer|a regler|a financer)\b|\b(?:devez|devra|faut|il faudra|devront|vous (?:devrez|aurez a)|necessite|moyennant|prevoir|demandons|implique)\b[^.;]{0,35}?\b(?:payer|regler|financer|acheter|acquitter|verser|debourser|avancer|investir \d|acquerir|deposer un cheque|cheque d'inscription|achat d\w*)\b[^.;]{0,50}/g,
      unless: new RegExp(`${covered.source}|${tasks.source}|\\b(?:fournisseurs?|salaires?|factures?|prestations?|loyers?|indemnit\\w*|impots?|charges sociales|primes?|marchandises?|denrees|formations? payantes? (?:pour|destinees|aux)|subventions?|nous (?:versons|verserons)|l'employeur|association (?:verse|paie|finance)|temps|energie|strategie)\\b`),
      accept: (match, _context, { text }) => /\b(?:formation|kit|inscription|dossier|frais|caution|adhesion|materiel|euros?|€|tenue|licence|abonnement|stock|droit|cotisation|somme|certification|uniforme|equipement|logiciel|ordinateur|produits?|habilitation|candidat|session|journee|stage|test|entretien)\b|€/.test(text) && !/\b(?:prevoir|implique)\b[^.]*\bachats?\b/.test(match[0]),
    },
    {
      find: /\b(?:apports? (?:personnels?|financiers?|initial|initiaux|en capital|minimum|de depart)|apport (?:de|:) ?(?:\d|\w+ mille))[^.;,]{0,40}/g,
      unless: new RegExp(`${covered.source}|${tasks.source}|\\b(?:sans|aucun|pas d'|ni) ?apport|\\b(?:accedants?|acquereurs?|coproprietaires?)\\b|\\bapports? (?:nutri|calor|proteique|volontaires?)|\\b(?:accompagn|porteurs? de projets?|createurs?|financement (?:des|de) )`),
    },
    {
      find: /\b(?:achat|acheter|achetez|acquisition|acquerir|commande[rz]?) (?:obligatoire |prealable )?(?:d'|du |de |un |le |votre |son |des |de votre |d'un |premier )*(?:kits?|stock|pack|starter|malette|mallette|materiel de demarrage|valise|catalogue|lot de (?:demarrage|produits)|premiers? produits|echantillons|licence de distribution|tenue|uniforme)\b[^.;,]{0,35}/g,
      unless: new RegExp(`${covered.source}|${tasks.source}|\\b(?:logistique|approvision\\w*|magasin|economat|fournisseurs?)\\b`),
    },
    {
      find: /\bkits? (?:de )?(?:demarrage|depart|bienvenue|demonstration|vente)\b[^.;]{0,15}\b(?:a (?:acheter|votre charge|payer)|payant|de \d+|au prix|: ?\d|\d+ ?(?:€|euros))/g,
      unless: covered,
    },
    {
      find: /\b(?:cautions?|depots? de garantie)\b[^.;,]{0,40}?\b(?:demandee?|exigee?|requise?|obligatoire|de \d+|a verser|a deposer|sera|pour (?:le|la|les|l')|: ?\d)|\b(?:verser|deposer|versement|laisser|demandons|demande d'|cheque de|exigeons|moyennant|contre)(?: d'| de| une| un| la)*(?: cheque de)? ?cautions?\b/g,
      unless: new RegExp(`${covered.source}|${tasks.source}|\\b(?:location|loyer|logement|bail|sous caution|se porter caution|appartement|materiel aux|prets? d\\w+|aux habitants)\\b`),
    },
    { find: /\b(?:contre|moyennant|cheque de) (?:une |un cheque de )?caution (?:de |d'un montant de )?\d+/g, unless: /\b(?:locat\w*|loyer|usagers|adherents|emprunt\w*|pret\w*)\b/ },
    {
      find: /\b(?:investissements?|mise|capital|fonds) (?:de depart|initiale?s?|personnels?|financiers? (?:initial|de depart|personnel|a prevoir|requis|demande)|minimum|minimal)\b[^.;,]{0,35}/g,
      unless: new RegExp(`${covered.source}|\\b(?:projet d'investissement|budget|plan|aucun|sans|pas d|pas de|subvention\\w*|porteurs? de projet|engagement personnel)\\b`),
      accept: (match, _context, { text }) => !/^investissements? personnels?/.test(match[0]) || /€|\beuros?\b|\bfinanc/.test(text),
    },
    {
      find: /\b(?:cotisation|adhesion|droits? d'(?:entree|inscription)|participation financiere|contribution financiere)\b[^.;]{0,25}(?:: ?\d[\d ]* ?(?:€|euros)|\b(?:obligatoire|exigee?|demandee?|requise?|a regler|a payer|a verser|de \d[\d ]* ?(?:€|euros)|avant (?:le|tout|l')|prealable))/g,
      onlyIf: /\bdroits? d'entree|\b(?:candidat\w*|postul\w*|embauch\w*|dossier|recrut\w*|vous|entretien|poste|volontaire|stagiaire|demarr\w*|commencer)\b/,
      unless: new RegExp(`${covered.source}|${tasks.source}|\\b(?:retraite|mutuelle|sociales?|patronale|oeuvres|cse)\\b`),
      unlessAfter: deniedAfter,
    },
    {
      find: /\b(?:virement|mandat cash|western union|coupons? pcs|recharge pcs|transcash|carte prepayee|cryptomonnaie)\b[^.;]{0,40}\b(?:pour (?:valider|confirmer|reserver|finaliser)|avant (?:l'|le|tout))/g,
    },
    { find: /\bcheques? (?:de )?\d[\d ]* ?(?:€|euros)[^.;,]{0,15}\b(?:de |en )(?:garantie|caution)\b/g, unless: /\b(?:locat\w*|loyer|usagers|adherents|emprunt\w*|pret\w*|salle|logement|participants|clients?)\b/ },
    { find: /\b(?:formation|inscription|dossier|kit|tenue|materiel|habilitation)\b[^.;]{0,40}\b(?:a regler|a payer|a avancer|payable|reglee?|payee?) (?:par (?:vos soins|vous|le candidat)|avant (?:la signature|votre|l'embauche|de commencer|le premier jour))/g, unless: covered },
  ],
};
