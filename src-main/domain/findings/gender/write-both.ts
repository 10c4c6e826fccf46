/** Masculine endings and what makes both of them; the first that fits. */
const fromMasculine: [RegExp, string][] = [
  [/(?:ingenieur|professeur|auteur|docteur|gouverneur|prieur)$/, 'e'],
  [/(?:achet|port|chant|mont|rapport|recrut|emprunt|prest|transport|visit-port)eur$/, 'se'],
  [/teur$/, 'rice'], [/eur$/, 'se'], [/(?:ier|iller|anger|ucher|erger|ocher|acher|icher)$/, 'ère'], [/ien$/, 'ne'], [/(?:con|tron|geron|cheron|neron|gnon)$/, 'ne'],
  [/^chef$/, 'fe'], [/^(?:hote|maitre)$/, 'sse'], [/.$/, 'e'],
];
/** Feminine endings (written, accents and all): how many letters give way, and what comes instead. */
const fromFeminine: [RegExp, number, string][] = [
  [/trice$/i, 5, 'teur·rice'], [/euse$/i, 4, 'eur·se'], [/i[èe]re$/i, 4, 'ier·ère'], [/enne$/i, 2, 'n·ne'], [/[èe]re$/i, 3, 'er·ère'], [/esse$/i, 3, 'e·sse'], [/ffe$/i, 2, 'f·fe'],
  [/[ée]e$/i, 2, 'é·e'], [/e$/i, 1, '·e'],
];

/** A noun of a trade in both genders, as `Directeur·rice`; capitals stay capitals. `folded` is the same word, folded. */
export function writeBothGenders(word: string, folded: string, gender: 'masculine' | 'feminine'): string {
  const plural = folded.endsWith('s') ? '·s' : '';
  const base = plural === '' ? word : word.slice(0, -1);
  const both = gender === 'masculine' ? addFeminine(base, folded.replace(/s$/, '')) : addMasculine(base);
  return word.length > 2 && word === word.toUpperCase() ? (both + plural).toUpperCase() : both + plural;
}

function addFeminine(word: string, folded: string): string {
  const [, ending = 'e'] = fromMasculine.find(([pattern]) => pattern.test(folded)) ?? [];
  return `${/^(?:charg|employ|d[eé]l[eé]gu|attach|salari|pr[eé]pos|d[eé]put)e$/i.test(word) ? `${word.slice(0, -1)}é` : word}·${ending}`;
}

function addMasculine(word: string): string {
  const found = fromFeminine.find(([pattern]) => pattern.test(word));
  if (found === undefined) return `${word}·e`;
  const [, count, both] = found;
  return word.slice(0, word.length - count) + both;
}
