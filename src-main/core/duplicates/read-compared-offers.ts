import type { ComparedOffer } from '../../domain/duplicates/compared-offer.ts';
import { makeOffer } from '../../domain/offer/offer.ts';
import { checkOffer } from '../imports/check-offer.ts';
import { FileProblem, type LineProblem } from '../imports/file-problem.ts';
import { mapFranceTravailOffer } from '../imports/formats/francetravail/map-france-travail-offer.ts';
import { readJson } from '../imports/reading/choose-json-reader.ts';
import { decodePieces } from '../imports/reading/decode-pieces.ts';
import type { RawRecord } from '../imports/reading/raw-record.ts';
import { readJsonLines } from '../imports/reading/read-json-lines.ts';

export type ReadLine =
  | { number: number; id: string; offer: ComparedOffer }
  | { number: number; problems: LineProblem[] };

/**
 * The offers of a France Travail v2 file, one at a time, wrong lines with why: a line without an id, a title or a text,
 * or whose id came before, is wrong. `isLines`: the file is known to be JSON Lines. Throws FileProblem where it is no such file.
 */
export async function* readComparedOffers(bytes: AsyncIterable<Uint8Array>, isLines: boolean): AsyncGenerator<ReadLine> {
  const reader = isLines ? readJsonLines() : readJson();
  /** The line where each id first came. */
  const seen = new Map<string, number>();
  for await (const text of decodePieces(bytes)) for (const record of await reader.push(text)) yield readRecord(record, seen);
  const { records, cutAt } = await reader.end();
  for (const record of records) yield readRecord(record, seen);
  if (cutAt !== null) throw new FileProblem('cut', cutAt);
  if (seen.size === 0) throw new FileProblem('no_offers');
}

function readRecord(record: RawRecord, seen: Map<string, number>): ReadLine {
  const { number } = record;
  if ('problem' in record) return { number, problems: [{ field: 'line', code: record.problem, value: record.snippet }] };
  const mapped = mapFranceTravailOffer(record.value);
  const checked = checkOffer(mapped);
  if (!('content' in checked)) return { number, problems: checked.problems };
  const id = checked.origin.reference;
  if (id === null) return { number, problems: [{ field: 'id', code: 'missing', value: '' }] };
  const earlier = seen.get(id);
  if (earlier !== undefined) return { number, problems: [{ field: 'id', code: 'duplicate', value: String(earlier) }] };
  seen.set(id, number);
  const { title = '', description = '' } = checked.content;
  return { number, id, offer: makeOffer({ ...checked.content, ...checked.origin, title, description, source: 'import', receivedAt: '' }) };
}
