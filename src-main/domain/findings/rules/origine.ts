import { prose, type TextRule } from '../rule.ts';
import { shutOut } from '../text/shut-out.ts';
import { sought } from '../text/sought.ts';
import { askedAbout } from '../text/asked-about.ts';
import { deniedBefore } from '../text/contexts.ts';

const peoples = '(?:europeen|africain|maghrebin|antillais|asiatique|arabe|francais|occidental|caucasien|blanc|noir|metisse?|nord-africain|gitan|rom|slave|latin|indien|portugais|algerien|marocain|tunisien|malien|senegalais)';

/** L1132-1: no origin, no appearance of one, no “type”. */
export const origine: TextRule = {
  id: 'origine',
  level: 'bloquant',
  source: 'L1132-1',
  roles: prose,
  clues: [
    { wake: /\bprenoms?\b/, find: /\bprenoms?\b[^.;]{0,50}\bconsonance etrangere\b/g, unless: /\b(?:enfants?|genealog\w*|public|personnages?)\b/ },
    { find: /\b(?:profils?|candidat\w*|personnes?)\b[^.;,]{0,12}\bissue?s? de l'immigration\b[^.;,]{0,20}\b(?:aur\w+|ser\w+|bienvenu\w*) (?:notre |la |une )?(?:prefer|priori|privileg)\w*/g },
    { find: /\b(?:insulaire|breton(?:ne)?|corse|basque|alsacien(?:ne)?|creole|kanak|antillaise?|reunionnaise?|francaise?|normande?) de pere et de mere\b/g, unless: /\b(?:chiens?|race|chevaux|brebis|vaches?)\b/ },
    { wake: /\bde souche\b/, find: /\b(?:personnes?|candidat\w*|profils?|[a-z]{3,}(?:ais|ois|ards|iens|ains|etons?)e?s?) de souche\b(?! ou )/g, unless: /\b(?:bacterie\w*|levures?|virus|greff\w*|plants?|collection|microb\w*)\b/ },
    { wake: /\b(?:asiatique|africaine|antillaise|maghrebine|noire|metisse|orientale|europeenne)\b/, find: /\bpersonnes? (?:d'apparence |de type )?(?:asiatique|africaine|antillaise|maghrebine|noire|metisse|orientale|europeenne)\b/g, unless: /\b(?:accompagn\w*|accueill\w*|publics?|droits|defend\w*|diversite|discrimin\w*|racis\w*|usagers?)\b/ },
    { wake: /\bd'origine\b/, find: /\b(?:etre|vous etes|candidat\w*|profils?|personnes?) d'origine [a-z]{4,}(?: ou [a-z]{4,})? (?:sera|serait|est) (?:un (?:plus|atout)|appreciee?|souhaitee?|bienvenue?)\b/g },
    { ...askedAbout('(?:vos|tes|votre) origines?(?: et celles?)?'), unlessBefore: deniedBefore, unless: /\b(?:produits?|usagers?|public\w*|plantes?|residents?)\b/ },
    { ...sought("(?:antillais|african|africain|maghrebin|arabe|asiatique|noir|blanc|metis|gitan|creole|kanak|corse|breton|basque|occidental|europeen)(?:ne|e|se|che|aux)?s?(?! (?:courant|parle|lu))|issue?s? de l'immigration[^.;,]{0,15}|d'origine (?!controlee|vegetale|animale|france|protegee|biologique|locale)[a-z]{4,}"), unless: /\b(?:cuisine|plats?|musique|danse|langue|vins?|produits?|viande|public|accompagn\w*|chocolat|pain|papier|peinture|murs?|linge|salles?|financement\w*|projets?|programme|partenaires?|fromages?)\b/, unlessBefore: /\bnationalite\b[^.;]{0,25}$/ },
    { find: /\bvous etes (?:une? )?(?:blanc|noir|arabe|metis|africain|maghrebin|antillais|asiatique)(?:he|ne|e|se)?s?\b|\bvous etes (?:vous-memes? )?issue?s? de l'immigration\b[^.;,]{0,15}/g },
    { find: /\b(?:(?:re)?cherch|recrut|embauch)\w* (?:une? |des )?(?:coiffeu\w*|serveu\w*|cuisinie\w*|vendeu\w*|nounous?|femmes?|hommes?|personnes?|profils?|aides?|employe\w*|secretaires?|hotes\w*|mannequins?|modeles?|caissie\w*)(?: (?:ou|et) \w+)? (?:africain|asiatique|antillais|maghrebin|arabe|europeen|slave|blanc|noir|metis)(?:ne|e|se|che)?s?\b/g },
    { find: /\b(?:gens du voyage|roms?|gitans?|arabes?|noirs|africains)\b[^.;]{0,20}\bon a deja (?:donne|essaye|eu)/g },
    { find: /\bprenoms? (?:\w+ )?(?:de chez nous|exotiques?|etrangers?|a consonance)\b|\b(?:parents|grands-parents|ancetres)\b[^.;]{0,25}\b(?:nes|nees|naissance)\b[^.;]{0,12}\b(?:ici|en france|francais)\b/g, unless: /\b(?:enfants?|genealog\w*|livret|public)\b/ },
    { find: /\b(?:gens du voyage|roms?|gitans?)\b[^.]{0,20}: ?(?:dossiers?|candidatures?|cv) non\b/g },
    {
      find: new RegExp(`\\b(?:de )?type (?:physique )?${peoples}(?:ne|e)?s?\\b`, 'g'),
      unless: /\b(?:cuisine|repas|restauration|contrat|financement|certificat|norme|programme|fonds|projets?|accord|prise|plante|modele|plats?|menus?|musique|danse|architecture|permis|jardins?)\b/,
    },
    { find: /\b(?:francaise?|europeenn?e?|bretonn?e?|corse)s? de souche\b|\bde souche (?:francaise|europeenne)\b/g, unless: /\b(?:virus|bacteri\w*|cellul\w*|levures?)\b/ },
    {
      find: /\bd'origine (?:francaise|europeenne|caucasienne|occidentale|africaine|maghrebine|asiatique|etrangere|turque|grecque|(?!humaine|chretienne|marine|bovine|ovine|porcine|caprine|equine|parisienne|ancienne|lointaine)[a-z]{3,}(?:ane|aine|ienne|enne|aise|oise|ine))\b/g,
      onlyIf: /\b(?:recherch\w*|cherch\w*|recrut\w*|candidat\w*|profils?|poste|vous etes|personnes?|preference|imperati\w*|exige\w*|souhait\w*|reserve\w*|etre|equipe|uniquement|s'abstenir|voulons|quelqu'un)\b/,
      unlessBefore: /\b(?:produits?|aupres|accompagn\w*|public\w*|familles?|jeunes|migrants?|viandes?|portee? par (?:des|les)|fondee? par|creee? par|anime\w* par|association|collectif|aliments?|bois|matieres?|femmes|cuisines?|artistes?|musiques?|accueil\w*|fonds)\b[^.]{0,30}$|\b(?:benevoles|adherents|membres|habitants|salaries|equipe)\b[^.,]{0,30}\b(?:sont|est|compte\w*|compos\w*|majorit\w*|issu\w*)\b[^.,]{0,40}$/,
    },
    {
      find: /\bissue?s? de la communaute [a-z]{4,}(?:ne|se|que|che|de|le|te)\b/g,
      unlessBefore: /\b(?:familles?|personnes?|publics?|habitant\w*|jeunes|enfants|femmes|benevoles|artistes?|residents?)\b[^.,]{0,25}$/,
    },
    { find: new RegExp(`\\b(?:profils?|candidat\\w*|personnes?) ${peoples}(?:ne|e)?s? (?:souhait|exig|recherch|demand|prefer|privilegi|apprecie)\\w*`, 'g') },
    { ...shutOut('gens du voyage|communautes? (?!europeenne|de communes)[a-z]+|roms?|gitans?|noire?s?|arabes?|maghrebin\\w*|african\\w*|africain\\w*|asiatiques?|antillais\\w*') },
    { find: /\bb\.?b\.?r\b|\bbleu[- ,]+blanc[- ,]+rouge\b/g, unless: /\b(?:drapeau|cocarde|label|viande|logo|ruban|carte|fete|maillot|equipe de france|couleurs|origine)\b/ },
    {
      find: /\b(?:couleur de (?:la )?peau|race) ?(?:blanche|noire|claire|:)|\b(?:peaux?|teint) (?:trop )?(?:blanche?|claire?|noire?|mate?|foncee?|sombre|basanee?)s?\b|\bpersonnes? (?:blanches?|noires?|de couleur|racisees?)\b|\b(?:pas|sauf|hors|ni) (?:de |d'|des )?(?:gens du voyage|personnes? de couleur|gens de couleur|noirs|arabes|roms|gitans|maghrebins|africains)\b/g,
      unless: /\b(?:maquillage|soin\w*|cosmetiq\w*|racisme|antiracis\w*|dermato\w*|accompagn\w*|coiff\w*|esthetiq\w*|public\w*)\b/,
    },
    {
      find: /\b(?:sans|pas d'|aucun) accent(?: (?:etranger|regional|prononce|africain|maghrebin|particulier))?\b/g,
      unlessAfter: /^ (?:aigu|grave|sur|circonflexe)/,
      unless: /\b(?:clavier|adresse|mail|fichier|nom de|saisi\w*|caracteres?|majuscules?)\b/,
    },
    {
      find: /\b(?:nom|prenom|patronyme)s? (?:a |de )?(?:consonance )?(?:francaise?|francisee?|europeenne?|a consonance)/g,
      unless: /\b(?:fournisseurs?|entreprise|usage|marque|especes?|plantes?)\b/,
    },
    {
      find: /\b(?:origine (?:ethnique|sociale|raciale|geographique)?)[^.]{0,12}(?:exigee?|souhaitee?|requise|imposee|:)/g,
      onlyIf: /\b(?:candidat\w*|profil|poste|vous)\b/,
      unless: /\b(?:offres? d'origine|produits?|plants?|semences?|plantes?|graines?|viandes?|matieres?|diversite|toutes?|donnees)\b/,
    },
    {
      find: new RegExp(`\\b(?:re)?(?:cherch|recrut|crut)(?:ons|e|ez|ent) (?:exclusivement |uniquement )?(?:une? |des )(?:${peoples}(?:ne|e)?s?)\\b(?! (?:courant|parle|langue|ecrit|lu))`, 'g'),
      unless: /\b(?:langue|prof\w*|traduct\w*|interpret\w*|cours|fle|partenaires?|financement\w*)\b/,
    },
    {
      find: /\b(?:europeens?|francais|occidentaux|blancs?) (?:uniquement|exclusivement|seulement|de preference)\b/g,
      unless: /\b(?:langue|financement\w*|programmes?|marche|chantiers?|produits?|vins?)\b/,
      // “Candidat français uniquement”: that is the nationality.
      accept: ([words], _context, { text }) => !(words.startsWith('francais') && /\b(?:etre|vous etes|candidate?s?|personnes?)\W{0,2}e? francais/.test(text)),
    },
    { find: /\bnoms? (?:de famille )?(?:bien |vraiment |de souche |d'origine |a consonance )?(?:francaise?s?|gauloise?s?|de chez nous)\b(?=[^.;]{0,60}\b(?:accueil|clients?|clientele|exige|prefer|souhait|candidat|telephone|equipe))|\b(?:pas|sans|aucun) (?:d'|l')?accent (?:etranger|arabe|africain|maghrebin|de banlieue|du bled|prononce)\b|\bprefer\w* (?:un |des |les )?(?:noms?|prenoms?) (?:bien |a consonance )?(?:francais\w*|de chez nous)\b/g, unless: /\b(?:personnages?|marques?|chant|doublage|theatre)\b/ },
  ],
};
