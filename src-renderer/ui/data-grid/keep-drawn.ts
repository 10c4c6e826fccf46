import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows to draw: those in sight, and `row` wherever the list is scrolled, or the focus would be lost with it. */
export function keepDrawn(range: Range, row: number): number[] {
  const shown = defaultRangeExtractor(range);
  return row < 0 || row >= range.count || shown.includes(row) ? shown : [...shown, row].sort((a, b) => a - b);
}
