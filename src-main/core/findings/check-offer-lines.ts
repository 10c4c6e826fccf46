import { checkOffer } from '../../domain/findings/check-offer.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { referenceTables } from '../../domain/findings/reference/amounts.ts';
import { cutSnippet, type LineProblemCode } from '../imports/file-problem.ts';
import { describeFranceTravail } from '../imports/formats/francetravail/describe-france-travail.ts';
import { pickLine } from '../imports/read-values.ts';
import { readJson } from '../imports/reading/choose-json-reader.ts';
import type { RawRecord } from '../imports/reading/raw-record.ts';
import { makeTwinIndex } from './twin-index.ts';

/** What is said of one line: the findings of its offer, with the words found, and if it says nothing of the work; or why it is none. */
export type CheckedLine =
  | { line: number; id: string | null; findings: (Pick<Finding, 'id' | 'level' | 'field' | 'start' | 'end'> & { text: string })[]; isEmpty: boolean }
  | { line: number; problem: LineProblemCode; value: string };

/** No offer is that long; a longer line is told and left. */
const longestLine = 16_777_216;

export type LineChecker = { push: (text: string) => Promise<CheckedLine[]>; end: () => Promise<CheckedLine[]> };

/** Checks offers of France Travail's form, one a line or in one list, as the text of a file comes. Holds one offer and what it needs to tell twins. */
export function checkOfferLines(today: string): LineChecker {
  const reader = readJson(longestLine);
  const findTwins = makeTwinIndex();
  const check = (record: RawRecord): CheckedLine => {
    if ('problem' in record) return { line: record.number, problem: record.problem, value: cutSnippet(record.snippet) };
    const { number: line, value } = record;
    const id = pickLine(value, 'id');
    const offer = describeFranceTravail(value);
    const findings = checkOffer(offer, { ...referenceTables, twins: findTwins(id ?? `#${line}`, offer) }, today);
    const words = new Map(offer.texts.map(({ field, text }) => [field, text]));
    return {
      line, id, findings: findings.map(({ id, level, field, start, end }) => ({ id, level, field, start, end, text: words.get(field)?.slice(start, end) ?? '' })),
      isEmpty: offer.texts.every(({ role, text }) => (role !== 'title' && role !== 'body') || text.trim() === ''),
    };
  };
  return {
    push: async (text) => (await reader.push(text)).map(check),
    end: async () => (await reader.end()).records.map(check),
  };
}
