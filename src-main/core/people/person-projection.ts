import type { PersonEntity } from '../../contract/desk/people.ts';
import type { CorrespondentFields } from '../../domain/correspondent/correspondent.ts';
import type { MembershipFields } from '../../domain/membership/membership.ts';
import { tellFollowers } from '../duplicates/row-followers.ts';
import { makeSortKey } from '../offers/offer-keys.ts';
import type { MakeProjection } from '../store/store.ts';

/** Keeps `person_list` in step with the memberships, or the correspondents. */
export const makePersonProjection =
  (entity: PersonEntity): MakeProjection =>
  (db) => {
    const put = db.prepare('insert or replace into person_list (row, entity, name_key, email_key, received_at) values (?, ?, ?, ?, ?)');
    const remove = db.prepare('delete from person_list where row = ?');
    const tell = tellFollowers(db, entity);
    return {
      entity,
      write: (row, fields) => {
        // A list that refused a record would refuse all that came with it.
        const { name, email, receivedAt = '' } = fields as Partial<MembershipFields | CorrespondentFields>;
        put.run(row, entity, makeSortKey(name), makeSortKey(email), receivedAt);
        tell(row);
      },
      remove: (row) => {
        remove.run(row);
        tell(row);
      },
      addToSearch: () => {},
      mergeSearch: () => false,
    };
  };
