import type { ReactNode } from 'react';

/** A column as a screen describes it. The grid adds what the person chose: shown or not, place, width. */
export type GridColumn<Row> = {
  id: string;
  label: string;
  /** Width in pixels before the person changes it. */
  width: number;
  /** Takes the room that the others leave. */
  grows?: boolean;
  /** Not shown until the person asks for it. */
  hidden?: boolean;
  /** The header is a button that sorts by this column. */
  sortable?: boolean;
  render: (row: Row) => ReactNode;
};

export type GridSort = { column: string; descending: boolean };
