import { z } from 'zod';
import { publishedOffer, type PublishedOffer } from '../../src-main/contract/site/published-offer.ts';
import { readDayInFrance } from '../../src-main/domain/day-in-france.ts';
import { contractType, contractTypes } from '../../src-main/domain/offer/contract-type.ts';
import { territory } from '../../src-main/domain/record/role.ts';
import type { Queries } from '../database/database.ts';
import { makeBadRequest } from '../http/site-error.ts';
import { foldText } from './fold-text.ts';

type Asked = { q?: string | undefined; territory?: string | undefined; contractType?: string | undefined; after?: string | undefined; limit: number };

const place = z.tuple([z.iso.datetime(), z.uuid()]);

/** A page of what is published, newest first. `after` is the `next` of the page before. */
export async function listPublished(db: Queries, asked: Asked) {
  if (asked.territory !== undefined && !territory.safeParse(asked.territory).success)
    throw makeBadRequest([{ field: 'territory', problem: 'not a territory like FR-44 or TN' }]);
  if (asked.contractType !== undefined && !contractType.safeParse(asked.contractType).success)
    throw makeBadRequest([{ field: 'contractType', problem: `one of ${contractTypes.join(', ')}` }]);
  const words = foldText(asked.q ?? '').split(' ').filter((word) => word !== '');
  const after = asked.after === undefined ? null : readPlace(asked.after);
  const filters = [
    words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`),
    asked.territory ?? null,
    asked.contractType ?? null,
    readDayInFrance(new Date()),
  ];
  const where = `search like all($1::text[]) and ($2::text is null or territory = $2) and ($3::text is null or contract_type = $3) and (until is null or until >= $4)`;
  const [count] = await db.query<{ total: number }>(`select count(*)::integer as total from published_offer where ${where}`, filters);
  const rows = await db.query<{ payload: string }>(
    `select payload::text as payload from published_offer
     where ${where} and ($5::text is null or (published_at, id) < ($5, $6))
     order by published_at desc, id desc limit $7::integer`,
    [...filters, after?.[0] ?? null, after?.[1] ?? null, asked.limit + 1],
  );
  const items = rows.slice(0, asked.limit).map(({ payload }) => JSON.parse(payload) as PublishedOffer);
  const last = items.at(-1);
  const next = rows.length > asked.limit && last !== undefined ? writePlace(last) : null;
  return { items, total: count?.total ?? 0, next };
}

/** One published offer, or nothing if it is not (or no longer) published, or its last day is over by this server's clock. */
export async function readPublished(db: Queries, id: string): Promise<PublishedOffer | undefined> {
  const [row] = await db.query<{ payload: string }>('select payload::text as payload from published_offer where id = $1 and (until is null or until >= $2)', [id, readDayInFrance(new Date())]);
  return row === undefined ? undefined : publishedOffer.parse(JSON.parse(row.payload));
}

const writePlace = ({ publishedAt, id }: PublishedOffer) => Buffer.from(JSON.stringify([publishedAt, id])).toString('base64url');

function readPlace(text: string) {
  try {
    return place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw makeBadRequest([{ field: 'after', problem: 'not the next of a page of this list' }]);
  }
}
