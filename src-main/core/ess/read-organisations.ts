import { FileProblem, type LineProblemCode } from '../imports/file-problem.ts';
import { guessDelimiter } from '../imports/inspect-file.ts';
import { readCsv } from '../imports/formats/csv/read-csv.ts';
import { decodePieces } from '../imports/reading/decode-pieces.ts';
import type { RawRecord, RecordReader } from '../imports/reading/raw-record.ts';
import { type OrganisationColumns, recogniseColumns } from './organisation-columns.ts';
import type { OrganisationRow } from './organisation-row.ts';
import { readOrganisationRow } from './read-organisation-row.ts';

export type OrganisationLine =
  | { number: number; row: OrganisationRow }
  /** `nobody`: neither a name nor an identifier. */
  | { number: number; problem: LineProblemCode | 'nobody' };

/**
 * Reads a CSV of organisations piece after piece: any separator and encoding that offers are imported from. Holds one
 * piece and its records. A wrong line is told and the next one read; throws FileProblem when the file is no such table,
 * or, after its last whole line, when it is cut.
 */
export async function* readOrganisations(file: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<OrganisationLine> {
  let reader: RecordReader | null = null;
  let columns: OrganisationColumns | null = null;
  const readRecord = (record: RawRecord): OrganisationLine => {
    const { number } = record;
    if ('problem' in record) return { number, problem: record.problem };
    const values = record.value as Record<string, string>;
    columns ??= recogniseColumns(file, Object.keys(values));
    if (columns === null) throw new FileProblem('unknown_format', 1, Object.keys(values).slice(0, 12).join(', '));
    const row = readOrganisationRow(file, columns, values);
    return row === null ? { number, problem: 'nobody' } : { number, row };
  };
  for await (const text of decodePieces(pieces)) {
    reader ??= openReader(text);
    for (const record of await reader.push(text)) yield readRecord(record);
  }
  if (reader === null) throw new FileProblem('empty');
  const { records, cutAt } = await reader.end();
  for (const record of records) yield readRecord(record);
  if (cutAt !== null) throw new FileProblem('cut', cutAt);
}

/** A header of one column has no separator to guess. */
function openReader(head: string): RecordReader {
  if (head.trim() === '') throw new FileProblem('empty');
  if (head.trimStart().startsWith('<')) throw new FileProblem('html', 1, head.trimStart().slice(0, 100));
  return readCsv(guessDelimiter(head) ?? ';');
}
