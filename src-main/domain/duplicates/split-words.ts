import { foldText } from '../fold-text.ts';

/** Beyond this, a text is cut: an offer is never that long, and the work stays bounded. In UTF-16 units. */
const longestText = 50_000;
const longestWord = 40;

/** The words of a text, folded: no accents, case, punctuation, tags or characters that are not seen. */
export function splitWords(text: string): string[] {
  const plain = foldText(text.slice(0, longestText).replace(unseen, '').normalize('NFKC').replace(tag, ' '));
  return (plain.match(word) ?? []).map((found) => found.slice(0, longestWord));
}

/** Soft hyphen, zero-width and direction marks: they cut words in two for no reader. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const tag = /<\/?[a-z][^<>]{0,300}>|&(?:nbsp|#\d{1,6});/gi;
const word = /[\p{L}\p{N}]+/gu;
