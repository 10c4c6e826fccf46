import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeRowIds } from '../../../src-renderer/ui/data-grid/decode-row-ids.ts';
import { readLayout, saveLayout } from '../../../src-renderer/ui/data-grid/layout-memory.ts';
import { moveActiveRow } from '../../../src-renderer/ui/data-grid/move-active-row.ts';

describe('row numbers on the wire', () => {
  it('come back as they were sent, 100,000 of them', () => {
    const sent = Int32Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 2_147_483_647);
    expect(decodeRowIds(Buffer.from(sent.buffer).toString('base64'))).toEqual(sent);
  });

  it('are little-endian, and may be none', () => {
    expect([...decodeRowIds(Buffer.from([1, 2, 0, 0, 255, 255, 255, 127]).toString('base64'))]).toEqual([513, 2_147_483_647]);
    expect(decodeRowIds('')).toHaveLength(0);
  });
});

describe('the keys of the grid', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 9],
    ['PageUp', 4, 0],
    ['Home', 4, 0],
    ['End', 4, 9],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
  ])('%s on row %i goes to %i of 10', (key, from, to) => {
    expect(moveActiveRow(key, from, 10, 6)).toBe(to);
  });

  it('leave the other keys, and an empty list, alone', () => {
    expect(moveActiveRow('a', 4, 10, 6)).toBeUndefined();
    expect(moveActiveRow('ArrowDown', -1, 0, 6)).toBeUndefined();
  });
});

describe('the columns that a person chose', () => {
  afterEach(() => vi.unstubAllGlobals());
  const layout = { shown: { territory: true }, order: ['title', 'state'], widths: { title: 320 } };

  it('are kept for the next time', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => kept.set(name, text) });
    saveLayout('kept', layout);
    expect(readLayout('kept')).toEqual(layout);
    expect(kept.size).toBe(1);
  });

  it('last as long as the window where nothing may be kept', () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    saveLayout('refused', layout);
    expect(readLayout('refused')).toEqual(layout);
  });

  it('are the usual ones when what was kept is unreadable', () => {
    vi.stubGlobal('localStorage', { getItem: () => '{"shown":{"title":"yes"},"order":"x","widths":{"title":-4}}' });
    expect(readLayout('broken')).toEqual({ shown: {}, order: [], widths: {} });
  });
});
