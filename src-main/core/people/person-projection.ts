import type { PersonEntity } from '../../contract/desk/people.ts';
import { makeListProjection } from '../lists/list-projection.ts';
import { makeSortKey } from '../offers/offer-keys.ts';
import type { MakeProjection } from '../store/store.ts';
import type { PersonFields } from './read-person.ts';

/** Keeps `person_list` in step with the memberships, or the correspondents. */
export const makePersonProjection = (entity: PersonEntity): MakeProjection =>
  makeListProjection({
    entity,
    list: 'person_list',
    columns: ['entity', 'name_key', 'email_key', 'received_at'],
    read: (fields) => {
      // A list that refused a record would refuse all that came with it.
      const { name, email, receivedAt = '' } = fields as Partial<PersonFields>;
      return [entity, makeSortKey(name), makeSortKey(email), receivedAt];
    },
  });
