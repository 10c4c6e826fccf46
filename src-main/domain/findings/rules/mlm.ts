import { prose, type TextRule } from '../rule.ts';

/** “Ni statut VDI, ni marketing de réseau”; “pas besoin d'expérience pour devenir VDI” denies nothing of it. */
const notOurs = /\b(?:ni|aucun|pas de|jamais de|sans) (?:\w+ )?$/;

/** L5331-3: work by which one lives on those whom one brings in, or that promises what no work gives. */
export const mlm: TextRule = {
  id: 'mlm',
  level: 'avertissement',
  source: 'L5331-3',
  roles: [...prose, 'pay'],
  clues: [
    { wake: /\billimitee?s?\b/, find: /\b(?:revenus?|gains?|commissions?) (?:\w+ )?illimitee?s?\b/g, unless: /\bplafond de ressources/ },
    { wake: /\bfilleuls\b/, find: /\b(?:rapport\w+|touch\w+|percev\w+|gagn\w+|reverse\w*)\b[^.;]{0,20}\d[^.;]{0,50}\b(?:leurs|ses|vos|tes)(?: propres)? filleuls\b/g, unless: /\b(?:enfants?|mentor\w*|benevol\w*)\b/ },
    { find: /\b(?:celles?|ventes?) (?:de|des) [^.;]{0,30}\bparrain\w+|\b(?:revenus?|gains?|remunerations?|commissions?)\b[^.;]{0,15} (?:n'ont|n'a) (?:pas|aucun\w*) (?:de )?(?:plafond|limite)s?|\b(?:revenus?|gains?|ils?)\b[^.;]{0,20}\b(?:grandi|grimpe|augmente|croi)\w* avec (?:votre|ton) (?:reseau|equipe)|\barrondi(?:r|ssez|s) (?:facilement |vite |aisement )?(?:vos|tes|ses|leurs) fins de mois (?:depuis|facile|sans|de chez)|\bplus (?:vous|tu) [^.;]{0,40}\b(?:reseau|equipe|filleuls?|monde|membres?|adherents)\b[^.;]{0,15}, ?plus (?:vos|tes|vous|tu) (?:revenus|gains|gagn\w+|touch\w+|commissions?)/g, unless: /\b(?:enfants?|benevol\w*|mentor\w*)\b/ },
    { find: /\b(?:placements?|investissements?|plateforme)\b[^.;]{0,25}\bcrypto\w*[^.;]{0,80}\b(?:commissions?|gains?|revenus?|gagn\w+|percev\w+|invit\w+)\b|\binvit(?:ez|er) (?:vos|tes|ses) (?:proches|amis|contacts|connaissances)\b[^.;]{0,60}\b(?:commissions?|gains?|revenus?|gagn\w+|touch\w+|percev\w+)/g, unless: /\b(?:prevention|arnaques?|lutte)\b/ },
    { find: /\b(?:lignee|equipe|reseau|arbre|cascade|niveaux?) de (?:vos |tes |nouveaux )?filleuls?\b|\bplus (?:tu|vous) parrain\w+[^.;]{0,30},? plus (?:vos|tes|vous|tu)\b|\bparrain\w+\b[^.;]{0,40}\bpaliers?\b/g, unless: /\b(?:enfants?|mentor\w*|jeunes|lutt\w*|prevention)\b/ },
    { find: /\brecrut\w+ (?:vos|tes|ses) propres (?:vendeurs?|distributeurs?|conseill\w+|equipes?)\b|\b(?:pourcentage|commission|part)\b[^.;]{0,25}\b(?:ventes?|gains?) (?:de|des) (?:vos|tes|ses|leurs) (?:filleuls?|recrues?)/g },
    {
      find: /\bmarketing (?:de |en )?(?:reseau(?!x)|relationnel|multi-?niveaux?)\b|\b(?:vente (?:en|par) reseau|vente multi-?niveaux?|network marketing|m\.?l\.?m\b|multi-?level)/g,
      unlessBefore: notOurs,
      unless: /\bagences? de marketing|\bcrm\b|\bcdp\b|\bcampagnes?\b|\bsegment\w*|\bfidelis\w*|\blutt|\bmachine learning|\bml\b|\bmlm-|\bmasked language|\bvictimes/,
    },
    {
      find: /\b(?:revenus?|gains?|remunerations?|salaires?|commissions?|primes?|potentiel(?: de gains)?) (?:\w+ )?(?:non plafonnee?s?|deplafonnee?s?|sans (?:limite|plafond)s?|exponentiel\w*|passifs?|residuels?|a vie|explosifs?|recurrents? a vie)\b/g,
      unlessAfter: /^ ?(?:des|pour les) (?:menages|locataires|retraites)/,
      unless: /\b(?:salaire|remuneration|partie)? ?fixe\b[^.]*\b(?:variable|commissions?|primes?)\b|\bcdi\b[^.]*\bfixe\b|\bplafond de ressources/,
    },
    {
      find: /\b(?:complements?|compl(?:e|é)ment) (?:de |d')(?:revenus?|salaires?|remuneration)\b(?=[^.]{0,40}\b(?:facile\w*|rapide\w*|domicile|simple|interessant|sans (?:effort|experience|contrainte)|important|consequent|immediat|de chez|quelques heures|illimite|chez vous|libre|telephone|reseaux?))|\b(?:arrondir (?:vos|tes|ses) fins de mois|gagn\w+ de l'argent (?:facile\w*|rapide\w*|depuis|de chez|sans|en ligne)|argent facile|gains? (?:rapides?|faciles?|immediats?|garantis?)|revenus? (?:rapides?|faciles?|immediats? et)|devenez riche|liberte financiere|independance financiere|gagn\w+ (?:jusqu'a |plus de )?\d[\d ]* ?(?:€|euros) ?(?:par|\/) ?(?:jour|semaine|mois)? ?(?:facilement|sans|depuis chez|de chez|en travaillant (?:2|3|quelques|depuis)))/g,
      unless: /\b(?:prevention|arnaques?|lutt\w*|femmes|accompagn\w*|beneficiaires|micro-?credit|autonomie des|menages)\b/,
    },
    {
      unlessBefore: notOurs,
      find: /\bv\.?d\.?i\b(?! ?(?:\/|,|et|ou|\)|-)? ?(?:vmware|citrix|horizon|avd|virtual|desktop|infra|rds|nutanix))|\bvendeurs? (?:a domicile )?independants?\b|\bvente (?:directe )?a domicile\b[^.]{0,30}\b(?:independant|commission|reunion|statut)|\bconseill\w+ (?:independante?|en vente a domicile)\b[^.]{0,30}\b(?:vdi|a domicile|reunion|vente|beaute|bien-etre|cosmet)/g,
      unless: /\b(?:cfa|cfo|courants? f|ssi|videosurveillance|gtb|cablage|fibre|cuivre|telephonie|voip|vmware|citrix|virtualis\w*|horizon|desktops?|postes? de travail|infrastructure\w*|windows|azure|serveurs?|fermes?|active directory)\b/,
    },
    {
      find: /\b(?:crypto-?(?:monnaies?|actifs?)?|bitcoins?|forex|trading|nft)\b(?=[^.]{0,60}\b(?:gagn|revenus?|gains?|invest|independan|opportunite|formation|domicile|rejoign|rentab))|\b(?:remuneration|paiement|payee?|salaire|paye|investi\w*|gagn\w*)\b[^.]{0,20}\b(?:crypto\w*|bitcoins?|tokens?)\b/g,
      unless: /\b(?:mettre? en garde|prevention|arnaques?|blockchain|developp\w*|ingenieur|cryptograph\w*|lutte|fraude|conformite|amf|banque)\b/,
    },
    {
      find: /\b(?:parrain\w*|recrut\w*|constitu\w*|construi\w*|develop\w*|form\w*|cre\w*|batir|anim\w*|gerer)\b (?:de |d'|et |former |des |vos |tes |votre |ton |ses |leur |un |une |de nouveaux |nouveaux |propre |propres |equipe ){1,4}(?:filleuls?|distributeurs?|vendeurs? independants|reseau de (?:distribut|vend|vente|filleul)\w*|downline|equipe de (?:vendeurs|distributeurs|vdi)|ambassadeurs? de la marque)\b|\bcommissions? sur (?:les ventes de )?(?:vos|tes|ses|leurs|votre|ton) (?:filleuls?|equipe|recrues?|reseau)\b|\bfilleuls?\b[^.]{0,25}\b(?:commission|rapport|revenu|gain|remuner)/g,
      unless: /\bparrainage (?:de proximite|republicain|d'enfants|emploi|salarie)|\bmentorat|\benfants?\b|\bjeunes\b/,
    },
    {
      find: /\b(?:devenez|soyez|etre) (?:votre|ton|son) propre (?:patron|chef|boss)\b|\btravaillez (?:quand|ou) vous (?:voulez|souhaitez)\b|\bremuneration (?:uniquement|exclusivement|100 ?%|entierement) (?:a la commission|au resultat|variable|en commissions?)\b|\b(?:systeme|schema|vente|structure) (?:pyramidal\w*|de ponzi)\b|\bdropshipping\b/g,
      unless: /\blutt|\bprevention|\barnaques?|\bcooperative d'activite|\bcae\b|\bescroquer/,
    },
    { find: /\bparrain\w* (?:vos|tes|des|ses) (?:proches|amis|connaissances|filleuls|contacts|amies)\b|\bvend\w*\b[^.;]{0,30} (?:a|aupres de) (?:vos|tes) (?:amis|amies|proches|connaissances|contacts|voisins)\b|\b(?:montez|monte|creez|batissez|formez|recrutez) (?:votre|ta) (?:propre )?equipe\b[^.;]{0,40}\b(?:ventes?|commissions?|gagn\w+|pourcentage|touch\w+)/g, onlyIf: /\b(?:revenus?|ventes?|vend\w+|illimit\w*|filleuls?|canape|domicile|produits?|commissions?|equipe)\b/, unless: /\b(?:primes?|cheques?|cadeaux?|benevol\w*|tombola|collecte|enfants?|refugie\w*|solidaire)\b/ },
  ],
};
