import { isLawfulFor } from '../lawful-contracts.ts';
import { prose, type TextRule } from '../rule.ts';
import { shutOut } from '../text/shut-out.ts';
import { sought } from '../text/sought.ts';

const open = /\b(?:ou|et|comme|que|mais aussi|aussi|egalement)\b[^.]{0,25}\b(?:experimente|confirme|seniors?|aguerri|moins jeune|plus ages?|en reconversion|retraites?|expert)/;
const served = /\b(?:accompagn\w*|aupres|insertion|accueil\w*|public|orient\w*|aide[rz]?|formation|emploi|soutien|soutenir|former|encadr\w*|mobilis\w*|sensibilis\w*|integration|mentor\w*|parrain\w*|tutorat)\b[^.,:]{0,50}$/;

/** “Nous ne cherchons pas une équipe…”, “pas besoin d'être…”. */
const notSought = /\b(?:pas|jamais|plus|inutile) (?:besoin |necessaire |oblige\w* |forcement )?(?:une? |d'|de |des )(?:etre |avoir )?(?:une? )?$/;

/** L1132-1: youth is not a quality that an offer may ask for. */
export const ageJeune: TextRule = {
  id: 'age.jeune',
  level: 'avertissement',
  source: 'L1132-1',
  roles: prose,
  clues: [
    { ...shutOut('(?:personnes? |gens |profils? |candidat\\w* )?en fin de (?:carriere|vie professionnelle|parcours professionnel)') },
    {
      ...sought('jeunes?(?= (?:pour|motive|dynamique|souriant|serieu|du |de la|qui |capable|avec|et |,|passionne|disponible|debrouillard)|$)'),
      unless: open,
      unlessAfter: /^ (?:pour (?:les|l'insertion)|du (?:quartier|public)|avec (?:un|des) (?:handicap|difficulte)|qui (?:sont|n))/,
      accept: (match, { offer }, { text }) => !/accueil|accept|\bjeunes ?$|public/.test(match[0]) && !isLawfulFor('age', offer, text),
    },
    { find: /\b(?:recherch|cherch|recrut|embauch)\w* (?:une? |des |notre |deux )?jeunes? \w{3,}(?:eur|euse|ier|iere|iste|ien|ienne|ant|ante)s?\b/g, unless: open, unlessAfter: /^ (?:en |de |d')?(?:apprentissage|alternance)/, accept: ([words], { offer }, { text }) => !/jeunes? (?:apprenant|etudiant|migrant|vivant|aidant|enfant|habitant)/.test(words) && !isLawfulFor('age', offer, text) },
    { find: /\bnee?s? avec (?:un |une |le |la |l')?(?:smartphone|telephone|internet|clavier|souris|ordinateur|numerique|tablette|web)|\b(?:bande|equipe|team|troupe) de (?:\w+ )?jeunes\b(?! (?:enfants|publics?|en |de \d|adultes|migrants))|\bprofils?(?: recherches?)? ?: ?jeunes?\b(?! (?:public|enfant|de |en ))|\b(?:nous|on) (?:avons|a) tous? la (?:vingtaine|trentaine)\b|\btu as (?:la vingtaine|\d\d ans)|\b(?:ideal|parfait)e? pour (?:un ou une|une?) jeunes? qui|^\W{0,4}jeunes? (?:femme|homme|fille|garcon|personne)s? (?:\w+ )?(?:demandee?|recherchee?|souhaitee?|voulue?)s?|\bprofils? ?:? ?(?:plutot|de preference|idealement|surtout) juniors?\b/g, unlessBefore: served },
    { find: /\b(?:conviendr\w* (?:bien |mieux |parfaitement |plutot |tres bien )?(?:a|pour)|(?:taill|pense|fait|ideal|parfait|concu|adapt)\w* pour) une? jeune\b(?! (?:public|enfant|aidant|parent|majeur|garde))|\bprofils? (?:en fin de carriere|trop experimentes?)\b[^.;]{0,30}\b(?:s'ennui\w+|trouver\w+ pas|ne convien\w+)/g, unless: open, unlessBefore: /\b(?:logements?|atelier|activite|sejour|livret|jeux?|outil|spectacle)\b[^.;]{0,30}$/ },
    { find: /\brajeunir (?:l'|notre |les |nos )(?:equipes?|effectifs?|troupes?|pyramide)\b/g, unless: served },
    {
      find: /\bmoyenne d'age\b[^.;]{0,40}?\b(?:2\d|3[0-5]|(?:vingt|trente)[a-z-]*(?: \w+)?) ans\b/g,
      unless: /\b(?:public|residents?|usagers?|beneficiaires?|adherents?|benevoles|enfants|volontaires|stagiaires?|habitants)\b/,
    },
    { find: /\b(?:veu[tx]|voul\w+|cherch\w+|besoin|souhait\w+|apport\w+) (?:de |du |un )*sang (?:neuf|frais|jeune)\b/g, onlyIf: /\b(?:age|retraite|carriere|senior|jeun|ancien|vieill|poste|candidat)/ },
    { ...shutOut("quelques annees de la retraite|proches? de la retraite|(?:pre-?)retraite?e?s?|fins? de carriere|seniors?") },
    { find: /\b(?:equipe|bande|collectif|groupe|team)\b[^.,;]{0,20}\b(?:vingtenaires|trentenaires)\b/g, unless: served },
    { find: /\b(?:reserve\w*|recherch\w*|recrut\w*|cherch\w*|profil)\b[^.;]{0,40}\b(?:sort\w*|frais emoulu\w*|fraichement|tout juste)\b[^.;]{0,20}\b(?:bancs|ecole|fac\b|universite|etudes)/g },
    {
      find: /\b(?:equipe|ambiance|structure|collectif|environnement|entreprise|societe|start-?up|bande|team|cadre|collaborateurs?|esprit|atmosphere|agence)(?: (?:de travail|tres|a la fois|plutot|resolument|pluridisciplinaire|salariee|sympathique|cool|conviviale?|soudee|dynamique|motivee|passionnee|competente|internationale|creative|engagee|ambitieuse|bienveillante|familiale|decontractee|enthousiaste|energique|agile|innovante|chaleureuse|fun|joyeuse|stimulante|polyvalente|solidaire)){0,3}(?:,(?: \w+,)*| et| mais)? ?(?:est |tres |a la fois |plutot |aussi )*jeunes?\b/g,
      unlessAfter: /^(?:sse|s? (?:enfant|public|adulte|parent|handicap|en |de \d|et (?:enfan|famil|adult)))/,
      unless: /\b(?:u1\d|entrainez|entraineu\w+|tournoi)\b/,
      unlessBefore: new RegExp(`\\bauteur|\\bpublic|${notSought.source}`),
      accept: ([words]) => !/(?:equipe|collectif|structure|agence) jeunes$/.test(words),
    },
    {
      find: /\bjeunes? (?:equipe|et (?:dynamique|motive|ambitieu|energique|enthousiast|souriant|sportif|sympa|competent)\w*|,? ?dynamiques?\b|,? ?motives?\b)/g,
      unlessBefore: /\b(?:les|des|aux|association|entreprise|structure|societe|start-?up|cooperative|scop|scic) $|\bcompagnie $|\b(?:ne |n')\w+ (?:pas|plus) (?:\w+ ){1,3}$/,
      unlessAfter: /^ ?(?:de football|de rugby|feminine|masculine|u\d)/,
    },
    {
      // Young people themselves are looked for, not those whom one works for.
      find: /\b(?:recherch|recrut|cherch|embauch)(?:e|es|ons|ez|ent) (?:activement |actuellement |avant tout |en priorite |uniquement |exclusivement )?(?:de |des |deux |trois |quatre |cinq |six |plusieurs |\d{1,2} )jeunes\b(?: (?:motive|dynamique|sportif|souriant|ambitieu|passionne|dispo|serieu|competent|retraite)\w*)?/g,
      unlessAfter: /^ (?:en |de |d'|agees?|pousses?|a |sourds?|adultes? en|handicap|deficient|migrant|refugie|public|enfants|parents|entreprises?|apprenti|alternant|volontaires? en|diplome|profil|candidat|talent|professionnel|(?:qui|dont|pour les|que) (?:n|sont|vivent|ont besoin|nous))/,
      accept: (_match, { offer }, { text }) => !isLawfulFor('age', offer, text) && !/\bfamilles?\b[^.]{0,30}\baccueil/.test(text),
    },
    { find: /\bjeunes? (?:diplome|bachelier|actif)s?\b/g, unless: open, unlessBefore: new RegExp(`${served.source}|${notSought.source}`), unlessAfter: /^[^.]{0,30}\b(?:accept|bienvenu|aussi|egalement|et seniors?|ou)/ },
    {
      find: /\b(?:jeunes? (?:profils?|candidats?|talents?|recrues?|professionnels?|collaborateurs?|commercia\w+|stagiaires?|personnes?|gens|hommes?|femmes?|filles?|garcons?|assistants?|animateurs?|developpeurs?|cadres?|ingenieurs?|loups?|potentiels?|retraite(?:e?s)?)|(?:profils?|candidats?|personnes?|candidatures?|collaborateurs?) (?:plutot |assez |tres |relativement |encore )?jeunes?)\b/g,
      onlyIf: /\b(?:recherch\w*|recrut\w*|cherch\w*|profils?|candidat\w*|souhait\w*|privilegi\w*|ideal\w*|preference|vous etes|postule\w*)\b/,
      unless: open,
      unlessBefore: served,
      unlessAfter: /^ (?:de|en|agees?|accompagnes?|accueillis?|scolaris\w+|sourds?|malades?|reconnus?|dys|handicap\w*|migrants?|refugies?|deficients?|porteurs?|pris)\b/,
    },
    {
      find: /\b(?:plutot|idealement|assez|de preference|imperativement|forcement|si possible|vous etes|etre|soyez|es-tu|tu es|resolument|preferablement) jeunes?\b(?! (?:diplome|parent|entreprise|papa|maman|association|chercheur|agricult))/g,
      unless: open,
    },
    { find: /\bjeunes? (?:de preference|exclusivement|uniquement|d'esprit|dans (?:sa|leur|votre) tete)\b/g },
    {
      unless: /\b(?:benjamins?|cadets?|minimes|athletisme)\b/,
      find: /\b(?:juniors? (?:uniquement|exclusivement|seulement|imperativement|only)|(?:uniquement|exclusivement|seulement|que) (?:des |aux |pour |un |une )?(?:profils? )?juniors?|reserve (?:aux|a des|a un) (?:profils? )?juniors?)\b/g,
    },
    {
      find: /\bdigital natives?\b|\bgeneration (?:z|y|tiktok|connectee)\b|\bmill?enn?ials?\b/g,
      unlessBefore: /\b(?:aupres de la|pour la|toucher (?:la|les)|cible|ciblant (?:la|les)|public) $|\b(?:aupres|destination|comprendre|attentes|cible)\b[^.]{0,20}$/,
    },
    { find: /\b(?:seniors?|retraites?|plus ages?|vieux)\b[^.,]{0,25}\b(?:s'abstenir|non acceptes?|exclus?|refuses?|inutile)/g },
    { find: /\b(?:pas (?:de|d'|trop) (?:vieux|agees?)|trop (?:vieux|agees?|seniors?)|seniors? non)\b/g, unless: /\bjamais trop|\b(?:personne|nul) n'est trop|\bpas trop (?:vieux|age)e?s? pour\b/ },
  ],
};
