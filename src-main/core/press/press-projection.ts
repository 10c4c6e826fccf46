import type { PressFields } from '../../domain/press/press-release.ts';
import { makeListProjection } from '../lists/list-projection.ts';
import { makeSortKey } from '../offers/offer-keys.ts';

/** Keeps `press_list` in step with the releases. */
export const makePressProjection = makeListProjection({
  entity: 'press',
  list: 'press_list',
  columns: ['title_key', 'issuer_key', 'received_at', 'state'],
  read: (fields) => {
    // A list that refused a record would refuse all that came with it.
    const { title, organisationName, receivedAt = '', state = 'received' } = fields as Partial<PressFields>;
    return [makeSortKey(title), makeSortKey(organisationName), receivedAt, state];
  },
});
