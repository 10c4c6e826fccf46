import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { inspection } from '../../contract/desk/imports.ts';
import { FileProblem } from './file-problem.ts';
import { proposeColumns } from './formats/csv/propose-columns.ts';
import { nameColumns } from './formats/csv/read-csv.ts';
import { isJobPosting } from './formats/jobposting/map-job-posting.ts';
import { pick } from './read-values.ts';
import { isJsonLines } from './reading/choose-json-reader.ts';
import { detectBinary, detectEncoding } from './reading/detect-encoding.ts';
import { readJsonDocument } from './reading/read-json-document.ts';
import { readJsonLines } from './reading/read-json-lines.ts';

export type Inspection = z.infer<typeof inspection>;
/** What is looked at of a file. */
export const headSize = 65_536;

/** Says what a file seems to be, from its first bytes. Throws FileProblem when it is none of what Bureau reads. */
export async function inspectFile(head: Uint8Array): Promise<Inspection> {
  if (head.length === 0) throw new FileProblem('empty');
  const binary = detectBinary(head);
  if (binary !== null) throw new FileProblem('binary', null, binary);
  const encoding = detectEncoding(head);
  const text = new TextDecoder(encoding).decode(head, { stream: true }).trimStart();
  if (text === '') throw new FileProblem('empty');
  if (text.startsWith('<')) throw new FileProblem('html', 1, text.slice(0, 100));
  if (text.startsWith('{') || text.startsWith('[')) {
    return { format: await guessJsonFormat(text), encoding, columns: [], delimiter: null };
  }
  return inspectCsv(text, encoding);
}

async function guessJsonFormat(text: string): Promise<Inspection['format']> {
  const reader = isJsonLines(text) ? readJsonLines() : readJsonDocument();
  const records = [...(await reader.push(text)), ...(await reader.end()).records];
  const values = records.flatMap((record) => ('value' in record ? [record.value] : []));
  if (values.some((value) => pick(value, 'intitule') !== undefined)) return 'francetravail';
  if (values.some(isJobPosting)) return 'jobposting';
  // No whole record in the head (one is longer than it): its words tell.
  if (/"intitule"\s*:/.test(text)) return 'francetravail';
  if (/"JobPosting"|"hiringOrganization"/.test(text)) return 'jobposting';
  if (values.length === 0) throw new FileProblem('syntax', 1, text.slice(0, 100));
  throw new FileProblem('unknown_format', 1, Object.keys(values[0] as object).slice(0, 12).join(', '));
}

function inspectCsv(text: string, encoding: Inspection['encoding']): Inspection {
  const delimiter = guessDelimiter(text);
  if (delimiter === null) throw new FileProblem('unknown_format', 1, text.slice(0, 100));
  const rows = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, skip_records_with_error: true, to: 2 });
  const names = nameColumns(rows[0] ?? []);
  const fields = proposeColumns(names);
  const columns = names.map((name, i) => ({ name, sample: (rows[1]?.[i] ?? '').slice(0, 200), field: fields[i] ?? null }));
  return { format: 'csv', encoding, columns, delimiter };
}

/** The separator that the first line has most of; null if it has none. */
export function guessDelimiter(text: string): string | null {
  const line = text.split(/\r?\n/, 1)[0]?.replace(/"[^"]*"/g, '') ?? '';
  const counts = [';', '\t', ','].map((delimiter) => ({ delimiter, count: line.split(delimiter).length - 1 }));
  const best = counts.sort((a, b) => b.count - a.count)[0];
  return best === undefined || best.count === 0 ? null : best.delimiter;
}
