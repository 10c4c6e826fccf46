import type { Turn } from '../rule.ts';

const asks = '(?:etes|avez|es|as|faites|portez|attendez|comptez|envisagez|votez|pratiquez|croyez|adherez)[- ](?:vous|tu)';

/** What the offer asks a person to tell of themselves: “merci d'indiquer vos …”, “quelle est votre … ?”, “avez-vous … ?”. */
export const askedAbout = (thing: string): Turn => ({
  wake: new RegExp(`\\b(?:${thing})`),
  find: new RegExp(
    [
      `(?:precis|indiqu|mentionn|signal|declar|communiqu|renseignez|preven)\\w*\\b[^.;]{0,30}\\b(?:${thing})\\b`,
      `(?:dites|dire|faire (?:savoir|part)|faites[- ]nous)\\b[^.;]{0,30}\\b(?:${thing})\\b`,
      `demand\\w+\\b(?! (?:pas|jamais|plus|a personne))[^.;]{0,20}\\bsi\\b[^.;]{0,30}\\b(?:${thing})\\b`,
      `quel(?:le)?s? (?:est|sont) (?:${thing})\\b`,
      `(?:${thing})(?: a (?:preciser|indiquer|mentionner|signaler|declarer)\\b| ?\\?)`,
      `${asks}\\b[^.;?]{0,30}\\b(?:${thing})\\b[^.;?]{0,30}(?:\\?|$)`,
    ].map((pattern) => `\\b${pattern}`).join('|'),
    'g',
  ),
});
