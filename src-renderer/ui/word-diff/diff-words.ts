import { diffWordsWithSpace } from 'diff';

/** A stretch of text: in both versions, only in the new one, only in the old one. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** Beyond this many changes two texts have little in common, and comparing them takes long. */
const mostChanges = 800;
/** Characters kept on either side of a change, where the text around it is long. */
const context = 60;

/** What makes `after` of `before`, word by word. Texts that have little in common are given whole, one after the other. */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostChanges });
  if (!parts) return [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
  return parts.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}

/** The same, with what has not changed shortened to the words around each change. */
export const shortenSame = (parts: readonly DiffPart[]): DiffPart[] =>
  parts.map(({ kind, text }, place) => {
    if (kind !== 'same' || text.length <= 3 * context) return { kind, text };
    const start = place === 0 ? '' : cutAfter(text.slice(0, context));
    const end = place === parts.length - 1 ? '' : cutBefore(text.slice(-context));
    return { kind, text: `${start} … ${end}` };
  });

const cutAfter = (text: string) => text.replace(/\s+\S*$/, '');
const cutBefore = (text: string) => text.replace(/^\S*\s+/, '');
