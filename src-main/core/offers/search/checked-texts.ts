import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { foldText } from '../../../domain/fold-text.ts';
import { toPlainWords } from '../../../domain/search/plain-words.ts';
import { followRows } from '../../store/row-followers.ts';
import { prepareOnce } from '../../store/statements.ts';
import { findMatches, makeMatch } from '../search-offers.ts';
import type { RowMask } from './row-mask.ts';

/** What the index of words does not know: words that follow each other, and whether a number is the postcode. */
export type TextCheck = { kind: 'phrase' | 'postcode'; text: string };

/** By row: 0 not read yet, 1 no, 2 yes. Rows that are written are read again. */
type Answers = { by: Uint8Array; pattern: RegExp };
const mostKept = 12;
const keptOf = new WeakMap<Database.Database, Map<string, Answers>>();
/** Milliseconds of one portion. */
const portionMs = 6;

/** The offers of `check` among those of `within` that have its words. What was not read by `readTextsAhead` is read at one go. */
export function matchText(db: Database.Database, check: TextCheck, within: RowMask): RowMask {
  const size = within.length;
  const mask = new Uint8Array(size);
  const { answers, candidates } = begin(db, check, size);
  for (let row = 1; row < size; row++) if (candidates[row] === 1 && within[row] === 1 && (answers.by[row] || readAnswer(db, check, answers, row)) === 2) mask[row] = 1;
  return mask;
}

/** Reads the texts that `check` needs by portions between which everything else is answered. */
export async function readTextsAhead(db: Database.Database, check: TextCheck, within: RowMask): Promise<void> {
  const size = within.length;
  const { answers, candidates } = begin(db, check, size);
  let until = performance.now() + portionMs;
  for (let row = 1; row < size; row++) {
    if (candidates[row] !== 1 || within[row] !== 1 || answers.by[row] !== 0) continue;
    if (performance.now() > until) {
      await nextTurn();
      if (!db.open) return;
      until = performance.now() + portionMs;
    }
    readAnswer(db, check, answers, row);
  }
}

function begin(db: Database.Database, check: TextCheck, size: number): { answers: Answers; candidates: RowMask } {
  const match = makeMatch(`${check.text} `);
  return { answers: getAnswers(db, check, size), candidates: match === null ? new Uint8Array(size) : findMatches(db, match, size).has };
}

function getAnswers(db: Database.Database, check: TextCheck, size: number): Answers {
  let kept = keptOf.get(db);
  if (kept === undefined) {
    const all = new Map<string, Answers>();
    keptOf.set(db, (kept = all));
    followRows(db, 'offer', (row) => {
      for (const { by } of all.values()) if (row < by.length) by[row] = 0;
    });
  }
  const words = toPlainWords(check.text);
  const key = `${check.kind} ${words}`;
  const answers = kept.get(key) ?? { by: new Uint8Array(0), pattern: makePattern(words) };
  kept.delete(key);
  kept.set(key, answers);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  if (answers.by.length < size) {
    const grown = new Uint8Array(Math.ceil(size * 1.2));
    grown.set(answers.by);
    answers.by = grown;
  }
  return answers;
}

const paths = { phrase: ['title', 'employerName', 'reference', 'placeLabel', 'description'], postcode: ['postcode'] };
const select = ({ kind }: TextCheck) =>
  `select json_extract(fields, '$.state', ${paths[kind].map((field) => `'$.${field}'`).join(', ')}) from record where row = ? and entity = 'offer'`;

function readAnswer(db: Database.Database, check: TextCheck, answers: Answers, row: number): number {
  const read = prepareOnce<string, [number]>(db, select(check)).pluck().get(row);
  const [, ...texts] = read === undefined ? [] : (JSON.parse(read) as unknown[]);
  const is = texts.some((text) => typeof text === 'string' && (check.kind === 'postcode' ? text.replace(/\s/gu, '') === check.text : answers.pattern.test(foldText(text))));
  // What is read inside a transaction may still be rolled back.
  if (!db.inTransaction) answers.by[row] = is ? 2 : 1;
  return is ? 2 : 1;
}

/** Plain words one after the other in a folded text, whatever stands between them. */
const makePattern = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${words.replaceAll(' ', '[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'u');
