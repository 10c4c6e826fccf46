import { foldText } from '../../domain/fold-text.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';

/** Sorts after every letter: what is not known comes last in rising order. */
const unknownKey = '~';

/** The value that a list sorts by. */
export const makeSortKey = (value: unknown): string =>
  typeof value === 'string' && value.trim() !== '' ? foldText(value.trim()).slice(0, 120) : unknownKey;

/** Names the same offer sent again by the same source; null where the source gave it no name. */
export const makeReferenceKey = (sourceName: string | null, reference: string | null): string | null =>
  reference === null ? null : `${foldText(sourceName ?? '')}\n${reference}`;

/** The words of an offer that search looks through, in the order of the columns of `offer_search`. */
export function listSearchText(fields: Fields): [title: string, employer: string, place: string, description: string] {
  return [
    toText(fields.title),
    `${toText(fields.employerName)} ${toText(fields.reference)}`,
    `${toText(fields.placeLabel)} ${toText(fields.postcode)}`,
    toText(fields.description),
  ];
}

/** A sum of 32 bits, never 0. Only says whether a text has changed. */
export function sumText(parts: readonly string[]): number {
  let sum = 0x811c9dc5;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) sum = Math.imul(sum ^ part.charCodeAt(i), 0x01000193);
    sum = Math.imul(sum ^ 0x1f, 0x01000193);
  }
  return sum >>> 0 || 1;
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
