import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useMemo, useState } from 'react';
import type { GridColumn } from './grid-column.ts';
import { type ColumnLayout, readLayout, saveLayout } from './layout-memory.ts';

const features = tableFeatures({ columnOrderingFeature, columnResizingFeature, columnSizingFeature, columnVisibilityFeature });
const noRows: never[] = [];
const resolve = <T>(update: T | ((old: T) => T), old: T): T => (typeof update === 'function' ? (update as (old: T) => T)(old) : update);

/**
 * The columns with what the person chose for them, kept on this computer. The table holds columns only: an object for
 * each of 100,000 rows would cost more than the rows themselves.
 */
export function useColumnLayout<Row>(grid: string, columns: readonly GridColumn<Row>[]) {
  const [layout, setLayout] = useState(() => readLayout(grid));
  useEffect(() => saveLayout(grid, layout), [grid, layout]);
  const definitions = useMemo(() => columns.map(({ id, width }) => ({ id, size: width, minSize: 60, maxSize: 900 })), [columns]);
  const hidden = useMemo(() => Object.fromEntries(columns.map((column) => [column.id, !column.hidden])), [columns]);
  const order = useMemo(() => {
    const known = columns.map(({ id }) => id);
    return [...layout.order.filter((id) => known.includes(id)), ...known.filter((id) => !layout.order.includes(id))];
  }, [columns, layout.order]);
  // The table is made anew with its options.
  const options = useMemo(
    () => ({
      features,
      columns: definitions,
      data: noRows,
      columnResizeMode: 'onChange' as const,
      state: { columnVisibility: { ...hidden, ...layout.shown }, columnOrder: order, columnSizing: layout.widths },
      onColumnVisibilityChange: (update: Updater<Record<string, boolean>>) => setLayout((old) => ({ ...old, shown: resolve(update, { ...hidden, ...old.shown }) })),
      onColumnOrderChange: (update: Updater<string[]>) => setLayout((old) => ({ ...old, order: resolve(update, order) })),
      onColumnSizingChange: (update: Updater<Record<string, number>>) => setLayout((old) => ({ ...old, widths: resolve(update, old.widths) })),
    }),
    [definitions, hidden, order, layout.shown, layout.widths],
  );
  const table = useTable(options);
  // The same one until something of it changes: what draws it is drawn again only then.
  return useMemo(
    () => ({
      table,
      order,
      byId: new Map(columns.map((column) => [column.id, column])),
      /** Takes the column one place to the left (-1) or to the right (1). */
      move: (id: string, by: -1 | 1) => {
        const from = order.indexOf(id);
        const to = from + by;
        const other = order[to];
        if (from < 0 || other === undefined) return;
        const next = [...order];
        next[from] = other;
        next[to] = id;
        setLayout((old) => ({ ...old, order: next }));
      },
      layout,
      /** Takes a layout that was kept; what it says of columns that are no more is left aside. */
      apply: (kept: ColumnLayout) => setLayout(kept),
      reset: () => setLayout({ shown: {}, order: [], widths: {} }),
    }),
    [table, order, columns, layout],
  );
}
export type ColumnLayoutModel = ReturnType<typeof useColumnLayout>;
