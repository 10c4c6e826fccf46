import { type QueryFunction, useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

/** How many rows one call fetches. */
export const windowSize = 100;
/** Rows remembered for when the list moves under the person; beyond that, the memory starts again. */
const mostRemembered = 5000;

export type RowsQuery<Row> = { queryKey: readonly unknown[]; queryFn: QueryFunction<Row[]> };

/**
 * The rows between `first` and `last` and their neighbours, by windows of 100. A row seen before is shown again at
 * once while its window is fetched anew, so that a list that moves does not blink.
 */
export function useRowWindows<Row extends { row: number }>(rows: Int32Array, first: number, last: number, getQuery: (rows: number[]) => RowsQuery<Row>) {
  const [remembered] = useState(() => new Map<number, Row>());
  const final = Math.floor((rows.length - 1) / windowSize);
  const from = Math.max(0, Math.floor(first / windowSize) - 1);
  const to = Math.min(final, Math.floor(last / windowSize) + 1);
  const queries = useMemo(
    () =>
      Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => {
        const start = (from + i) * windowSize;
        const { queryKey, queryFn } = getQuery([...rows.subarray(start, start + windowSize)]);
        return { queryKey: [...queryKey], queryFn, gcTime: 60_000 };
      }),
    [rows, from, to, getQuery],
  );
  const windows = useQueries({ queries });
  if (remembered.size > mostRemembered) remembered.clear();
  for (const { data } of windows) for (const row of data ?? []) remembered.set(row.row, row);
  return (index: number): Row | undefined => {
    const row = rows[index];
    return row === undefined ? undefined : remembered.get(row);
  };
}
