import { listTexts, oncePerOffer, type ReadOffer } from '../read-offer.ts';

/** Weekly hours, and whether the offer says that it is part time. `hours` null: not said. */
export type WorkingTime = { hours: number | null; isPartTime: boolean; isFullTime: boolean };

/** L3121-27, by the week. */
const fullTime = 35;
const hourWords = [
  /\b(\d{1,2})(?:[.,](\d{1,2}))? ?(?:h|heures?)(?: ?(\d{2}))?(?: de travail)? ?(?:\/|par|la|de|-)? ?(?:sem(?:aine)?\b|hebdo\w*)/,
  /\b(?:temps (?:plein|complet|partiel)|duree (?:hebdomadaire|de travail)|horaires? hebdo\w*|volume horaire|base(?: de)?|contrat (?:de |a )?|cdi|cdd)(?: hebdomadaire)?(?: de travail)? ?(?:\(|:|-|de|,)? ?(\d{1,2})(?:[.,](\d{1,2}))? ?(?:h|heures?)(\d{2})?\b(?! ?(?:\/|par) ?(?:mois|jour))/,
];

/** “Durée hebdomadaire : 20 h”, as the text of a pattern; `figure` is what the number must be, and is captured. */
export const writeWeekly = (figure: string): string =>
  `\\b(?:duree|horaire|volume|temps)s? (?:horaire |de (?:travail|mission) )?hebdo\\w*(?: d[eu] (?:travail|mission))? ?[:(]? ?(?:de )?(${figure}) ?(?:h\\b|h\\d|heures?\\b)`;

/** How long a house is open, which nobody works. */
export const openHours =
  /\b(?:ouvert\w*|ouvre\w*|amplitude|(?:four|machines?|lignes?|chaudiere|moulin|usine) tourn\w+|(?:creches?|centres?|services?|lieux?|structures?|etablissements?|standards?|foyers?|associations?|magasins?|boutiques?) (?:\w+ ){0,2}?(?:accueill\w*|fonctionn\w*|recoi\w+)|permanence telephonique)\b/;

const partTime = /\btemps[- ]partiel\b|\bmi-temps\b|\btiers[- ]temps\b|\bquelques heures\b/;
const partTimeFigures = /\b(?:[2-8]0|[2-8]5) ?% (?:d'un |de )?(?:etp|temps)|\b0[.,][2-9]\d? ?etp/;
const fullTimeWords = /\btemps[- ](?:plein|complet)\b|\bfull[- ]time\b|\bforfait[- ](?:annuel )?(?:en )?(?:jours?|cadre)|\bau forfait\b/;
const fullTimeFigures = /\b151[.,]67|\b35 ?h(?:eures)?\b|\bforfait \d{3} jours\b|\b1 etp\b/;

/** How long one works, from the hours of the record, else from the words. */
export const readWorkingTime = oncePerOffer(readTime);

function readTime(offer: ReadOffer): WorkingTime {
  const texts = listTexts(offer, 'title', 'hours', 'body', 'contract').map(({ folded, sentences }) => ({
    text: folded.text.slice(0, 60_000),
    counted: sentences.filter(({ at, mayCount }) => mayCount && at < 60_000).map(({ text }) => text).join('\n'),
  }));
  const says = (words: RegExp, figures: RegExp): boolean => texts.some(({ text, counted }) => words.test(text) || figures.test(counted));
  const isPartTime = says(partTime, partTimeFigures);
  const isFullTime = says(fullTimeWords, fullTimeFigures);
  const hours = offer.facts.weeklyHours ?? readHours(texts.map(({ counted }) => counted));
  return { hours, isPartTime: isPartTime || (hours !== null && hours < 35), isFullTime: isFullTime && !isPartTime };
}

/** The hours that a sentence gives beside a pay: “1 300 € brut pour 24 h par semaine”, “à mi-temps”, “à 80 %”. Null where it gives none. */
export function readSentenceTime(sentence: string): WorkingTime | null {
  const share = /\b([2-9]\d) ?% (?:d'un |du |de )?(?:etp|temps|poste)|\btemps (?:partiel )?(?:a |de )?\(?([2-9]\d) ?%/.exec(sentence);
  // “0,8 ETP”, “0.50 ETP”.
  const tenths = /\b0[.,]([1-9]\d?) ?etp\b/.exec(sentence)?.[1];
  const part = /\bmi-temps\b/.test(sentence) ? 50 : share !== null ? Number(share[1] ?? share[2]) : tenths === undefined ? null : Number(tenths.padEnd(2, '0'));
  const hours = readHours([sentence]) ?? (part === null ? null : (fullTime * part) / 100);
  return hours === null ? null : { hours, isPartTime: hours < fullTime, isFullTime: hours >= fullTime };
}

function readHours(texts: readonly string[]): number | null {
  for (const text of texts)
    for (const pattern of hourWords) {
      const found = pattern.exec(text);
      if (found === null || openHours.test(text.slice(Math.max(0, found.index - 60), found.index).replace(/^.*[.\n;!?]/s, ''))) continue;
      const hours = Number(found[1]) + Number(found[3] ?? 0) / 60 + (found[2] === undefined ? 0 : Number(`0.${found[2]}`));
      if (hours > 0 && hours <= 80) return Math.round(hours * 100) / 100;
    }
  return null;
}
