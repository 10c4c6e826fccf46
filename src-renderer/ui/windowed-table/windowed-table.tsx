import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
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
};

/** Rows drawn while they are out of sight, and left before more are fetched. */
const margin = { drawn: 8, fetched: 40 };

/** A table of any length, with whatever stands in its cells: only what is in sight is drawn, more is fetched on the way. */
export function WindowedTable<Item>({ titleId, columns, items, count, keyOf, onEnd }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  // The React Compiler, which cannot follow it, is not used here.
  // oxlint-disable-next-line react/incompatible-library -- see above
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: margin.drawn,
    getItemKey: (index) => keyOf(items[index] as Item),
    initialRect: { width: 0, height: 400 },
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && items.length < count && last >= items.length - margin.fetched) onEnd();
  }, [last, items.length, count, onEnd]);
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div className={classes['frame']}>
      {/* A box that scrolls must be within reach of the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div ref={scroller} className={classes['scroller']} role="table" aria-labelledby={titleId} aria-rowcount={count + 1} tabIndex={0}>
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
                  className={classes['row']}
                  style={{ ...template, transform: `translateY(${start}px)` }}
                >
                  {columns.map(({ label, render }) => (
                    <span key={label} role="cell" data-label={label}>
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
