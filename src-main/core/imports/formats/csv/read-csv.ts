import { type CsvError, parse } from 'csv-parse';
import { maxRecordLength, type RawRecord, type RecordReader } from '../../reading/raw-record.ts';

/**
 * CSV, its first line naming the columns. A row that cannot be read is reported and the next one is read. Quotes that
 * never close would swallow the rest of the file: the row is given up beyond the limit of a record.
 */
export function readCsv(delimiter: string): RecordReader {
  let found: RawRecord[] = [];
  let failure: Error | null = null;
  let broken: number | null = null;
  let length = 0;
  let lastRecordAt = 0;
  const parser = parse({
    delimiter, bom: true, columns: (header: string[]) => nameColumns(header), info: true, relax_column_count: true, relax_quotes: true,
    skip_empty_lines: true, skip_records_with_error: true,
  });
  parser.on('data', ({ record, info }: { record: Record<string, string>; info: { lines: number } }) => {
    lastRecordAt = length;
    const isLong = Object.values(record).reduce((sum, cell) => sum + cell.length, 0) > maxRecordLength;
    found.push(isLong
      ? { number: info.lines, problem: 'field_too_large', snippet: Object.values(record).join(' ').slice(0, 200) }
      : { number: info.lines, value: record });
  });
  parser.on('skip', (error: CsvError & { lines?: number }) => {
    const number = error.lines ?? parser.info.lines;
    found.push({ number, problem: 'syntax', snippet: '' });
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') broken = number;
  });
  parser.on('error', (error: Error & { lines?: number }) => {
    failure = error;
    broken = error.lines ?? parser.info.lines;
  });

  const take = () => {
    const records = found;
    found = [];
    return records;
  };
  return {
    async push(text) {
      if (failure !== null || broken !== null) return [];
      length += text.length;
      await new Promise<void>((resolve) => void parser.write(text, () => resolve()));
      // More than two records' worth without one: an open quote is taking the file in.
      if (length - lastRecordAt > 2 * maxRecordLength) {
        broken = parser.info.lines;
        found.push({ number: broken, problem: 'syntax', snippet: '' });
        parser.removeAllListeners('data');
        parser.destroy();
      }
      return take();
    },
    async end() {
      if (broken !== null) return { records: take(), cutAt: broken };
      await new Promise<void>((resolve) => {
        parser.once('end', resolve).once('error', () => resolve());
        parser.end();
      });
      if (failure !== null) found.push({ number: broken ?? 0, problem: 'cut', snippet: '' });
      return { records: take(), cutAt: broken };
    },
  };
}

/** Columns by name; the second of a name that comes twice gets its place with it. */
export function nameColumns(header: readonly string[]): string[] {
  const seen = new Set<string>();
  return header.map((cell, i) => {
    const name = cell.trim().slice(0, 290) || `#${i + 1}`;
    const unique = seen.has(name) ? `${name} #${i + 1}` : name;
    seen.add(unique);
    return unique;
  });
}
