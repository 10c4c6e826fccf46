/**
 * Text as search and sorting see it: without accents or case, œ and æ as two letters. `Œuvre à Évry` gives
 * `oeuvre a evry`.
 */
export function foldText(text: string): string {
  // Most text is plain ASCII, and `normalize` is the slow part.
  if (isAscii.test(text)) return text.toLowerCase();
  return splitLigatures(text.normalize('NFD').replace(marks, '').toLowerCase());
}

/** œ and æ as two letters: the one thing that SQLite's `remove_diacritics` leaves alone. */
export const splitLigatures = (text: string): string =>
  ligatures.test(text) ? text.replace(/œ/g, 'oe').replace(/Œ/g, 'Oe').replace(/æ/g, 'ae').replace(/Æ/g, 'Ae') : text;

// oxlint-disable-next-line no-control-regex -- ASCII begins with the control characters
const isAscii = /^[\x00-\x7f]*$/;
const marks = /\p{M}+/gu;
const ligatures = /[œŒæÆ]/;
