import { maxRecordLength, type RawRecord, type RecordReader } from './raw-record.ts';

/** JSON Lines: one object a line. A broken line, or one of more than `longest` characters, is reported and the next one is read. */
export function readJsonLines(longest = maxRecordLength): RecordReader {
  let rest = '';
  let number = 0;
  /** The line is already too long: what follows is skipped up to its end. */
  let skipping = false;

  const close = (line: string): RawRecord[] => {
    number++;
    if (skipping) {
      skipping = false;
      return [];
    }
    if (line.length > longest) return [{ number, problem: 'field_too_large', snippet: line.slice(0, 200) }];
    return line.trim() === '' ? [] : [parseRecord(line, number)];
  };
  return {
    push(text) {
      const records: RawRecord[] = [];
      let from = 0;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
        records.push(...close(rest + text.slice(from, at)));
        rest = '';
        from = at + 1;
      }
      if (skipping) return records;
      rest += text.slice(from);
      if (rest.length > longest) {
        records.push({ number: number + 1, problem: 'field_too_large', snippet: rest.slice(0, 200) });
        skipping = true;
        rest = '';
      }
      return records;
    },
    end() {
      const last = rest;
      rest = '';
      if (skipping || last.trim() === '') return { records: [], cutAt: null };
      const [record] = close(last);
      if (record === undefined) return { records: [], cutAt: null };
      // The last line alone may be broken because the file stops there.
      const isCut = 'problem' in record && record.problem === 'syntax' && !last.trimEnd().endsWith('}');
      if (!isCut) return { records: [record], cutAt: null };
      return { records: [{ ...record, problem: 'cut' }], cutAt: number };
    },
  };
}

/** Reads one object; says why it cannot. */
export function parseRecord(text: string, number: number): RawRecord {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { number, value };
    return { number, problem: 'not_an_object', snippet: text.slice(0, 200) };
  } catch {
    return { number, problem: 'syntax', snippet: text.slice(0, 200) };
  }
}
