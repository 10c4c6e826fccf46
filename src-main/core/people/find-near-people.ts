import type Database from 'better-sqlite3';
import { mostNearPeople, type NearPeople } from '../../contract/desk/people.ts';
import { findApart } from '../duplicates/tell-apart.ts';
import type { StoredRecord } from '../store/store.ts';
import { findCandidates, showCandidate } from './find-candidates.ts';
import { askPeople } from './person-index.ts';
import { type PersonFields, toComparedPerson } from './read-person.ts';

/** The people of this desk who may be the one who wrote `open`, the nearest first. */
export function findNearPeople(db: Database.Database, open: StoredRecord): NearPeople {
  const found = findCandidates(db, toComparedPerson(open.fields as PersonFields), open.row);
  const near = found.slice(0, mostNearPeople).flatMap((one) => {
    // What names someone tells nothing of them: the one who wrote holds what is said of the two.
    const held = { id: one.about.id, fields: one.about.kind === 'contact' ? {} : one.fields };
    return showCandidate(one, findApart(held, open));
  });
  return { near, total: found.length, unread: askPeople(db).countUnread() };
}
