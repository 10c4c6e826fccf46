import type { TextRule } from '../rule.ts';
import { isCivic } from './sc-prerequis.ts';

/** A volunteer in civic service is no employee: the words of employment mislead. */
export const scMots: TextRule = {
  id: 'sc.mots',
  level: 'avertissement',
  source: 'L120-1',
  roles: ['title', 'body', 'experience', 'apply', 'pay'],
  skip: (context) => !isCivic(context),
  clues: [
    { find: /\bsalaires?\b(?: (?:de|:|net|brut|mensuel)[^.;,]{0,20})?/g, unless: /\b(?:n'est pas|pas (?:un|de)|ne remplace|bulletin|aide|usagers|sans|fiches? de|egalite)\b/ },
    {
      find: /\b(?:remuner(?:ation|e|es|ee|ees)|paye|smic)\b(?: (?:de|:|mensuelle|brute|nette)[^.;,]{0,20})?/g,
      unless: /\b(?:non|n'est pas|pas|indemnite|bulletin|activite salariee|sans)\b/,
    },
    {
      find: /\b(?:cdd|cdi|contrat de travail|contrat a duree \w+|contrat salarie)\b/g,
      unless: /\b(?:n'est pas|ni|pas (?:un|de|d')|ne (?:remplace|constitue)|apres (?:votre|le|la)|acces a|a l'issue|debouch\w*|recherche d|usagers|public\w*)\b/,
    },
    {
      find: /\b(?:(?:prise de|fiche de|le|ce|un|du|votre|ton|intitule du|descriptif du|description du|type de) postes?(?: (?:est|a pourvoir|propose|vacant|base|situe|de))?|postes? (?:a pourvoir|propose|vacant|est a|ouvert|base|:)|offre d'emploi|emploi (?:a pourvoir|propose|saisonnier))\b/g,
      unless: /\b(?:la poste|poste informatique|n'est pas|pas (?:un|de)|(?:au|du) poste d'accueil|poste de (?:secours|television|police|ravitaillement|soins?|guet|tir|conduite)|bureau de poste|salarie|recherche d)\b/,
    },
    {
      find: /\b(?:nous |on |association |structure |mairie |la ville |ville |on )?(?:recrut(?:ons|e|ement|er|ez)|embauch(?:e|ons|er|es)|profil recrute)\b/g,
      unless: /\b(?:pas|ateliers?|agences?|forum|salon|sans|aide\w*|cabinets?|benevoles|recrutement (?:de|des) (?:benevoles|nouveaux)|participer)\b/,
    },
    {
      find: /\bperiodes? d'essai\b|\b(?:superieur|lien|responsable) hierarchique\b|\bsous (?:les ordres|l'autorite|la subordination)\b|\bremplac\w+ (?:l'|un |une |le |la |notre )(?:agent|salarie|animat|employe|secretaire|titulaire|charge|collegue)\w*|\b(?:votre|l'|notre|ton) ?employeur\b|\b(?:en tant que|statut de|comme) (?:salariee?|employee?)\b|\blien de subordination\b|^\W{0,4}(?:le |la |l'|chaque |notre )?(?:futur\w* )?salariee?(?: ou (?:notre )?(?:future? )?salariee?)?\b(?= (?:s'occup|assur|s'assur)| (?:sera|serez|devra|doit|est charge|aura|effectuera|beneficiera|travaillera))/g,
      unless: /\b(?:pas|sans|aucun\w*|n'est|ni|usagers)\b/,
    },
  ],
};
