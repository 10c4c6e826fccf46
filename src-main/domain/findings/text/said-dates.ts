import { listTexts, oncePerOffer, type ReadOffer, type ReadText } from '../read-offer.ts';

/** A day (ISO) that the offer says in words, and where: until when one may answer, or from when one works. */
export type SaidDate = { what: 'applyBy' | 'start'; day: string; isYearSaid: boolean; text: ReadText; from: number; to: number };

const monthNames = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];
const weekday = '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?';
/** “le 1er mars 2026”, “25 janvier”, “31/03/2026”. */
const written = `${weekday}(\\d{1,2})(?:er)?(?: (${monthNames.join('|')})|[/.](\\d{1,2})(?=[/.]\\d))(?:[ /.]+(\\d{4}|\\d{2})(?![\\d/]))?`;
const until = "(?:avant|jusqu'au|jusqu'a|au plus tard|d'ici|pour|limite|cloture|fin)";
/** Words that end what was begun: a contract has its own last day. */
const sameSaying = '(?:(?!contrat|\\bcdd\\b|mission|remplac|poste|entretien|commission|jury)(?:[^.;]|\\.(?=\\S))){0,140}?';
const answering = '(?:candidat|postul|date limite|date de cloture|cloture des|(?:offre|annonce)s? (?:\\w+ ){0,2}valable|dossiers?\\b|repon(?:dre|se)\\b|cv\\b|lettres?\\b)';
const starting = "(?:prise (?:de|en) (?:poste|fonctions?)|(?:poste|emploi)? ?(?:est |etait )?a pourvoir|entree en fonctions?|date (?:de|d') ?(?:debut|embauche|prise de poste)|debut (?:du contrat|de contrat|de (?:la )?mission|souhaite|prevu)|demarrage (?:du contrat|souhaite|prevu|de la mission))";
const cues: [SaidDate['what'], RegExp][] = [
  ['applyBy', new RegExp(`\\b${answering}${sameSaying}\\b${until}(?: (?:du|le|au|des candidatures))? ?:? ?(?:le |au )?${written}`, 'g')],
  ['start', new RegExp(`\\b${starting}(?: (?:souhaitee?|prevue?|envisagee?))? ?:? ?(?:le |au |des le |a partir du |a compter du |pour le )?${written}`, 'g')],
];
/** Rare enough that the sentences are seldom looked at. */
const anyDate = new RegExp(`\\d(?:er)? (?:${monthNames.join('|')})|\\d[/.]\\d{1,2}[/.]\\d`);

/** The days on which the offer says that answers end or that work begins. A day without its year is the first one after the offer's own. */
export const listSaidDates = oncePerOffer((offer: ReadOffer): SaidDate[] =>
  listTexts(offer, 'body', 'apply').flatMap((text) => (anyDate.test(text.folded.text) ? text.sentences.filter((sentence) => anyDate.test(sentence.text)).flatMap((sentence) => readSentence(offer, text, sentence)) : [])),
);

function readSentence({ facts }: ReadOffer, text: ReadText, sentence: { text: string; at: number }): SaidDate[] {
  return cues.flatMap(([what, cue]) =>
    [...sentence.text.matchAll(cue)].flatMap((match) => {
      const day = readDay(match.slice(1), facts.datedOn);
      const to = sentence.at + match.index + match[0].length;
      return day === null ? [] : [{ what, day, isYearSaid: match[4] !== undefined, text, from: sentence.at + match.index, to }];
    }),
  );
}

function readDay([day, name, month, year]: (string | undefined)[], datedOn: string | null): string | null {
  const number = name === undefined ? Number(month) : monthNames.indexOf(name) + 1;
  const inYear = (of: number): string => `${of}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isDay = (iso: string): boolean => !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso);
  const found = year === undefined ? nextAfter(datedOn, inYear) : inYear(Number(year) < 100 ? 2000 + Number(year) : Number(year));
  return found !== null && isDay(found) && found >= '2000-01-01' && found < '2100-01-01' ? found : null;
}

function nextAfter(datedOn: string | null, inYear: (year: number) => string): string | null {
  if (datedOn === null) return null;
  const year = Number(datedOn.slice(0, 4));
  return inYear(year) >= datedOn ? inYear(year) : inYear(year + 1);
}
