import { activeMarkup } from '../../domain/findings/text/active-markup.ts';
import { cutSnippet, type LineProblem } from './file-problem.ts';
import { htmlToText } from './html-to-text.ts';

/** The words of a field that may be HTML; what would do something in a page is left out like all markup, and noted. */
export function readMarkup(field: string, source: string | null, problems: LineProblem[]): string | null {
  if (source === null) return null;
  const text = htmlToText(source);
  if (text === source) return text;
  const [found] = source.match(activeMarkup) ?? [];
  // What stays, as words, is told by a finding of the offer.
  if (found !== undefined && !text.includes(found)) problems.push({ field, code: 'active_removed', value: cutSnippet(found) });
  return text;
}
