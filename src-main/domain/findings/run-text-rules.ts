import type { Finding } from './finding.ts';
import { locate, type ReadText } from './read-offer.ts';
import type { Clue, RuleContext, TextRule } from './rule.ts';
import { cutClause } from './text/clauses.ts';
import { isQuoted } from './text/contexts.ts';
import { isDisclaimed } from './text/disclaimers.ts';
import type { Sentence } from './text/split-sentences.ts';

/** Rules by the beginnings of the words that wake them, so that most sentences are read by none. */
export type WakeTable = Map<number, { rest: string; rule: number }[]>;

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const keyOf = (text: string, at: number): number => (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) << 8) | text.charCodeAt(at + 2);

/** Made once for a list of rules. */
export function makeWakeTable(rules: readonly TextRule[]): WakeTable {
  const table: WakeTable = new Map();
  rules.forEach(({ wake }, rule) => {
    for (const word of wake) {
      const key = keyOf(word, 0);
      const line = table.get(key) ?? [];
      table.set(key, [...line, { rest: word.slice(3), rule }]);
    }
  });
  return table;
}

/** What the rules on words find in an offer. */
export function runTextRules(rules: readonly TextRule[], table: WakeTable, context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  // Asked of the rules that a sentence wakes alone: some read the whole offer to answer.
  const asleep: (boolean | undefined)[] = [];
  const awake = new Set<number>();
  for (const text of context.offer.read)
    for (const sentence of text.sentences) {
      listAwake(sentence.text, table, awake);
      for (const place of awake) {
        const rule = rules[place];
        if (rule === undefined || !rule.roles.includes(text.role) || (asleep[place] ??= rule.skip?.(context) ?? false)) continue;
        for (const clue of rule.clues) findings.push(...runClue(rule, clue, context, text, sentence));
      }
      awake.clear();
    }
  return findings;
}

function listAwake(sentence: string, table: WakeTable, awake: Set<number>): void {
  let wasLetter = false;
  for (let at = 0; at + 2 < sentence.length; at++) {
    const is = isLetter(sentence.charCodeAt(at));
    if (is && !wasLetter)
      for (const { rest, rule } of table.get(keyOf(sentence, at)) ?? [])
        if (rest === '' || sentence.startsWith(rest, at + 3)) awake.add(rule);
    wasLetter = is;
  }
}

/** How far before a match its context reaches; the sentence is whole after it. */
const before = 80;

function runClue(rule: TextRule, clue: Clue, context: RuleContext, text: ReadText, sentence: Sentence): Finding[] {
  const found: Finding[] = [];
  const { text: words } = sentence;
  clue.find.lastIndex = 0;
  for (let match = clue.find.exec(words); match !== null; match = clue.find.exec(words)) {
    // An empty match would stay where it is.
    if (match[0] === '') clue.find.lastIndex++;
    else if (isMeant(rule, clue, match, words) && (clue.accept?.(match, context, sentence, text) ?? true)) found.push(makeFinding(rule, clue, match, text, sentence));
  }
  return found;
}

function isMeant({ id }: TextRule, clue: Clue, match: RegExpExecArray, words: string): boolean {
  const end = match.index + match[0].length;
  return (
    (clue.onlyIf?.test(words) ?? true) &&
    isOfItsClause(clue, match.index, end, words) &&
    !(clue.unlessAfter?.test(words.slice(end, end + before)) ?? false) &&
    !isDisclaimed(words, match.index, id) &&
    !isQuoted(words, match.index, end)
  );
}

/** Nothing in the clause of the words says that they mean something else. */
function isOfItsClause({ unless, unlessBefore }: Clue, start: number, end: number, words: string): boolean {
  if (unless === undefined && unlessBefore === undefined) return true;
  const { from, to } = cutClause(words, start, end);
  return !(unless?.test(words.slice(from, to)) ?? false) && !(unlessBefore?.test(words.slice(Math.max(from, start - before), start)) ?? false);
}

function makeFinding(rule: TextRule, clue: Clue, match: RegExpExecArray, text: ReadText, sentence: Sentence): Finding {
  const { from, to } = trim(match, sentence.at);
  const suggestion = typeof clue.suggestion === 'function' ? clue.suggestion(match) : clue.suggestion;
  return {
    id: rule.id,
    level: clue.level ?? rule.level,
    ...locate(text, from, to),
    why: { reason: clue.reason ?? rule.id, values: {} },
    source: clue.source ?? rule.source,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The place of a match, without the spaces at its ends. */
function trim(match: RegExpExecArray, at: number): { from: number; to: number } {
  const words = match[0];
  const lead = words.length - words.trimStart().length;
  return { from: at + match.index + lead, to: at + match.index + words.trimEnd().length };
}
