import { type Fields, isSameValue } from './merge-fields.ts';
import type { Entity } from './entity.ts';
import { reverseSet, setFields } from './set-fields.ts';

/**
 * What undoing a change writes: each field goes back to `before`, if it still holds `after`; a field that someone has
 * changed since is left alone, and of a set only what the change did is undone. A decision that the site has followed up (an accepted offer is published) is undone by
 * bringing the offer back to the queue.
 */
export function reverseChange(entity: Entity, current: Fields, before: Fields, after: Fields): Fields {
  const followedUp =
    entity === 'offer' && 'state' in after && isSameValue(after['decision'], current['decision']) && !isSameValue(after['state'], current['state']);
  const set: Fields = {};
  for (const [field, value] of Object.entries(before)) {
    const key = setFields[entity][field];
    const reversed = key === undefined ? undefined : reverseSet(current[field], value, after[field], key);
    if (reversed !== undefined) set[field] = reversed;
    else if (key === undefined && isSameValue(current[field], after[field])) set[field] = value;
  }
  if (followedUp && after['state'] === 'accepted' && current['state'] === 'published')
    return { ...set, state: 'received', decision: before['decision'] ?? null, claimedBy: null, publishedAt: null, closedAt: null };
  return set;
}
