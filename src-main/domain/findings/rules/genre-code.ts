import { prose, type TextRule } from '../rule.ts';

/** Words that put off many women, and some men. */
export const genreCode: TextRule = {
  id: 'genre.code',
  level: 'info',
  source: 'practice',
  roles: prose,
  clues: [
    {
      find: /\bbetes? de (?:guerre|concours|scene)\b|\b(?:rock ?-?stars?|ninjas?|warriors?|gladiateurs?|serial (?:closers?|killers?)|killers?|winners?|superman|wonder ?woman|snipers?)\b/g,
      unlessBefore: /\b(?:parcours|outils?|logiciels?|rmm|template\w*|ventes de|jeux?|film|groupe|spectacle|tortues?)\b[^.]{0,25}$|\b(?:pas besoin|inutile|pas question|nul besoin) d'etre\b[^.;]{0,40}$/,
      unlessAfter: /^ ?(?:one|rmm|forms|tables?|,? ?prise en main|turtle)|^ (?:instinct en|app|feature)/,
      unless: /\b(?:supervision de parc|rmm|ninjaone|ninja ?one|jinja|serious game|parkour|musique|concerts?|ateliers?|jeux?|tournois?|enfants?|carnaval|costum\w+|deguis\w+|anniversaires?)\b/,
    },
    {
      find: /\b(?:guerriere?s?|tueu(?:rs?|ses?)|predateurs?|requins?|conquerante?s?|impitoyables?|fonceu(?:rs?|ses?)|gagneu(?:rs?|ses?)|battante?s?|combati(?:fs?|ves?)|hargneu\w+|males? alpha|commando)\b/g,
      unless: /\b(?:gauloise?s?|vikings?|medieva\w*|tapisserie|reconstitution\w*|guillaume|samourais?|figurines?|mangas?|jouets?|anniversaires?|contes?|deguise\w*|dragons?|peuples?|exposition\w*|moyen age|theatre|spectacles?|biologie|ecologie|animaux|mer|marin\w*|especes?|faune|histoire|musee|pluie|virus|anciens combattants|insectes?|mauvaises herbes|moustiques?|frelons?|abeilles?|algues?|tabac|rythme|porte\w*|pluies? battantes?|elfes?|jeux? de role|contes?|heros)\b/,
      unlessAfter: /^ (?:bis|en serie|naturels?)/,
      unlessBefore: /\b(?:grands?|poste|coeur|tambour|ventaux?|portail|portes?|pluie|la|une|campagne|entreprise|poste humaine et digitale)\b ?(?:\w+ )?$|\b(?:pas besoin|inutile|pas question|nul besoin) d'etre\b[^.;]{0,40}$/,
    },
    {
      find: /\b(?:tempérament|temperament|profil|commercia\w+|caractere|esprit|esprit de|mentalite|attitude|vendeu\w+|negociat\w+|recouvrement|prospection|personne|candidat\w*|manager|etre|vous etes|posture|approche|techniques? de vente|vente)s? (?:\w+ ){0,2}?(?:agressi(?:f|ve)s?|dominat(?:eur|rice)s?|mordante?s?)\b|\bagressivite commerciale\b|\b(?:agressi(?:f|ve)s?) (?:commerciale?ment|en affaires|et (?:ambitieu|determine|performant)\w*)/g,
      unless: /\b(?:comportements?|chimi\w*|produits?|solvants?|milieux?|publics?|enfants?|residents?|chiens?|usagers?|corros\w*|gestion d|non[- ])\b/,
    },
    {
      find: /\bleaders?(?: |-)?(?:nee?|ne\(e\)|naturel(?:le)?|dans l'ame|alpha)\b|\b(?:chasseurs? (?:dans l'ame|ne)|avoir les dents longues|dents longues|(?:mental|esprit|ame|rage) de (?:gagneur|gagner|guerriere?|vainqueur|tueur|killer|conquete|conquerant|winner|vaincre)|la (?:niaque|gnaque|hargne|rage de vaincre|rage)|machine (?:de guerre|a vendre)|instinct de (?:tueur|predateur|chasseur)|loups? (?:de wall|solitaires? s'abstenir|aux dents))\b/g,
    },
  ],
};
