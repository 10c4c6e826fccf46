import { collapseGrappes, type CollapsedList } from './collapse-grappes.ts';

type Parts = { /** The list as it is shown, and what it was made of. */ shown: CollapsedList; rows: Int32Array; groups: readonly (readonly number[])[]; opened: ReadonlySet<number> };

/**
 * Where to go from `row` once it is decided: the line that stands in its place when it is gone, the last one at the end. Under a folded
 * card, that may be an offer that it hid.
 */
export function findNextRow(row: number, { shown, rows, groups, opened }: Parts): number | undefined {
  const at = shown.rows.indexOf(row);
  if (at < 0) return undefined;
  const line = shown.lines.get(row);
  if (line?.kind !== 'card' || line.isOpen) return shown.rows[at + 1] ?? shown.rows[at - 1];
  const left = collapseGrappes(rows.filter((other) => other !== row), groups, opened).rows;
  return left[at] ?? left[at - 1];
}
