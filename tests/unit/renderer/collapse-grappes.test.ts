import { describe, expect, it } from 'vitest';
import { collapseGrappes } from '../../../src-renderer/features/offers/grappes/collapse-grappes.ts';

const list = (...rows: number[]) => Int32Array.from(rows);
const fold = (rows: Int32Array, groups: number[][], opened: number[] = []) => {
  const { rows: shown, lines, cardOf } = collapseGrappes(rows, groups, new Set(opened));
  return { shown: [...shown], lines: Object.fromEntries(lines), cardOf: Object.fromEntries(cardOf) };
};

describe('the list of offers with its grappes', () => {
  it('has one line for a grappe, where its first offer stands, that says how many', () => {
    expect(fold(list(9, 3, 8, 2, 1), [[1, 3, 8]])).toEqual({ shown: [9, 3, 2], lines: { 3: { kind: 'card', count: 3, isOpen: false } }, cardOf: { 1: 3, 3: 3, 8: 3 } });
  });
  it('has the others right under it once it is opened out, by whichever of them', () => {
    const { shown, lines } = fold(list(9, 3, 8, 2, 1), [[1, 3, 8]], [8]);
    expect([shown, lines]).toEqual([[9, 3, 8, 1, 2], { 1: { kind: 'member' }, 3: { kind: 'card', count: 3, isOpen: true }, 8: { kind: 'member' } }]);
  });
  it('counts the offers that are in the list alone: a filter leaves some out, and one is no card', () => {
    expect(fold(list(9, 3, 8), [[1, 3, 8], [9, 7]])).toMatchObject({ shown: [9, 3], lines: { 3: { count: 2 } } });
    expect(fold(list(9, 3), [[1, 3]])).toEqual({ shown: [9, 3], lines: {}, cardOf: {} });
  });
  it('is the very list where nothing is near anything', () => {
    const rows = list(1, 2);
    expect(collapseGrappes(rows, [], new Set()).rows).toBe(rows);
  });
});
