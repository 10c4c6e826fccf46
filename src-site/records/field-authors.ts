import { type Fields, isSameValue } from '../../src-main/domain/record/merge-fields.ts';

/** Who wrote a value, and when. `own`: it was the work of their role (see `clash-rules.ts`). */
export type Author = { by: string; at: string; own?: true };
/** The last author of each field; '*' wrote the others. Null: one person has written the whole record. */
export type Authors = Record<string, Author> | null;

type Written = { fields: Fields; by: string; at: string; authors?: Authors | undefined };

/** The authors of a record once `after` is written over `before`. */
export function trackAuthors(before: Written | undefined, after: Written, isOwn: (field: string) => boolean): Authors {
  const sign = (field: string): Author => ({ by: after.by, at: after.at, ...(isOwn(field) && { own: true as const }) });
  if (before === undefined) {
    const own = Object.keys(after.fields).filter((field) => after.fields[field] !== null && isOwn(field));
    return own.length === 0 ? null : Object.fromEntries(own.map((field) => [field, sign(field)]));
  }
  const changed = Object.keys(after.fields).filter((field) => !isSameValue(before.fields[field], after.fields[field]));
  const first = { '*': { by: before.by, at: before.at } };
  return { ...first, ...before.authors, ...Object.fromEntries(changed.map((field) => [field, sign(field)])) };
}

/** Who wrote the value that stands in `field`. */
export const getAuthor = ({ by, at, authors }: Written, field: string): Author => authors?.[field] ?? authors?.['*'] ?? { by, at };

/** The one to name where several people wrote what goes together. Times are people's own: good enough to be read. */
export const findLatest = (authors: readonly Author[]): Author => authors.reduce((latest, author) => (author.at > latest.at ? author : latest));
