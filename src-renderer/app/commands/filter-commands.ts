/** Without accents or capitals, so that "reglages" finds "Réglages". */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The items whose label holds every word typed, in any order. */
export function filterByWords<T>(items: readonly T[], label: (item: T) => string, words: string): T[] {
  const wanted = foldText(words).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = foldText(label(item));
    return wanted.every((word) => text.includes(word));
  });
}
