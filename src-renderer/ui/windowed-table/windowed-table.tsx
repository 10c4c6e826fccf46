import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useRowStop } from './use-row-stop.ts';
import classes from './windowed-table.module.css';

/** A column: its title, and its width as CSS grid wants it (`8rem`, `minmax(0, 1fr)`). */
export type TableColumn<Item> = { label: string; width: string; render: (item: Item) => ReactNode };

type Props<Item> = {
  /** The heading that names the table. */
  titleId: string;
  columns: readonly TableColumn<Item>[];
  /** What has been fetched so far, out of `count`. */
  items: readonly Item[];
  count: number;
  keyOf: (item: Item) => string | number;
  /** The end of what has been fetched is near. */
  onEnd: () => void;
  /** For rows that hold a box to tick and a link: Tab stops once, at a row, and must be kept from what the cells hold. Undefined for a row that cannot be ticked. */
  isTicked?: (item: Item) => boolean | undefined;
};

/** Rows drawn while they are out of sight, and left before more are fetched. */
const margin = { drawn: 8, fetched: 40 };
/** Of the head, under which rows begin. */
const headRoom = 36;

/** A table of any length, with whatever stands in its cells: only what is in sight is drawn, more is fetched on the way. */
export function WindowedTable<Item>({ titleId, columns, items, count, keyOf, onEnd, isTicked }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const stop = useRowStop(items.length);
  const isGrid = isTicked !== undefined;
  // The React Compiler, which cannot follow it, is not used here.
  // oxlint-disable-next-line react/incompatible-library -- see above
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: margin.drawn,
    getItemKey: (index) => keyOf(items[index] as Item),
    initialRect: { width: 0, height: 400 },
    scrollPaddingEnd: headRoom,
    rangeExtractor: isGrid ? stop.rangeExtractor : defaultRangeExtractor,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && items.length < count && last >= items.length - margin.fetched) onEnd();
  }, [last, items.length, count, onEnd]);
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div className={classes['frame']}>
      {/* A box that scrolls must be within reach of the keyboard: by its rows, or by itself. */}
      <div
        ref={scroller}
        className={classes['scroller']}
        aria-labelledby={titleId}
        aria-rowcount={count + 1}
        {...(isGrid
          ? { role: 'grid', 'aria-multiselectable': true, onFocus: stop.onFocus, onKeyDown: (event) => stop.press(event, (row) => virtual.scrollToIndex(row)) }
          : { role: 'table', tabIndex: 0 })}
      >
        <div role="rowgroup" className={classes['head']}>
          <div role="row" aria-rowindex={1} className={classes['row']} style={template}>
            {columns.map(({ label }) => (
              <span key={label} role="columnheader">
                {label}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes['body']} style={{ blockSize: virtual.getTotalSize() }}>
          {shown.map(({ index, start, key }) => {
            const item = items[index];
            return (
              item !== undefined && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 2}
                  {...(isGrid && { tabIndex: index === stop.row ? 0 : -1, 'aria-selected': isTicked(item) })}
                  className={classes['row']}
                  style={{ ...template, transform: `translateY(${start}px)` }}
                >
                  {columns.map(({ label, render }) => (
                    <span key={label} role={isGrid ? 'gridcell' : 'cell'} data-label={label}>
                      {render(item)}
                    </span>
                  ))}
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
