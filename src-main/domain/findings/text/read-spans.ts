/** Folded. */
export const monthNames = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];
const day = `(\\d{1,2})(?:er)?(?: (${monthNames.join('|')})|[/.](\\d{1,2}))(?:[ /.]((?:20)?\\d\\d))?\\b`;
const span = new RegExp(`\\bdu ${day} ?(?:au|jusqu'au|-) ?${day}`, 'g');

/** A length in months that two days of a sentence (folded) give: “du 1er janvier au 31 décembre 2027”. */
export type Span = { months: number; start: number; end: number };

/** The lengths between days that a sentence names. Where the years are not said, they are the nearest in order. */
export function findSpans(sentence: string): Span[] {
  return [...sentence.matchAll(span)].flatMap((match) => {
    const last = match[8] === undefined ? null : readYear(match[8]);
    const first = match[4] === undefined ? null : readYear(match[4]);
    const [fromMonth, toMonth] = [readMonth(match[2], match[3]), readMonth(match[6], match[7])];
    const from = first ?? (last === null ? 2000 : last - (fromMonth > toMonth ? 1 : 0));
    const to = last ?? from + (fromMonth > toMonth ? 1 : 0);
    const months = count({ year: from, month: fromMonth, day: Number(match[1]) }, { year: to, month: toMonth, day: Number(match[5]) });
    return months === null ? [] : [{ months, start: match.index, end: match.index + match[0].length }];
  });
}

const months = new RegExp(`\\bde (${monthNames.join('|')})(?: (20\\d\\d))? (?:a|jusqu'a|jusqu'en|jusqu'a fin|a fin) (${monthNames.join('|')})(?: (20\\d\\d))?\\b`, 'g');

/** The lengths between months that a sentence names, both counted: “de septembre à juin”. */
export const findMonthSpans = (sentence: string): Span[] =>
  [...sentence.matchAll(months)].flatMap((match) => {
    const [from, to] = [monthNames.indexOf(match[1] ?? ''), monthNames.indexOf(match[3] ?? '')];
    const years = match[2] === undefined || match[4] === undefined ? Number(to < from) : Number(match[4]) - Number(match[2]);
    const length = years * 12 + to - from + 1;
    return length > 0 ? [{ months: length, start: match.index, end: match.index + match[0].length }] : [];
  });

/** Months from one day (ISO) to another, both counted; null if that is no length. */
export function measureSpan(from: string, to: string): number | null {
  const [first, last] = [from, to].map((iso) => {
    const [year = 0, month = 0, date = 0] = iso.slice(0, 10).split('-').map(Number);
    return { year, month, day: date };
  });
  return first === undefined || last === undefined ? null : count(first, last);
}

type Day = { year: number; month: number; day: number };
const longest = 60;
function count(from: Day, to: Day): number | null {
  const months = (to.year - from.year) * 12 + (to.month - from.month) + (to.day - from.day + 1) / 30;
  return months > 0 && months <= longest ? months : null;
}

const readYear = (digits: string): number => (digits.length === 2 ? 2000 : 0) + Number(digits);
/** 1 to 12, of a month in letters or in figures. */
export const readMonth = (name: string | undefined, digits: string | undefined): number => (name === undefined ? Number(digits) : monthNames.indexOf(name) + 1);
