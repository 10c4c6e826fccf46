import { isCalendarDay } from '../../day-shift.ts';
import { listTexts, oncePerOffer, type ReadOffer, type ReadText } from '../read-offer.ts';
import { monthNames, readMonth } from './read-spans.ts';

/** A day (ISO) that the offer says in words, and where: until when one may answer, or from when one works. `isPlain`: it is called a deadline. */
export type SaidDate = { what: 'applyBy' | 'start'; day: string; isYearSaid: boolean; isPlain: boolean; text: ReadText; from: number; to: number };

const weekday = '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?';
/** “le 1er mars 2026”, “25 janvier”, “31/03/26”. After a month in letters two figures are an hour or a house. */
const written = `${weekday}(\\d{1,2})(?:er)?(?: (${monthNames.join('|')})(?: (\\d{4})(?!\\d))?|[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?![\\d/]))`;
const until = "(?:avant|jusqu'au|au plus tard|d'ici)";
/** Words by which a day is of something else: a contract has its own end, and what was done before a day is no deadline. */
const sameSaying = "(?:(?!contrat|\\bcdd\\b|mission|remplac|entretien|commission|jury|session|\\b(?:depose|obtenu|inscrit|titulaire|clos|recue?s|attribue)\\w*)(?:[^.;]|\\.(?=\\S))){0,140}?";
const closing = "(?:date (?:limite|butoir|de cloture)|cloture d\\w+ (?:candidatures|inscriptions|depots?)|fin des candidatures|(?:offre|annonce)s? (?:\\w+ ){0,2}valable)";
const answering = "(?:candidatures?|candidat(?:ez|er)|postul(?:ez|er)|repond(?:ez|re)|nous ecri(?:vez|re)|reponses? (?:souhaite|attendue)e?s?|\\bcv)\\b";
const starting = "(?:prise (?:de|en) (?:poste|fonctions?)|(?<!\\bautre )(?:poste|emploi)?,? ?(?:est |etait )?a pourvoir|entree en fonctions?|date (?:de|d') ?(?:debut|embauche|prise de poste)|debut (?:du contrat|de contrat|de (?:la )?mission|souhaite|prevu)|demarrage (?:du contrat|souhaite|prevu|de la mission))";
const ways: { what: SaidDate['what']; isPlain: boolean; cue: RegExp }[] = [
  { what: 'applyBy', isPlain: true, cue: new RegExp(`\\b${closing}[^.;\\d]{0,60}?${written}`, 'g') },
  { what: 'applyBy', isPlain: false, cue: new RegExp(`\\b${answering}${sameSaying}\\b${until}(?: le| du| au)? ?:? ?${written}`, 'g') },
  { what: 'start', isPlain: false, cue: new RegExp(`\\b${starting}(?: (?:souhaitee?|prevue?|envisagee?))? ?:? ?(?:le |au |des le |a partir du |a compter du |pour le )?${written}(?!,? ou (?:des que possible|au plus tot|avant))`, 'g') },
];
/** Of an earlier round, or put off: the day counts no more. */
const moved = /\bprolong|\breport(?:e|ee|er)s?\b|\brelanc|\battribue|\bpourvus?\b/;
/** Rare enough that the sentences are seldom looked at. */
const anyDate = new RegExp(`\\d(?:er)? (?:${monthNames.join('|')})|\\d[/.-]\\d{1,2}[/.-]\\d`);

/**
 * Until when the offer says that one may answer, and from when one works: of several days the last, for the others are of sessions that went
 * before. A day without its year is the first one after the offer's own.
 */
export const listSaidDates = oncePerOffer((offer: ReadOffer): SaidDate[] => {
  const found = listTexts(offer, 'body', 'apply').flatMap((text) => (anyDate.test(text.folded.text) ? text.sentences.filter((sentence) => anyDate.test(sentence.text)).flatMap((sentence) => readSentence(offer, text, sentence)) : []));
  return (['applyBy', 'start'] as const).flatMap((what) => {
    const [last] = found.filter((one) => one.what === what).sort((one, other) => (one.day < other.day ? 1 : -1));
    return last === undefined ? [] : [last];
  });
});

function readSentence({ facts }: ReadOffer, text: ReadText, sentence: { text: string; at: number }): SaidDate[] {
  if (moved.test(sentence.text)) return [];
  return ways.flatMap(({ what, isPlain, cue }) =>
    [...sentence.text.matchAll(cue)].flatMap((match) => {
      const day = readDay(match, facts.datedOn);
      const from = sentence.at + match.index + (match[0].length - match[0].trimStart().length);
      return day === null ? [] : [{ what, isPlain, day, isYearSaid: (match[3] ?? match[5]) !== undefined, text, from, to: sentence.at + match.index + match[0].length }];
    }),
  );
}

function readDay([, day, name, yearOfName, month, yearOfNumber]: (string | undefined)[], datedOn: string | null): string | null {
  const year = yearOfName ?? yearOfNumber;
  const number = readMonth(name, month);
  const inYear = (of: number): string => `${of}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const found = year === undefined ? nextAfter(datedOn, inYear) : inYear(Number(year) < 100 ? 2000 + Number(year) : Number(year));
  return found !== null && isCalendarDay(found) && found >= '2000-01-01' && found < '2100-01-01' ? found : null;
}

function nextAfter(datedOn: string | null, inYear: (year: number) => string): string | null {
  if (datedOn === null) return null;
  const year = Number(datedOn.slice(0, 4));
  return inYear(year) >= datedOn ? inYear(year) : inYear(year + 1);
}
