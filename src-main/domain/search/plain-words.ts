import { foldText } from '../fold-text.ts';

const quotes = /["«»“”„]/gu;

/** One line without quotes: what stood between them. */
export const cleanValue = (text: string): string => text.replace(quotes, ' ').replace(/\s+/gu, ' ').trim();

/** Folded, with one space in the place of whatever is no letter and no digit: `Loire-Atlantique` gives `loire atlantique`. */
export const toPlainWords = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
