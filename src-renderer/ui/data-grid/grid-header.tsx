import type { KeyboardEvent } from 'react';
import type { GridSort } from './grid-column.ts';
import type { ColumnLayoutModel } from './use-column-layout.ts';
import classes from './data-grid.module.css';

type Props = {
  layout: ColumnLayoutModel;
  sort: GridSort | null;
  onSort: (sort: GridSort) => void;
  resizeLabel: (name: string) => string;
};

/** How many pixels one press of an arrow makes a column wider or narrower. */
const step = 16;

/** The titles of the columns: a click sorts, the edge resizes (with the arrows too). */
export function GridHeader({ layout, sort, onSort, resizeLabel }: Props) {
  const { table, byId } = layout;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const resizeByKey = (event: KeyboardEvent, id: string, width: number) => {
    const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    table.setColumnSizing((old) => ({ ...old, [id]: Math.max(60, width + by) }));
  };
  return (
    <div role="rowgroup" className={classes['header']}>
      <div role="row" aria-rowindex={1} className={classes['headerRow']}>
        {headers.map((header, index) => {
          const column = byId.get(header.column.id);
          if (!column) return null;
          const sorted = sort?.column === column.id ? sort : null;
          const direction = sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none';
          const width = header.getSize();
          return (
            <div
              key={header.id}
              role="columnheader"
              aria-colindex={index + 1}
              {...(column.sortable && { 'aria-sort': direction })}
              className={classes['headerCell']}
              data-grows={column.grows || undefined}
              style={{ inlineSize: width }}
            >
              {column.sortable ? (
                <button
                  type="button"
                  className={classes['sort']}
                  onClick={() => onSort({ column: column.id, descending: sorted ? !sorted.descending : false })}
                >
                  {column.label}
                  <span aria-hidden="true">{sorted ? (sorted.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              ) : (
                <span className={classes['sort']}>{column.label}</span>
              )}
              <div
                role="separator"
                aria-orientation="vertical"
                aria-label={resizeLabel(column.label)}
                aria-valuenow={width}
                aria-valuemin={60}
                aria-valuemax={900}
                tabIndex={0}
                className={classes['resize']}
                onMouseDown={header.getResizeHandler()}
                onTouchStart={header.getResizeHandler()}
                onKeyDown={(event) => resizeByKey(event, column.id, width)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
