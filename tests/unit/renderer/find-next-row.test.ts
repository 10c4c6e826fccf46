import { describe, expect, it } from 'vitest';
import { collapseGrappes } from '../../../src-renderer/features/offers/grappes/collapse-grappes.ts';
import { findNextRow } from '../../../src-renderer/features/offers/grappes/find-next-row.ts';

function goOn(row: number, list: number[], groups: number[][], ...open: number[]): number | undefined {
  const [rows, opened] = [Int32Array.from(list), new Set(open)];
  return findNextRow(row, { shown: collapseGrappes(rows, groups, opened), rows, groups, opened });
}

describe('the row to go to once an offer is decided', () => {
  it('is the one that follows it', () => expect(goOn(8, [9, 8, 7], [])).toBe(7));
  it('is the one before it at the end of the list', () => expect(goOn(7, [9, 8, 7], [])).toBe(8));
  it('is the offer that a folded card hid, where nothing else is left', () => expect(goOn(2, [2, 1], [[1, 2]])).toBe(1));
  it('is the card of those that it hid, where they come next', () => expect(goOn(5, [9, 5, 4, 3, 2], [[3, 4, 5]])).toBe(4));
  it('is the line after a folded card, where what it hid comes further down', () => expect(goOn(5, [5, 4, 3], [[3, 5]])).toBe(4));
  it('is the offer right under a card that is opened out', () => expect(goOn(5, [5, 4, 3], [[3, 5]], 5)).toBe(3));
  it('is nothing for an offer that the list does not hold', () => expect(goOn(6, [9, 8], [])).toBeUndefined());
});
