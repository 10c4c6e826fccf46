import type { PressFields } from '../../domain/press/press-release.ts';
import { tellFollowers } from '../duplicates/row-followers.ts';
import { makeSortKey } from '../offers/offer-keys.ts';
import type { MakeProjection } from '../store/store.ts';

/** Keeps `press_list` in step with the releases. Their titles and issuers are searched in it: they have no index of words. */
export const makePressProjection: MakeProjection = (db) => {
  const put = db.prepare('insert or replace into press_list (row, title_key, issuer_key, received_at, state) values (?, ?, ?, ?, ?)');
  const remove = db.prepare('delete from press_list where row = ?');
  const tell = tellFollowers(db, 'press');
  return {
    entity: 'press',
    write: (row, fields) => {
      // A list that refused a record would refuse all that came with it.
      const { title, organisationName, receivedAt = '', state = 'received' } = fields as Partial<PressFields>;
      put.run(row, makeSortKey(title), makeSortKey(organisationName), receivedAt, state);
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
