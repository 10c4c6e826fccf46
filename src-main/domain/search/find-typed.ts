import { foldText } from '../fold-text.ts';
import { cutTokens } from './cut-tokens.ts';
import { cleanValue } from './plain-words.ts';
import { beginsOperator, searchOperators, type SearchOperator } from './search-operators.ts';

/** What is being typed where the caret stands, and what would take its place. */
export type Typed =
  | { kind: 'operator'; operators: SearchOperator[]; start: number; end: number }
  | { kind: 'value'; operator: SearchOperator; value: string; start: number; end: number };

/** What could be completed at `caret`: an operator of which a word begins so, or the value of one. Null: nothing. */
export function findTyped(text: string, caret: number): Typed | null {
  const token = cutTokens(text).find(({ start, end }) => start < caret && caret <= end);
  if (token === undefined) return null;
  const start = token.start + (token.isNegated ? 1 : 0);
  if (token.name !== null) {
    const { operator, valueStart: begin } = token;
    if (operator === undefined || caret < begin) return null;
    // Of a list, the value that is being typed.
    const before = text.slice(begin, caret);
    const comma = operator === 'employer' ? -1 : before.lastIndexOf(',');
    return { kind: 'value', operator, value: cleanValue(before.slice(comma + 1)), start: begin + (comma === -1 ? 0 : comma + 1), end: token.end };
  }
  if (token.isQuoted) return null;
  const typed = foldText(text.slice(start, caret));
  const operators = searchOperators.filter((operator) => beginsOperator(operator, typed));
  return typed === '' || operators.length === 0 ? null : { kind: 'operator', operators, start, end: token.end };
}

/** `text` with `typed` completed, and where the caret goes. A value is followed by a space: the next part may begin. */
export function completeTyped(text: string, typed: Pick<Typed, 'kind' | 'start' | 'end'>, chosen: string): { text: string; caret: number } {
  const written = typed.kind === 'operator' ? `${chosen}:` : `${/[\s,]/u.test(chosen) ? `"${chosen}"` : chosen} `;
  const rest = text.slice(typed.end);
  const kept = typed.kind === 'operator' ? rest : rest.replace(/^\s/u, '');
  return { text: `${text.slice(0, typed.start)}${written}${kept}`, caret: typed.start + written.length };
}

/** `text` without the part from `start` to `end`, and without the space that it leaves. */
export const removePart = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
