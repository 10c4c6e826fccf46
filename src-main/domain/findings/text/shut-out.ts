const away = [
  "s'abstenir", 'passez votre chemin', 'ne pas (?:postuler|candidater|se presenter)', 'inutile de (?:postuler|candidater)',
  'ne (?:conviendront|conviennent|correspondent) pas',
  'ne (?:seront|sera|pourront|pourra|peuvent|peut|sont) (?:donc )?(?:pas|plus|jamais) (?:etre )?(?:retenu|recu|recrut|recontact|contact|examin|etudi|accept|admis|convoqu|embauch|postul|candidat|prise?s? en compte)\\w*',
  "(?:ne |n')etant pas (?:retenu|admis|accept|examin)\\w*",
  'non (?:admis|accept|reten|recev|etudi|examin)\\w*',
].join('|');
/** The same the other way round. */
const awayIf = '(?:ne pas|inutile de) (?:postuler|candidater|se presenter) (?:si|quand|pour (?:les|des))';
const none = "pas d(?:e |')(?:(?:candidat\\w*|personnes?|profils?) )?(?:avec (?:des? )?)?";

/**
 * A kind of people whom the offer tells to stay away: “… ne seront pas retenues”, “ne pas postuler si …”, “pas de …”. What is said of
 * other candidatures, after a comma, is not said of them.
 */
export const shutOut = (people: string): RegExp =>
  new RegExp(`\\b(?:${people})\\b(?:(?!, (?:les|toute|aucune) )[^.;:]){0,90}?\\b(?:${away})|\\b${awayIf}\\b[^.;:]{0,40}?\\b(?:${people})\\b|\\b${none}(?:${people})\\b`, 'g');
