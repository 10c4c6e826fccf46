import { decodeRowIds } from '../data-grid/decode-row-ids.ts';

/** The rows of a list as core sends them, one after the other. */
export const readIds = ({ rows }: { rows: string }): Int32Array => decodeRowIds(rows);
