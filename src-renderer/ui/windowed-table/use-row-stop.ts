import type { Range } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { keepDrawn } from '../data-grid/keep-drawn.ts';
import { moveActiveRow } from '../data-grid/move-active-row.ts';

/** How many rows a page is, of those that take two lines. */
const page = 8;
const findRow = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>('[role=row][data-index]') : null);

/** The one row of a table at which Tab stops: arrows move it, Space ticks the box that it holds, Enter follows its link. */
export function useRowStop(count: number) {
  const [at, setAt] = useState(0);
  const row = Math.min(at, count - 1);
  const rangeExtractor = useCallback((range: Range) => keepDrawn(range, row), [row]);
  const onFocus = ({ target }: FocusEvent) => {
    const found = findRow(target);
    if (found) setAt(Number(found.dataset['index']));
  };
  const press = (event: KeyboardEvent<HTMLElement>, scrollTo: (row: number) => void) => {
    const from = findRow(event.target);
    if (from === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moveActiveRow(event.key, Number(from.dataset['index']), count, page);
    if (to !== undefined) {
      // It must be drawn before it can take the focus.
      flushSync(() => setAt(to));
      scrollTo(to);
      const drawn = event.currentTarget.querySelector<HTMLElement>(`[role=row][data-index="${to}"]`);
      drawn?.focus({ preventScroll: true });
      drawn?.scrollIntoView({ block: 'nearest' });
    } else if (event.target !== from) return;
    else if (event.key === ' ') from.querySelector<HTMLElement>('input[type=checkbox]')?.click();
    else if (event.key === 'Enter') from.querySelector<HTMLElement>('a[href]')?.click();
    else return;
    event.preventDefault();
  };
  return { row, rangeExtractor, onFocus, press };
}
