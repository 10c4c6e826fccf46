import { prose, type TextRule } from '../rule.ts';
import { shutOut } from '../text/shut-out.ts';

/** L1132-1: disability; places kept for disabled workers are lawful. */
export const handicap: TextRule = {
  id: 'handicap',
  level: 'bloquant',
  source: 'L1132-1',
  roles: prose,
  clues: [
    { wake: /\bmobilite reduite\b|\bhandicap|\bfauteuil\b/, find: /\bne (?:recevons|recoit|prenons|etudions|retenons|acceptons|pouvons (?:recevoir|etudier|accepter|retenir)) (?:pas|aucune?|plus) (?:d(?:e|es) |les )?(?:candidatures? )?(?:de |des |d'une |en )?(?:personnes? )?(?:a mobilite reduite|handicapee?s?|en fauteuil|en situation de handicap|reconnue?s? travailleur\w* handicap\w*)/g, onlyIf: /\b(?:candidatures?|candidat\w*|postul\w*|poste|recrut\w*)\b/, unless: /\b(?:usagers?|public|clients?|visiteurs?|etage)\b(?! .{0,60}candidatures)/ },
    { ...shutOut("(?:personnes? )?en fauteuil(?: roulant)?|(?:avec des )?bequilles|titulaires? d'une rqth|sourds?(?: et muets?)?|non-voyants?"), unless: /\bamenagements? (?:possible|prevu)/ },
    { find: /\b(?:l'usage|usage) de (?:ses|vos|leurs) (?:deux |quatre )?(?:jambes|bras|mains|yeux|membres)\b/g, unlessBefore: /\b(?:accompagn|personnes|residents?|perdu|retrouv)\w*[^.]{0,30}$/ },
    {
      find: /\b(?:personnes?|etre|vous etes|candidat\w*|profils?|travailleurs?|soyez|uniquement|salarie\w*|homme|femme|individus?|reserve aux|employes?) (?:physiquement |parfaitement |totalement |pleinement )?valides?\b/g,
      unlessAfter: /^ (?:par|avant|aupres|lors)\b|^ ?(?:et|ou|comme|\/|,) ?(?:non\b|non[- ](?:valides?)|invalides?|handicap|en situation)|^ ?(?:(?:un|une|la|le|les|pour|depuis)\b|jusqu)/,
      unless: /\b(?:permis|mixite|mixte|handisport|caces|certificat|piece|diplome|titre|accueill\w*|accompagn\w*|residents?|beneficiaires?|partag\w*|inclusi\w*)\b/,
    },
    {
      find: /\b(?:postes?|emploi|offre|mission|locaux|metier|site|lieu|batiment)s?\b[^.,]{0,30}\b(?:non|pas|peu|ni|in)[ -]?(?:est |sont )?(?:adaptee?s?|accessibles?|ouverte?s?|adaptables?|compatibles?|amenageables?|amenage|convena\w+)\b[^.]{0,20}?\b(?:aux? |a des |avec une? |pour (?:les |des |une )?|a un |a une )(?:th\b|personnes? (?:handicap\w*|en situation|a mobilite)|travailleurs? handicap\w*|handicap\w*|pmr\b|situations? de handicap|mobilite reduite|rqth|fauteuil)/g,
    },
    {
      find: /\b(?:personnes? handicapees?|travailleurs? handicapes?|handicap\w*|rqth|th|boeth|pmr|personnes? en situation de handicap|personnes? a mobilite reduite|sourds?|malentendants?|malvoyants?|aveugles?)\b[^.,]{0,30}\b(?:s'abstenir|exclue?s?|refusee?s?|non (?:accept|retenu|admis|ouvert|elig|compat)\w*|ne (?:pas postuler|conviennent|seront pas|sont pas accept|peuvent pas)|pas (?:accepte|possible|admis)|incompatibles?|impossible)/g,
      unless: /\bincompatible avec (?:nos|les) valeurs|\bn'est (?:pas un|(?:\w+ ){0,3}incompatible)/,
    },
    {
      find: /\b(?:incompatibles?|inadaptee?s?|ne (?:convient|conviendra|correspond|se prete|permet|peut) pas|impossible|inaccessibles?|non (?:accessible|compatible|adapte|ouvert)s?|pas (?:accessible|ouvert|adapte|compatible)s?)\b[^.]{0,45}\b(?:handicap\w*|rqth|th\b|pmr|mobilite reduite|fauteuil roulant|deficien\w*|malvoyan\w*|malentendan\w*|sourd\w*)/g,
      unless: /\b(?:accompagn\w*|logements?|public|contrainte|transports? en commun|gare|residents?|usagers?|n'est (?:\w+ ){0,3}incompatible|n'etai\w+)\b/,
    },
    { ...shutOut('malvoyant\\w*|malentendant\\w*|aveugles?|sourde?s?|autistes?|dyslexiques?|trisomiques?|handicape?\\w*|(?:les )?rqth|(?:les )?th\\b|travailleurs? handicap\\w*|mobilite reduite|fauteuil roulant'), unless: /\bamenagements?/ },
    { find: /\b(?:ferme|interdit)e?s? (?:aux?|a des) (?:travailleurs? handicap\w*|personnes? (?:handicap\w*|en situation de handicap|a mobilite)|handicap\w*|rqth|pmr)/g },
    { find: /\bvous n'(?:avez (?:ni |pas de |aucun )handicap|etes pas (?:handicape?\w*|en situation de handicap))/g },
    { find: /\b(?:aucune?|pas de|sans) (?:reconnaissance (?:de la mdph|rqth|handicap|de (?:la )?qualite de travailleur)|dossier mdph|taux d'incapacite)/g, unless: /\b(?:accompagn\w*|usagers?|personnes? accueillies?)\b/ },
    { find: /\b(?:candidate?|personne|salariee?|titulaire|vous)\b[^.;]{0,25}\b(?:doit|devra|devez|devrez) (?:imperativement )?etre (?:physiquement )?valides?\b(?! (?:jusqu|et non))/g },
    { find: /\b(?:hors|sauf|pas de|pas d'|aucune?|sans|ni) (?:rqth|travailleurs? handicapes?|personnes? handicapees?|personnes? en situation de handicap|handicapes?)\b/g },
    { find: /\b(?:re)?(?:cherch|recrut|embauch)\w* (?:uniquement )?(?:une? |des )(?:personnes?|candidate?s?|hommes?|femmes?|salariee?s?|gens) (?:bien |tout a fait |physiquement )?valides?\b/g },
    { find: /\bne (?:peut|pourra|saurait|peuvent) (?:pas )?(?:etre )?(?:confiee?s?|proposee?s?|attribuee?s?|convenir|tenue?s?|exercee?s?|occupee?s?) (?:a |par |aux? )(?:une |un |des )?(?:personnes? |travailleurs? )?(?:en fauteuil|en situation de handicap|handicapee?s?|malentendant\w*|malvoyant\w*|sourde?s?|aveugles?|a mobilite reduite|pmr|th\b)/g },
  ],
};
