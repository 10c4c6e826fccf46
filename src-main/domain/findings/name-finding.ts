import type { Finding } from './finding.ts';

const longestWords = 200;

/**
 * What one finding of an offer is called: its reason, its field and the words found, not their place. It stays the same while
 * the rest of the text changes, and is another one as soon as these words do. The same words twice in a field are one.
 */
export function nameFinding({ why: { reason }, field, start, end }: Finding, text: unknown): string {
  const words = typeof text === 'string' ? text.slice(start, end) : '';
  return `${reason} ${field} ${words.replace(/\s+/g, ' ').trim().toLowerCase().slice(0, longestWords)}`.trimEnd();
}
