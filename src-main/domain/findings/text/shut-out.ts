const away =
  "(?:s'abstenir|ne pas (?:postuler|candidater|se presenter)|inutile de (?:postuler|candidater)|ne (?:seront|sera|pourront|pourra|peuvent|peut|sont) (?:donc )?(?:pas|plus|jamais) (?:etre )?(?:retenu|recu|recrut|recontact|contact|examin|etudi|accept|admis|convoqu|embauch|prise?s? en compte)\\w*|non (?:admis|accept|reten|recev)\\w*)";

/** A kind of people whom the offer tells to stay away: “… ne seront pas retenues”, “… sont priés de s'abstenir”. What is said of other candidatures, after a comma, is not said of them. */
export const shutOut = (people: string): RegExp => new RegExp(`\\b(?:${people})\\b(?:(?!, (?:les|toute|aucune) )[^.;:]){0,90}?\\b${away}`, 'g');
