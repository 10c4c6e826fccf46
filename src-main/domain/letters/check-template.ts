import type { LetterKind } from './letter-kinds.ts';
import type { LetterLanguage } from './letter-language.ts';
import { findPlace, listPlaces, type PlaceCode, placeCodes, placeNames } from './letter-places.ts';

/**
 * What is wrong with a template. `unknown`: words between braces that stand for nothing in this letter, or a brace left alone, at their place
 * (`start`, `end`, in UTF-16 units), perhaps with the place that was meant; `missing`: a place that the letter needs; `advised`: one that it could do without.
 */
export type TemplateProblem = { problem: 'unknown'; start: number; end: number; text: string; meant: PlaceCode | null } | { problem: 'missing' | 'advised'; place: PlaceCode };

/** The longest template: with five articles quoted, the letter still goes into a decision. */
export const longestTemplate = 4000;

const braces = /\{[^{}\n]{0,60}\}|[{}]/g;

/** What is wrong with a template, in the order of the text, then what it lacks. In linear time. */
export function checkTemplate(words: string, kind: LetterKind, language: LetterLanguage): TemplateProblem[] {
  const needs = listPlaces(kind);
  const held = new Set<PlaceCode>();
  const problems: TemplateProblem[] = [];
  for (const { 0: text, index: start } of words.matchAll(braces)) {
    const place = findPlace(text.slice(1, -1));
    if (place !== undefined && place in needs) held.add(place);
    else problems.push({ problem: 'unknown', start, end: start + text.length, text, meant: place === undefined ? findNearest(text.slice(1, -1), needs, language) : null });
  }
  for (const place of placeCodes) {
    const need = needs[place];
    if (!held.has(place) && (need === 'required' || need === 'expected')) problems.push({ problem: need === 'required' ? 'missing' : 'advised', place });
  }
  return problems;
}

/** True for what a letter must not leave with. */
export const isGrave = ({ problem }: TemplateProblem): boolean => problem !== 'advised';

/** The place whose name begins as what was written, whatever its capitals. */
function findNearest(written: string, needs: Partial<Record<PlaceCode, unknown>>, language: LetterLanguage): PlaceCode | null {
  const start = written.trim().toLowerCase().slice(0, 3);
  if (start.length < 3) return null;
  return placeCodes.find((place) => place in needs && placeNames[language][place].startsWith(start)) ?? null;
}
