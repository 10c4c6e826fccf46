import type { ImportFormat } from '../../contract/desk/imports.ts';
import { foldText } from '../../domain/fold-text.ts';
import { makeOffer } from '../../domain/offer/offer.ts';
import type { Store } from '../store/store.ts';
import { checkOffer } from './check-offer.ts';
import { compareOffer, findOffer } from './compare-offer.ts';
import { cutSnippet, FileProblem } from './file-problem.ts';
import { makeCsvMapper } from './formats/csv/map-csv-row.ts';
import { readCsv } from './formats/csv/read-csv.ts';
import { mapFranceTravailOffer } from './formats/francetravail/map-france-travail-offer.ts';
import { mapJobPosting } from './formats/jobposting/map-job-posting.ts';
import { identifyOffer } from './identify-offer.ts';
import { insertLine, type NewLine } from './lot-table.ts';
import type { MapRecord } from './mapped-offer.ts';
import { pickLine } from './read-values.ts';
import { readJson } from './reading/choose-json-reader.ts';
import { detectBinary, type Encoding } from './reading/detect-encoding.ts';
import type { RawRecord, RecordReader } from './reading/raw-record.ts';

export type SessionOptions = {
  lot: string;
  size: number;
  format: ImportFormat;
  encoding: Encoding;
  mapping: Record<string, string>;
  delimiter: string | null;
  now: () => Date;
};

/** The reading of one file: bytes in, lines of the rehearsal out. Memory holds a piece, a record, and the names already seen. */
export type ImportSession = { readonly lot: string; read: number; readonly size: number; push: (bytes: Uint8Array) => Promise<void>; end: () => Promise<FileProblem | null> };

/** Opens the reading of a file into the lines of `lot`. */
export function openSession(store: Store, options: SessionOptions): ImportSession {
  const decoder = new TextDecoder(options.encoding);
  const reader: RecordReader = options.format === 'csv' ? readCsv(options.delimiter ?? ';') : readJson();
  const map = chooseMapper(options);
  /** Where each offer of this file first came. */
  const seen = new Map<string, number>();
  let count = 0;

  const rehearse = (records: RawRecord[]) => {
    if (records.length === 0) return;
    count += records.length;
    store.write(() => {
      for (const record of records) insertLine(store.db, options.lot, rehearseRecord(store, record, map, seen, options.now));
    });
  };
  const session: ImportSession = {
    lot: options.lot,
    size: options.size,
    read: 0,
    async push(bytes) {
      if (session.read === 0) refuseOther(bytes, options);
      session.read += bytes.length;
      rehearse(await reader.push(decoder.decode(bytes, { stream: true })));
    },
    async end() {
      if (session.read === 0) return new FileProblem('empty');
      const tail = decoder.decode();
      if (tail !== '') rehearse(await reader.push(tail));
      const { records, cutAt } = await reader.end();
      rehearse(records);
      if (cutAt !== null) return new FileProblem('cut', cutAt);
      return count === 0 ? new FileProblem('no_offers') : null;
    },
  };
  return session;
}

function chooseMapper({ format, mapping }: SessionOptions): MapRecord {
  if (format === 'francetravail') return mapFranceTravailOffer;
  if (format === 'jobposting') return mapJobPosting;
  const fields = new Set(Object.values(mapping));
  if (!fields.has('title') || !fields.has('description')) throw new FileProblem('mapping', 1, ['title', 'description'].filter((field) => !fields.has(field)).join(', '));
  return makeCsvMapper(mapping);
}

/** A file given under a format that its first bytes deny. */
function refuseOther(bytes: Uint8Array, { format, encoding }: SessionOptions): void {
  const head = bytes.subarray(0, 4096);
  const binary = detectBinary(head);
  if (binary !== null) throw new FileProblem('binary', null, binary);
  const start = new TextDecoder(encoding).decode(head, { stream: true }).trimStart();
  if (/^<(!doctype|html|head|\?xml)/i.test(start) || (format !== 'csv' && start.startsWith('<'))) throw new FileProblem('html', 1, start.slice(0, 100));
  if (format !== 'csv' && start !== '' && !/^[[{]/.test(start)) throw new FileProblem('syntax', 1, start.slice(0, 100));
}

function rehearseRecord(store: Store, record: RawRecord, map: MapRecord, seen: Map<string, number>, now: () => Date): NewLine {
  const { number } = record;
  if ('problem' in record)
    return { number, status: 'wrong', title: '', reference: null, recordId: null, setFields: null, problems: [{ field: 'line', code: record.problem, value: cutSnippet(record.snippet) }] };
  const mapped = map(record.value);
  const title = cutSnippet(pickLine(mapped.content, 'title') ?? '');
  const line = { number, title, reference: mapped.reference?.slice(0, 300) ?? null, recordId: null, setFields: null };
  const checked = checkOffer(mapped);
  if (!('content' in checked)) return { ...line, status: 'wrong', problems: checked.problems };

  const reference = identifyOffer(checked);
  const key = `${foldText(checked.origin.sourceName ?? '')}\n${reference}`;
  const earlier = seen.get(key);
  if (earlier !== undefined)
    return { ...line, status: 'wrong', problems: [...checked.problems, { field: 'reference', code: 'duplicate', value: String(earlier) }] };
  seen.set(key, number);

  const here = findOffer(store, checked.origin.sourceName, reference);
  if (here === undefined) {
    const { title = '', description = '' } = checked.content;
    const fields = makeOffer({ ...checked.content, ...checked.origin, reference, title, description, source: 'import', receivedAt: now().toISOString() });
    return { ...line, reference, status: 'new', setFields: fields, problems: checked.problems };
  }
  const { set, kept } = compareOffer(store, here, checked.content);
  const isChanged = Object.keys(set).length > 0;
  return { ...line, reference, recordId: here.id, status: isChanged ? 'changed' : 'unchanged', setFields: isChanged ? set : null, problems: [...checked.problems, ...kept] };
}
