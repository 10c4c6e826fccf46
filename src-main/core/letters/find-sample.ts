import type Database from 'better-sqlite3';
import type { SampleOffer } from '../../contract/desk/letters.ts';
import type { LetterKind } from '../../domain/letters/letter-kinds.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { prepareOnce } from '../store/statements.ts';

type Line = { id: string; fields: string };
/** Rows looked at for one on which such a letter was written: the last ones, so that 100,000 offers are not read for a sample. */
const looked = 500;

/** An offer to see a letter on; null past the last. */
export function findSample(db: Database.Database, kind: LetterKind, skip: number): SampleOffer | null {
  const line = prepareOnce<Line, [number, string, number]>(
    db,
    `select id, fields from (select row, id, fields from record where entity = 'offer' order by row desc limit ?)
     order by coalesce(fields ->> '$.decision.kind', '') = ? desc, row desc limit 1 offset ?`,
  ).get(looked, kind.startsWith('refuse.') ? 'refuse' : kind === 'remind' ? 'askCorrections' : kind, skip);
  if (line === undefined) return null;
  const { title, employerName, contactName, decision } = JSON.parse(line.fields) as OfferFields;
  return { id: line.id, title, employerName, contactName, corrections: decision?.kind === 'askCorrections' ? decision.corrections : [] };
}
