import type { DistinctOffer } from '../../domain/offer/distinct-offer.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';

type Held = { id: string; fields: object };
type ApartChange = { op: 'update'; entity: 'offer'; id: string; set: { distinctFrom: DistinctOffer[] } };

/** What was said of the pair, whichever of the two holds it; null while nobody said anything. */
export function findApart(one: Held, other: Held): Omit<DistinctOffer, 'id'> | null {
  const said = listDistinct(one).find(({ id }) => id === other.id) ?? listDistinct(other).find(({ id }) => id === one.id);
  return said === undefined ? null : { by: said.by, at: said.at };
}

/**
 * What to write so that the pair is told apart by `author`, or no longer where it is null. It is kept with the first of the
 * two; taken back wherever it is. Nothing where that is so already.
 */
export function planApart(one: Held, other: Held, author: { by: string; at: string } | null): ApartChange[] {
  const write = ({ id }: Held, distinctFrom: DistinctOffer[]): ApartChange => ({ op: 'update', entity: 'offer', id, set: { distinctFrom } });
  if (author !== null) return findApart(one, other) === null ? [write(one, [...listDistinct(one), { id: other.id, ...author }])] : [];
  return [[one, other] as const, [other, one] as const].flatMap(([holder, { id }]) => {
    const rest = listDistinct(holder).filter((said) => said.id !== id);
    return rest.length === listDistinct(holder).length ? [] : [write(holder, rest)];
  });
}

/** Records written before this version have no such list. */
const listDistinct = ({ fields }: Held): DistinctOffer[] => (fields as Partial<OfferFields>).distinctFrom ?? [];
