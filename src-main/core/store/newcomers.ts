import type { FeedItem } from '../../contract/site/feed-line.ts';
import type { StoreParts } from './store-parts.ts';

type Key = Pick<FeedItem, 'entity' | 'id'>;

/** True, once, for a record of which nothing is here: no row, no pending change. */
export type IsNewcomer = (entity: string, id: string) => boolean;

/**
 * Asks of a whole page at once which of its records are newcomers: a first download would look for each in three tables. The pages
 * of a snapshot are in the order of the index, so that one question about what lies between its ends tells.
 */
export function findNewcomers(parts: StoreParts, items: readonly FeedItem[]): IsNewcomer {
  const ends = findEnds(items);
  const isFree = ends !== undefined && parts.base.isEmpty() && parts.outbox.isEmpty() && !parts.records.hasBetween(ends.first, ends.last);
  const met = new Set<string>();
  return (entity, id) => {
    const key = `${entity} ${id}`;
    if (!isFree || met.has(key)) return false;
    met.add(key);
    return true;
  };
}

/** Names and ids are ASCII: JavaScript puts them in the same order as SQLite. */
function findEnds(keys: readonly Key[]): { first: Key; last: Key } | undefined {
  const [one] = keys;
  if (one === undefined) return undefined;
  const isBefore = (a: Key, b: Key) => a.entity < b.entity || (a.entity === b.entity && a.id < b.id);
  let [first, last] = [one, one];
  for (const key of keys) {
    if (isBefore(key, first)) first = key;
    if (isBefore(last, key)) last = key;
  }
  return { first, last };
}
