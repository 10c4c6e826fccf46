import type { Finding } from './finding.ts';
import { locate, type ReadText } from './read-offer.ts';
import type { Clue, RuleContext, TextRule } from './rule.ts';
import { cutClause } from './text/clauses.ts';
import { isQuoted, isWhichever } from './text/contexts.ts';
import { isDisclaimed } from './text/disclaimers.ts';
import type { Sentence } from './text/split-sentences.ts';
import type { Unit, WakeTable } from './wake-table.ts';

/** What the rules on words find in an offer. */
export function runTextRules(table: WakeTable, context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  // Asked of the rules that a sentence wakes alone: some read the whole offer to answer.
  const asleep = new Map<TextRule, boolean>();
  const isAsleep = (rule: TextRule): boolean => {
    if (rule.skip === undefined) return false;
    const known = asleep.get(rule) ?? rule.skip(context);
    asleep.set(rule, known);
    return known;
  };
  for (const text of context.offer.read)
    for (const sentence of text.sentences)
      for (const place of table.listAwake(text.folded.text, sentence.at, sentence.at + sentence.text.length)) {
        const unit = table.units[place];
        if (unit === undefined || !unit.rule.roles.includes(text.role) || isAsleep(unit.rule)) continue;
        runClue(unit, context, text, sentence, findings);
      }
  return findings;
}

/** How far before a match its context reaches; the sentence is whole after it. */
const before = 80;

function runClue({ rule, clue }: Unit, context: RuleContext, text: ReadText, sentence: Sentence, found: Finding[]): void {
  const { text: words } = sentence;
  clue.find.lastIndex = 0;
  for (let match = clue.find.exec(words); match !== null; match = clue.find.exec(words)) {
    // An empty match would stay where it is.
    if (match[0] === '') clue.find.lastIndex++;
    else if (isMeant(rule, clue, match, words) && (clue.accept?.(match, context, sentence, text) ?? true)) found.push(makeFinding(rule, clue, match, text, sentence));
  }
}

function isMeant({ id }: TextRule, clue: Clue, match: RegExpExecArray, words: string): boolean {
  const end = match.index + match[0].length;
  return (
    (clue.onlyIf?.test(words) ?? true) &&
    isOfItsClause(clue, match.index, end, words) &&
    !(clue.unlessAfter?.test(words.slice(end, end + before)) ?? false) &&
    !isWhichever(words, match.index, end) &&
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
