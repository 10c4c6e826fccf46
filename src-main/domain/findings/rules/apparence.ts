import { prose, type TextRule } from '../rule.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';
import { shutOut } from '../text/shut-out.ts';
import { sought } from '../text/sought.ts';

const looked = /\b(?:lave-\w+|appareils?|reconditionn\w*|photograph\w*|phototheque|produits?|rayons?|magasin|vitrine|plats?|assiettes?|dossiers?|document\w*|livrables?|diapo\w*|support\w*|article|banque d'images|reportages?|mise en (?:page|rayon)|buffet|table|orale des projets|powerpoint|stand|ecrite)\b/;

/** L1132-1: physical appearance, and the photograph that shows it. */
export const apparence: TextRule = {
  id: 'apparence',
  level: 'avertissement',
  source: 'L1132-1',
  roles: prose,
  clues: [
    { find: /\b(?:cacher|masquer|dissimuler|camoufler)\b[^.;]{0,25}\b(?:cicatrices?|appareils? dentaires?|taches? de naissance)\b|\belegance naturelle\b/g },
    { wake: /\belegante?s?\b|\bsoignee? de\b/, find: /\b(?:hotesses?|hotes?|vendeu(?:r|se)s?|serveu(?:r|se)s?|profils?|candidat\w*|personnes?|vous etes)\b(?! dans| en )[^.;]{0,60}\b(?:elegante?s?|soignee? de (?:sa|votre) personne)\b/g, unlessBefore: /\b(?:facon|maniere|plume) $/, unless: /\b(?:boutique|collection|decoration|cadre|restaurant|maison|salle|solutions?|facon|maniere|ecriture) elegante?\b/ },
    { find: /\btailles? (?:mannequin|de guepe|fines?)\b|\bphysique de mannequin\b|\bvous etes (?:une? )?(?:beau|belle|jolie?|charmante?|mince|sexy|seduisante?)\b(?! (?:personne|equipe|plume|voix|ame))/g, unless: /\b(?:vitrine|collection|patron\w*|couture|haies?)\b/ },
    { find: /\bjoi(?:gnez|ndre|ns)\b[^.;]{0,30}\bphotos?(?: d'identite| recente| de vous| en pied| portrait)+\b/g, unlessBefore: deniedBefore, unlessAfter: deniedAfter },
    { find: /\bsans (?:photos?|portrait(?: photo)?)\b[^.;]{0,30}\b(?:ne (?:seront|sera|sont|pourr\w+)|non (?:lu|trait|etudi|recev)|refus|rejet|ecart|elimin|s'abstenir)\w*/g },
    { find: /\b(?:cv|lm|lettre)\b[^.;]{0,15} ?(?:\+|&|\/) ?photos?\b(?! d(?:e|u|es) (?!vous))/g, unless: looked },
    { ...sought('(?:minces?|sveltes?|elancee?s?|jolie?s?|seduisante?s?|attirante?s?|sexys?|(?:bien|tres) (?:faite?s?|foutue?s?)|physique (?:agreable|avantageux|attrayant)|beau (?:garcon|gosse)|belles? (?:filles?|femmes?))'), unless: /\b(?:tranches?|couches?|bandes?|vetements?|rayon)\b/ },
    { find: /\b(?:silhouette|joli minois|plastique|jolies? jambes|beau sourire et silhouette)\b[^.;]{0,50}\b(?:fer\w+ la difference|appreciee?s?|exigee?s?|souhaitee?s?|un plus|un atout|recherchee?s?|de rigueur)/g, unless: /\b(?:mode|stylis\w+|couture|dessin\w*|urban\w*|paysag\w*)\b/ },
    { find: /\b1 ?m ?\d\d (?:mini\w*|min\b|au moins|exige\w*|requis\w*)|\bgabarits? (?:rugby\w*|imposants?|solides?|costauds?|de rugby\w*|exiges?)\b/g, unless: /\b(?:colis|camion|vehicules?|haies?|arbres?|hauteur|meubles?|charges?|passage)\b/ },
    { find: /\b(?:rentrer|tenir) dans (?:du|un|une taille) ?(?:3[4-9]|4[0-6]|xs|s|m)\b|\bbien faite?s? de (?:sa|leur|votre) personne\b/g, unless: /\b(?:mannequins? de vitrine|vetements?|tri|rayon)\b/ },
    { find: /\b(?:joindre|joignez|envoy\w+|adresser)\b[^.;]{0,30}\b(?:portrait|cliche)\b[^.;]{0,20}\b(?:recent|de vous|tete|visage|en pied)/g },
    {
      find: /\b(?:tres |une |d'une |votre |sa |leur )?(?:tres )?(?:bonnes?|excellentes?|parfaites?|belles?|impeccables?|irreprochables?|agreables?|soignees?|correctes?) presentations?\b/g,
      unless: looked,
      unlessAfter: /^ (?:des|de l[ae']|du|d'un|orale|ecrite|visuelle|graphique)/,
    },
    {
      find: /\bpresentations? (?:soignee?s?|impeccables?|irreprochables?|exigee?s?|agreables?|correctes?|exemplaires?|parfaites?|elegante?s?|physique|demandee?|requise|obligatoire|valorisante|vestimentaire|et elocution|et (?:expression|hygiene|tenue))\b/g,
      unless: looked,
      unlessBefore: deniedBefore,
      unlessAfter: /^ (?:des|de l[ae']|du) (?!candidat|personne)/,
    },
    { find: /\bbien presenter\b|\b(?:tres |bien |toujours )?presentables?\b/g, unless: looked },
    {
      find: /\b(?:(?:bon(?:ne)?|beau|belle|joli|agreable|avantageux|attrayant|avenant) (?:physique|apparence|allure|silhouette|visage|plastique)|(?:apparence|allure|physique|silhouette) (?:soignee?|impeccable|irreprochable|agreable|avenante?|elegante?|sportive?|attractive|exigee?|physique (?:soignee?|agreable|irreprochable|est))|charme (?:exige|requis|naturel)|physiquement (?:attirant|agreable|avenant)\w*)\b/g,
      unless: /\b(?:batiment\w*|locaux|site|produit|bien[- ]etre|forme physique|condition)\b/,
    },
    {
      find: /\b(?:taille|stature) ?(?:minimum|minimale|min|exigee?|requise|superieure|mannequin|:|de|entre|d'au moins)?[^.,a-z]{0,4}(?:a )?1 ?[m,.] ?\d\d|\bmesur(?:er|ez|ant|e) (?:plus de |au moins |minimum |entre )?1 ?[m,.] ?\d\d|\b(?:taille|poids|mensurations?|tour de taille)s?(?: et (?:taille|poids|mensurations))? (?:a (?:preciser|indiquer)|exigee?s?|requise?s?|minimum|minimale|maximum|demandee?s?|obligatoires?)\b|\b(?:preciser|indiquer|mentionner|joindre)(?: votre| vos| la| le)? (?:taille|poids|mensurations?|corpulence)\b|\btaille ?(?:36|38|40|42|s|m)(?: ?(?:\/|ou|a) ?(?:36|38|40|42|m|l))? (?:exigee?|maximum|max|imperati\w+|requise)\b/g,
      unless: /\b(?:entreprise|equipe|effectif|colis|charges?|lot|fichiers?|haies?|arbres?)\b/,
    },
    {
      find: /\b(?:imc|indice de masse corporelle)\b[^.]{0,25}/g,
      onlyIf: /\b(?:infer\w*|super\w*|moins|max\w*|entre|normal|exige\w*|requis|correct|candidat\w*|<|>)|[<>]/,
      unless: /\b(?:patients?|calcul\w*|suivi|residents?|enfants|prevention|depist\w*|consultation)\b/,
    },
    {
      find: /\b(?:corpulence (?:normale|mince|fine|moyenne|sportive)|(?:etre|vous etes|profil|personne|silhouette) (?:mince|elancee?|athletique|svelte|fine?)|surpoids|obes\w+|grosses? s'abstenir)\b/g,
      onlyIf: /\b(?:exige\w*|recherch\w*|profils?|candidat\w*|requis\w*|s'abstenir|etre|vous etes|preference|imperati\w*|souhait\w*)\b/,
      unless: /\b(?:patients?|prevention|lutte|enfants|accompagn\w*|sante|nutrition\w*|programme|public)\b/,
    },
    {
      find: /\b(?:(?:cv|candidature|lettre|dossier|motivation)s?(?: et lettre(?: de motivation)?)? ?\(?(?:\+|avec|accompagnee?s? d(?:e|'une)|et|,|incluant|comportant|comprenant) (?:une |votre |la |d'une )?photos?(?: d'identite| recente| en pied| portrait)?|photos?(?: d'identite| recente| en pied| portrait| du candidat| de vous| professionnelle)* (?:est |sera |sont )?(?:obligatoires?|exigee?s?|souhaitee?s?|demandee?s?|requises?|imperati\w+|indispensables?|appreciee?s?|recommandee?s?|bienvenue)|(?:joindre|envoy\w+|transm\w+|fournir|ajout\w+|inser\w+|merci (?:de|d')|accompagn\w* (?:de|d'))[^.]{0,50}?\bphotos?(?: d'identite| recente| en pied| portrait| de vous)?\b(?! (?:de|des|du) (?!vous)))/g,
      unlessBefore: deniedBefore,
      unlessAfter: deniedAfter,
      unless: /\b(?:photograph\w*|phototheque|(?:ne|n') ?(?:pas|joi\w+ pas)\b[^.]{0,25}photo|reportages?|book|evenement\w*|articles?|publications?|reseaux sociaux|newsletter|illustr\w*|droits?|chantiers?|pas (?:besoin |necessaire )?(?:de |d'une )?photo|sans photo|ni photo|inutile|photo (?:n'est|non)|constat\w*|produits?|biens?|cv anonym\w*)\b/,
    },
    {
      find: /\b(?:sans|pas de|aucun|ni) (?:tatouages?|piercings?|barbe|cheveux longs)(?: (?:visibles?|apparents?))?\b|\b(?:tatouages?|piercings?)[^.,]{0,20}\b(?:interdits?|exclus?|non (?:acceptes?|admis)|s'abstenir|refuses?|a proscrire|non visibles?|pas acceptes?)/g,
      unless: /\bbienvenu|\bhygiene alimentaire|\baccept\w* les tatou/,
    },
    { ...shutOut('tatouee?s?|tatouages?|piercings?|percee?s?|surpoids|obeses?|barbus?|kilos en trop|bras tatoues?|rond(?:es|eurs)|embonpoint|bedonnante?s?') },
    {
      find: /\btenues? (?:vestimentaire )?(?:soignee?s?|correctes?|irreprochables?|elegantes?|impeccables?|classique|sexy|feminine) (?:exigee?s?|demandee?s?|requises?|obligatoires?|attendues?)|\bune? (?:look|style|belle gueule)\b[^.]{0,20}\b(?:exige|soigne|requis)\w*/g,
    },
    {
      find: /\bconditions? d'apparence|\bapparence physique\b/g,
      onlyIf: /\b(?:exige\w*|requis\w*|important\w*|soign\w*|irreprochable|attention|critere de (?:selection|recrutement)|compte|agreable)\b/,
    },
    { find: /\bphotos?(?: recente| d'identite| en pied| portrait)? (?:a (?:envoyer|joindre|fournir|transmettre) )(?:avec |au |dans )?(?:le |la |votre )?(?:cv|candidature|lettre|dossier|mail)\b/g },
    { find: /\b(?:minces?|joli(?:e|s|es)?|belles?|seduisante?s?|sexys?|sveltes?) (?:et|ou|,) (?:minces?|jolie?s?|belles?|elegante?s?|seduisante?s?|souriante?s?|sveltes?|grande?s?|soignee?s?)\b(?=[^.;]{0,30}\b(?:preference|exige|souhait|obligatoire|imperati|requis))/g },
  ],
};
