import { memo, type ReactNode } from 'react';
import type { GridColumn } from './grid-column.ts';
import classes from './data-grid.module.css';

export type ShownColumn<Row> = { column: GridColumn<Row>; width: number };

type Props<Row> = {
  index: number;
  top: number;
  row: Row | undefined;
  columns: readonly ShownColumn<Row>[];
  active: boolean;
  selected: boolean;
  loadingLabel: string;
  onActivate: (index: number, open: boolean) => void;
  onFocus: (index: number) => void;
};

/** One line. Until its row has come it holds its place with grey bars, at the same height. */
function Row<Value>({ index, top, row, columns, active, selected, loadingLabel, onActivate, onFocus }: Props<Value>): ReactNode {
  return (
    // The keys are the grid's, which holds the active row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it hears the keys
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-busy={row === undefined}
      tabIndex={active ? 0 : -1}
      data-index={index}
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onActivate(index, false)}
      onDoubleClick={() => onActivate(index, true)}
      onFocus={() => onFocus(index)}
    >
      {columns.map(({ column, width }, place) => (
        <div key={column.id} role="gridcell" aria-colindex={place + 1} className={classes['cell']} data-grows={column.grows || undefined} style={{ inlineSize: width }}>
          {row === undefined ? place === 0 ? <span className="bureau-hidden">{loadingLabel}</span> : <span className={classes['waiting']} /> : column.render(row)}
        </div>
      ))}
    </div>
  );
}
export const GridRow = memo(Row) as typeof Row;
