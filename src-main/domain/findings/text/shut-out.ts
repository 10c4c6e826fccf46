const away =
  "(?:s'abstenir|ne pas (?:postuler|candidater|se presenter)|inutile de (?:postuler|candidater)|ne (?:seront|sera|pourront|pourra|peuvent|peut|sont) (?:donc )?(?:pas|plus|jamais) (?:etre )?(?:retenu|recu|recrut|recontact|contact|examin|etudi|accept|admis|convoqu|embauch|prise?s? en compte)\\w*|(?:ne|n') ?etant pas (?:retenu|admis|accept|examin)\\w*|non (?:admis|accept|reten|recev|etudi|examin)\\w*)";
/** The same the other way round. */
const awayIf = "(?:ne pas|inutile de) (?:postuler|candidater|se presenter) (?:si|quand|pour (?:les|des))";

/** A kind of people whom the offer tells to stay away: “… ne seront pas retenues”, “… sont priés de s'abstenir”. What is said of other candidatures, after a comma, is not said of them. */
export const shutOut = (people: string): RegExp => new RegExp(`\\b(?:${people})\\b(?:(?!, (?:les|toute|aucune) )[^.;:]){0,90}?\\b${away}|\\b${awayIf}\\b[^.;:]{0,40}?\\b(?:${people})\\b`, 'g');
