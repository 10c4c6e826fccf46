import type { LineProblemCode } from '../file-problem.ts';

/** One record as it stands in the file: its place (line, or rank in an array) and what was read, or why it could not be. */
export type RawRecord =
  | { number: number; value: unknown }
  | { number: number; problem: LineProblemCode; snippet: string };

/** Reads a file piece after piece. Holds at most one record and one piece. */
export type RecordReader = {
  push: (text: string) => RawRecord[] | Promise<RawRecord[]>;
  /** The last records, and the number of the one in the middle of which the file stops. */
  end: () => ReadEnd | Promise<ReadEnd>;
};
export type ReadEnd = { records: RawRecord[]; cutAt: number | null };

/** A record beyond this many characters is refused: no offer is that long, and memory stays bounded. */
export const maxRecordLength = 1_048_576;
