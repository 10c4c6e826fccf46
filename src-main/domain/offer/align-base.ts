import { type Fields, isSameValue } from '../record/merge-fields.ts';
import type { Entity } from '../record/entity.ts';

/**
 * What the author of a change had seen, in the site's terms. The site publishes an offer in the transaction that
 * accepts it: who goes on from "accepted" without having heard of it goes on from "published". Without this, one's own
 * next change would clash with one's own decision.
 */
export function alignBase(entity: Entity, current: Fields, base: Fields): Fields {
  if (entity !== 'offer' || base['state'] !== 'accepted' || current['state'] !== 'published') return base;
  if ('decision' in base && !isSameValue(base['decision'], current['decision'])) return base;
  const aligned: Fields = { ...base, state: 'published' };
  if ('publishedAt' in base) aligned['publishedAt'] = current['publishedAt'];
  return aligned;
}
