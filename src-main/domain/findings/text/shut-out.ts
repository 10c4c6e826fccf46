import type { Turn } from '../rule.ts';

/** Taking people or not. */
const takes = 'prenons|prend|prendra|voulons|veut|acceptons|accepte|embauchons|embauche|recrutons|recrute|retenons|retient|retiendrons|recevrons|etudierons|recruterons|embaucherons|accepterons';
const away = [
  "s'abst(?:enir|iendr\\w+|iennent)", 'pass(?:ez|er|e) (?:votre|leur|son|ton) chemin', 'pas la peine', "c'est non\\b", 'non merci', "n'en (?:veut|voulons|prend|prenons) pas", `(?:(?:nous|on) )?ne (?:les |l.)?(?:${takes}) pas`, 'ne pas (?:postuler|candidater|se presenter|insister|envoyer|nous (?:ecrire|contacter)|repondre)', 'inutile de (?:postuler|candidater|se presenter|vous presenter|venir)', 's.en (?:pass\\w+)', 'pas chez nous', 'ne (?:postulez|candidatez|vous presentez|repondez|nous contactez) (?:pas|surtout pas)', 'abstenez-vous', 'evit(?:ez|er) de (?:repondre|postuler|candidater|nous)', 'ne (?:pourront|pourra|peuvent|sauront|tiendr\\w+) (?:malheureusement )?pas (?:tenir|suivre|convenir|assurer|faire l.affaire)', 'ne (?:collera|colle|ira|va|marchera) pas', 'attendez (?:un peu )?avant d', 'risqu\\w+ (?:fort )?de (?:s.ennuyer|ne pas)', "(?:all|voy)ez (?:voir |chercher )?(?:ailleurs|plus loin)", 'ne perd\\w+ pas (?:de |votre |leur )?temps', '(?:voudr\\w+|veuill\\w+) (?:bien )?nous (?:excuser|pardonner)',
  'ne (?:conviendront|conviennent|correspondent) pas',
  'ne (?:seront|sera|pourront|pourra|peuvent|peut|sont) (?:donc )?(?:pas|plus|jamais) (?:etre )?(?:retenu|recu|recrut|recontact|rappel|contact|examin|etudi|accept|admis|convoqu|embauch|postul|candidat|prise?s? en compte)\\w*',
  "(?:ne |n')etant pas (?:retenu|admis|accept|examin)\\w*",
  'non (?:admis|accept|reten|recev|etudi|examin|trait|lu)\\w*',
  "(?:vous|t'|te) abstenir", "n'insistez pas", 'ne (?:sont|seront|serait) pas (?:les )?(?:souhait|voulu|bienvenu|admis|desir)\\w*', 'inutile (?:de nous |d.)?(?:ecrire|envoyer|appeler|insister|repondre)', 'cherchez (?:ailleurs|une? autre)',
  'ne (?:donn\\w+|recevr\\w+) pas (?:de )?suite', "n'(?:a|ont|aura|auront) pas (?:sa|leur) place", "n'est (?:\\w+ )?pas pour (?:vous|eux|elles)", 'ce sera non',
  '(?:ne passer\\w+|ne passe\\w*) pas', 'ecarter\\w* (?:le dossier|la candidature|d.emblee|d.office)', 'ne (?:peu\\w+|pourr\\w+) (?:pas )?(?:leur |lui )?etre (?:confie|propose|attribu)\\w*',
  'ne (?:seront|sera) (?:meme )?(?:pas|plus) (?:lue?s?|ouverte?s?|traite|poss|convoqu|envisag)\\w*',
].join('|');
/** The same the other way round. */
const awayIf = "(?:(?:ne pas|inutile de) (?:postuler|candidater|se presenter) (?:si|quand|pour (?:les|des))|(?:ne pas|ne plus|eviter de|evitons de) (?:recruter|embaucher|prendre))";
const some = "(?:(?:candidat\\w*|candidatures?|personnes?|profils?|gens|femmes?|hommes?|salarie\\w*|dossiers?|cv|quelqu'un) (?:des? (?:personnes? |gens |candidat\\w* )?(?:ayant |qui ont )?(?:deja )?|ayant (?:deja )?|d'|en |a |qui (?:est|sont|soit|soient|a|ont|fait|font|porte|portent|vit|vivent) (?:le |la |des |une? )?)?)?(?:avec (?:une? |des? )?)?";
/** “Pas de …”, “on ne prend pas de …”, “à l'exclusion des …”. */
const none = `(?:pas (?:de |d')|(?:(?:${takes}|prendrons|voudrait|voudrions|souhaite|souhaitons|cherche|cherchons|recherche|recherchons|etudions) (?:pas|plus|jamais|aucune?) (?:(?:embaucher|recruter|prendre|accueillir|retenir|travailler avec) )?|ne (?:donn\\w+ pas suite|repond\\w+ pas) aux? |(?:pouvons|peut|pourrons|pourra)(?: donc| malheureusement)? pas (?:prendre|accueillir|recruter|embaucher|employer|recevoir|etudier|retenir|accepter|traiter|examiner|integrer) |(?:ecart|refus|elimin|evit)(?:e|ons|era|erons) (?:d'office |systematiquement |d'emblee |toujours )?(?:toute?s? )?|exclu(?:t|ons|ra|rons) (?:d'office |systematiquement )?(?:toute?s? )?|ne (?:sommes|est) pas (?:equipe\\w*|outille\\w*|organise\\w*|fait\\w*) pour (?:prendre|recevoir|accueillir|recruter|embaucher|employer) |(?:nous |m')interdi\\w+ (?:d'embaucher |de (?:prendre|recruter) )?|a l'exclusion |hors de question (?:de (?:prendre|recruter) |d'embaucher ))(?:de |d'|des |les |la |le |du )?(?:une? )?)${some}`;
/** “Ne convient pas aux …”. */
const unfit = "(?:ne (?:convien\\w+|s'adresse|correspond\\w*) pas|deconseille\\w*|interdite?s?|fermee?s?|inadaptee?s?) (?:aux?|a des|a une?|pour (?:des|les|une?)) (?:personnes? |candidat\\w* )?";
/** Not they are kept away, but what happens to them: “pas de seniors isolés”. */
const told = '(?! (?:isole|laisse|oublie|abandonne|ignore|expire|perime|seule)e?s?)';
/** Right after them: “… écartés d'office”, “… refusées”. */
const refused = "(?: ou [^.;:,]{0,25}?)?(?:,? (?:candidatures?|dossiers?|cv))?(?: (?:sont|seront|est|sera|serait|seraient))?(?: (?:tous|toutes|automatiquement|systematiquement|directement))? (?:ecarte|exclu|refuse|elimine|recale|recuse|banni|proscrit|indesirable)e?s?\\b";

/**
 * A kind of people whom the offer tells to stay away: “… ne seront pas retenues”, “ne pas postuler si …”, “pas de …”. What is said of
 * other candidatures, after a comma, is not said of them.
 */
export const shutOut = (people: string): Turn => ({
  wake: new RegExp(`\\b(?:${people})\\b`),
  find: new RegExp(`\\b(?:${people})\\b(?:(?!, (?:les|toute|aucune) )[^.;:]){0,90}?\\b(?:${away})|\\b${awayIf}\\b[^.;:]{0,40}?\\b(?:${people})\\b|\\b${none}(?:${people})\\b${told}|\\b${unfit}(?:${people})\\b|\\b(?:${people})\\b[^.;:]{0,30} (?:sont |seront )?(?:refuse|elimine|recale)e?s\\b|\\b(?:${people})\\b[^.;:]{0,20} (?:est|sont|sera|seront|serait|seraient) (?:donc |hel\\w+ )?(?:redhibitoire|eliminatoire)s?\\b|\\b(?:${people})\\b(?:${refused}|[^.;:]{0,40}: (?:non\\b|exclu|refus|interdit|[^.;:]{0,40}\\b(?:${away})))`, 'g'),
});
