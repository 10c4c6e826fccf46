import { readReferences } from './html-to-text.ts';

/** A property of what may be an object. */
export const pick = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** A property as one line of text, spaces taken together; null if there is none. */
export function pickLine(value: unknown, name: string): string | null {
  const found = pick(value, name);
  return typeof found === 'string' || typeof found === 'number' ? toLine(String(found)) : null;
}

/** A property as text, lines kept. */
export function pickText(value: unknown, name: string): string | null {
  const found = pick(value, name);
  return typeof found === 'string' && found.trim() !== '' ? found.replace(/\r\n?/g, '\n').trim() : null;
}

/** One line, spaces taken together, signs by name or number read; null when nothing is left. */
export function toLine(text: string): string | null {
  const line = readReferences(text).replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** What is known of `parts`, in one text. */
export function joinKnown(parts: readonly (string | null | undefined)[], separator: string): string | null {
  const known = parts.filter((part): part is string => typeof part === 'string' && part !== '');
  return known.length === 0 ? null : [...new Set(known)].join(separator);
}

/** An email address, as simply as one can be told from prose. */
export const isEmail = (text: string): boolean => /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}$/i.test(text);

/** The first http(s) address in a text. */
export const findWebAddress = (text: string): string | null => /https?:\/\/[^\s<>"]+/i.exec(text)?.[0]?.replace(/[).,;]+$/, '') ?? null;

/** The day of an ISO date or instant, or of a French one (31/12/2026); null if it is neither. */
export function readDay(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const french = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(value);
  return french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : null;
}
