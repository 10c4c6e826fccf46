/** Taking people or not. */
const takes = 'prenons|prend|prendra|voulons|veut|acceptons|accepte|embauchons|embauche|recrutons|recrute|retenons|retient';
const away = [
  "s'abstenir", 'passez votre chemin', 'pas la peine', "c'est non\\b", 'non merci', "n'en (?:veut|voulons|prend|prenons) pas", `(?:(?:nous|on) )?ne (?:les |l.)?(?:${takes}) pas`, 'ne pas (?:postuler|candidater|se presenter|insister)', 'inutile de (?:postuler|candidater|se presenter)', 'ne (?:postulez|candidatez) (?:pas|surtout pas)', "(?:all|voy)ez (?:voir |chercher )?(?:ailleurs|plus loin)", 'ne perd\\w+ pas (?:de |votre |leur )?temps', '(?:voudr\\w+|veuill\\w+) (?:bien )?nous (?:excuser|pardonner)',
  'ne (?:conviendront|conviennent|correspondent) pas',
  'ne (?:seront|sera|pourront|pourra|peuvent|peut|sont) (?:donc )?(?:pas|plus|jamais) (?:etre )?(?:retenu|recu|recrut|recontact|contact|examin|etudi|accept|admis|convoqu|embauch|postul|candidat|prise?s? en compte)\\w*',
  "(?:ne |n')etant pas (?:retenu|admis|accept|examin)\\w*",
  'non (?:admis|accept|reten|recev|etudi|examin|trait|lu)\\w*',
  "(?:vous|t'|te) abstenir", "n'insistez pas", 'inutile (?:de nous |d.)?(?:ecrire|envoyer|appeler|insister|repondre)', 'cherchez (?:ailleurs|une? autre)',
  'ne (?:donn\\w+|recevr\\w+) pas (?:de )?suite', "n'(?:a|ont|aura|auront) pas (?:sa|leur) place", "n'est (?:\\w+ )?pas pour (?:vous|eux|elles)", 'ce sera non',
  '(?:ne passer\\w+|ne passe\\w*) pas', 'ecarter\\w* (?:le dossier|la candidature|d.emblee|d.office)', 'ne (?:peu\\w+|pourr\\w+) (?:pas )?(?:leur |lui )?etre (?:confie|propose|attribu)\\w*',
  'ne (?:seront|sera) (?:meme )?(?:pas|plus) (?:lue?s?|ouverte?s?|traite|poss|convoqu|envisag)\\w*',
].join('|');
/** The same the other way round. */
const awayIf = '(?:ne pas|inutile de) (?:postuler|candidater|se presenter) (?:si|quand|pour (?:les|des))';
const some = "(?:(?:candidat\\w*|candidatures?|personnes?|profils?|gens|femmes?|hommes?|salarie\\w*|dossiers?|cv|quelqu'un) (?:de (?:personnes? )?|d'|en |a |qui (?:est|sont|soit|soient|a|ont|fait|font|porte|portent|vit|vivent) (?:le |la |des |une? )?)?)?(?:avec (?:une? |des? )?)?";
/** “Pas de …”, “on ne prend pas de …”, “à l'exclusion des …”. */
const none = `(?:pas (?:de |d')|(?:(?:${takes}|prendrons|voudrait|voudrions|souhaite|souhaitons|cherche|cherchons|recherche|recherchons|etudions) (?:pas|plus|jamais|aucune?) |ne (?:donn\\w+ pas suite|repond\\w+ pas) aux? |(?:pouvons|peut|pourrons|pourra)(?: donc| malheureusement)? pas (?:prendre|accueillir|recruter|embaucher|employer|recevoir) |ne (?:sommes|est) pas (?:equipe\\w*|outille\\w*|organise\\w*|fait\\w*) pour (?:prendre|recevoir|accueillir|recruter|embaucher|employer) |(?:nous |m')interdi\\w+ (?:d'embaucher |de (?:prendre|recruter) )?|a l'exclusion |hors de question (?:de (?:prendre|recruter) |d'embaucher ))(?:de |d'|des |les |la |le |du )?(?:une? )?)${some}`;
/** “Ne convient pas aux …”. */
const unfit = "(?:ne (?:convien\\w+|s'adresse|correspond\\w*) pas|deconseille\\w*|interdite?s?|fermee?s?|inadaptee?s?) (?:aux?|a des|a une?|pour (?:des|les|une?)) (?:personnes? |candidat\\w* )?";
/** Not they are kept away, but what happens to them: “pas de seniors isolés”. */
const told = '(?! (?:isole|laisse|oublie|abandonne|ignore|expire|perime|seule)e?s?)';
/** Right after them: “… écartés d'office”, “… refusées”. */
const refused = "(?: (?:sont|seront|est|sera|serait|seraient))?(?: (?:tous|toutes|automatiquement|systematiquement|directement))? (?:ecarte|exclu|refuse|elimine|recale|recuse|banni|proscrit|indesirable)e?s?\\b";

/**
 * A kind of people whom the offer tells to stay away: “… ne seront pas retenues”, “ne pas postuler si …”, “pas de …”. What is said of
 * other candidatures, after a comma, is not said of them.
 */
export const shutOut = (people: string): RegExp =>
  new RegExp(`\\b(?:${people})\\b(?:(?!, (?:les|toute|aucune) )[^.;:]){0,90}?\\b(?:${away})|\\b${awayIf}\\b[^.;:]{0,40}?\\b(?:${people})\\b|\\b${none}(?:${people})\\b${told}|\\b${unfit}(?:${people})\\b|\\b(?:${people})\\b(?:${refused}| ?: (?:non\\b|exclu|refus|interdit|${away}))`, 'g');
