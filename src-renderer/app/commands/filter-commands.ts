import { foldText } from '../../../src-main/domain/fold-text.ts';

/** The items whose label holds every word typed, in any order, without accents or capitals: "reglages" finds "Réglages". */
export function filterByWords<T>(items: readonly T[], label: (item: T) => string, words: string): T[] {
  const wanted = foldText(words).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = foldText(label(item));
    return wanted.every((word) => text.includes(word));
  });
}
