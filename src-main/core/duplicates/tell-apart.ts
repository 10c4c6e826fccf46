import type { DistinctRecord } from '../../domain/record/distinct-record.ts';
import type { Entity } from '../../domain/record/entity.ts';

type Held = { id: string; fields: object };
type Holder = Held & { entity: Entity };
/** Whom records name is no record, and holds nothing. */
export type Named = Held & { entity?: Entity };
type ApartChange = { op: 'update'; entity: Entity; id: string; set: { distinctFrom: DistinctRecord[] } };

/** What was said of the pair, whichever of the two holds it; null while nobody said anything. */
export function findApart(one: Held, other: Held): Omit<DistinctRecord, 'id'> | null {
  const said = findSaid(one, other) ?? findSaid(other, one);
  return said === undefined ? null : { by: said.by, at: said.at };
}

/**
 * What to write so that the pair is told apart by `author`, or no longer where it is null. It is kept with the first of the
 * two; taken back wherever it is. Nothing where that is so already.
 */
export function planApart(one: Holder, other: Named, author: { by: string; at: string } | null): ApartChange[] {
  const write = ({ entity, id }: Named, distinctFrom: DistinctRecord[]): ApartChange[] => (entity === undefined ? [] : [{ op: 'update', entity, id, set: { distinctFrom } }]);
  if (author !== null) return findApart(one, other) === null ? write(one, [...listDistinct(one), { id: other.id, ...author }]) : [];
  return [[one, other] as const, [other, one] as const].flatMap(([holder, about]) => {
    const names = listIds(about);
    const rest = listDistinct(holder).filter((said) => !names.has(said.id));
    return rest.length === listDistinct(holder).length ? [] : write(holder, rest);
  });
}

const findSaid = (holder: Held, about: Held): DistinctRecord | undefined => {
  const names = listIds(about);
  return listDistinct(holder).find(({ id }) => names.has(id));
};

/** Its own id, and those of the records that were merged into it: what was said of them is said of it. */
const listIds = ({ id, fields }: Held): Set<string> => new Set([id, ...((fields as { mergedFrom?: { id: string }[] }).mergedFrom ?? []).map((gone) => gone.id)]);

/** Records written before this version have no such list. */
const listDistinct = ({ fields }: Held): DistinctRecord[] => (fields as { distinctFrom?: DistinctRecord[] }).distinctFrom ?? [];
