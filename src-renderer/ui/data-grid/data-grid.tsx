import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type { GridSort } from './grid-column.ts';
import { GridHeader } from './grid-header.tsx';
import { GridRow, type ShownColumn } from './grid-row.tsx';
import { keepDrawn } from './keep-drawn.ts';
import { moveActiveRow } from './move-active-row.ts';
import type { useColumnLayout } from './use-column-layout.ts';
import { useCallOncePainted } from './use-call-once-painted.ts';
import { type RowsQuery, useRowWindows } from './use-row-windows.ts';
import classes from './data-grid.module.css';

/** 100,000 rows make 3.6 million pixels: Chromium lays out up to 33 million. */
const rowHeight = 36;
/** With its border. */
const headerHeight = 35;
/** At the foot of the list, for its horizontal scrollbar. */
const footRoom = 16;

type Props<Row extends { row: number }> = {
  label: string;
  rows: Int32Array;
  getQuery: (rows: number[]) => RowsQuery<Row>;
  layout: ReturnType<typeof useColumnLayout<Row>>;
  sort: GridSort | null;
  onSort: (sort: GridSort) => void;
  /** The place of the active row, -1 when there is none. */
  active: number;
  /** What is open is of no line: the list keeps the keyboard without a line of its own under it. */
  isElsewhere?: boolean;
  /** The active row moved; `open`: the person wants to go into it (Enter, double click). */
  onActive: (index: number, row: number, open: boolean) => void;
  words: { loading: string; resize: (name: string) => string };
  busy?: boolean;
  /** The first time that a line is painted with its row. */
  onShown?: () => void;
};

/** A list of any length: only what is seen is drawn and fetched. One Tab stop, then arrows, as the ARIA grid wants. */
export function DataGrid<Row extends { row: number }>({ label, rows, getQuery, layout, sort, onSort, active, isElsewhere = false, onActive, words, busy, onShown }: Props<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  /** The focus went to a line or to the list itself, and to nothing else since. */
  const isWithin = useRef(false);
  const follow = ({ type, target, relatedTarget }: FocusEvent) => {
    if (type === 'focus') isWithin.current = target === grid.current || target.getAttribute('role') === 'row';
    else if (relatedTarget !== null) isWithin.current = false;
  };
  const activeRow = Math.min(Math.max(0, active), rows.length - 1);
  const rangeExtractor = useCallback((range: Range) => keepDrawn(range, activeRow), [activeRow]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // Rows begin under the header, which stays on top of them.
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    scrollPaddingEnd: footRoom,
    rangeExtractor,
    initialRect: { width: 0, height: 800 },
  });
  const items = virtual.getVirtualItems();
  const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: 30 };
  const getRow = useRowWindows(rows, startIndex, endIndex, getQuery);
  useCallOncePainted(getRow(startIndex) !== undefined, onShown);

  // Before the effect that moves the focus: a row that takes it is told from one that a person went to.
  const latest = useRef({ rows, onActive, active });
  /** Where the active row was, for when it leaves the list. */
  const place = useRef(0);
  useEffect(() => {
    latest.current = { rows, onActive, active };
    if (active >= 0) place.current = active;
  });

  useEffect(() => {
    if (active < 0 || active >= rows.length) return;
    // Asked where it stays, a scroller lays out the whole screen at once, between a key and what it shows.
    const [offset] = virtual.getOffsetForIndex(active) ?? [virtual.scrollOffset];
    if (offset !== virtual.scrollOffset) virtual.scrollToIndex(active, { align: 'auto' });
    // Not on every change of `virtual`: only when the active row or the list moved.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [active, rows]);
  useEffect(() => {
    const focused = document.activeElement;
    const held = focused === grid.current || (scroller.current?.contains(focused) && focused?.getAttribute('role') === 'row');
    // The line that had it has left the list, or what is drawn of it.
    const isLost = isWithin.current && focused === document.body;
    if (!held && !isLost) return;
    // A line that takes the focus is the one that is open: keys would act on another than the eye is on.
    const stop = isElsewhere ? grid.current : scroller.current?.querySelector<HTMLElement>(`[data-index="${activeRow}"]`);
    stop?.focus({ preventScroll: true });
  }, [activeRow, items.length, rows, isElsewhere]);

  const { table, byId } = layout;
  const visible = table.getVisibleLeafColumns();
  const widths = visible.map((column) => `${column.id}:${column.getSize()}`).join();
  const columns = useMemo(
    (): ShownColumn<Row>[] => visible.flatMap((shown) => (byId.has(shown.id) ? [{ column: byId.get(shown.id)!, width: shown.getSize() }] : [])),
    // `widths` says all that matters of `visible`, which is new at each render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [widths, byId],
  );
  const width = columns.reduce((sum, column) => sum + column.width, 0);

  const activate = useCallback((index: number, open: boolean) => {
    const row = latest.current.rows[index];
    if (row !== undefined) latest.current.onActive(index, row, open);
  }, []);
  const focus = useCallback((index: number) => {
    if (index !== latest.current.active) activate(index, false);
  }, [activate]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const isOnRow = event.target.role === 'row';
    if (!isOnRow && event.target !== grid.current) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headerHeight) / rowHeight) - 1);
    // From a line that is gone, down leads to the one that took its place.
    const from = active >= 0 ? activeRow : place.current - (event.key === 'ArrowUp' ? 0 : 1);
    const to = moveActiveRow(event.key, from, rows.length, page);
    if (to !== undefined) activate(to, false);
    else if (isOnRow && event.key === 'Enter') activate(activeRow, true);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={classes['scroller']} data-grid>
      {/* Keys reach the grid from its focused row, or from itself. */}
      <div ref={grid} role="grid" tabIndex={isElsewhere ? -1 : undefined} aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length} aria-busy={busy ?? false} onKeyDown={press} onFocus={follow} onBlur={follow} style={{ minInlineSize: width }}>
        <GridHeader layout={layout as never} sort={sort} onSort={onSort} resizeLabel={words.resize} />
        <div role="rowgroup" className={classes['body']} style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <GridRow<Row>
              key={rows[index]}
              index={index}
              top={start - headerHeight}
              row={getRow(index)}
              columns={columns}
              active={index === activeRow}
              selected={index === active}
              loadingLabel={words.loading}
              onActivate={activate}
              onFocus={focus}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
