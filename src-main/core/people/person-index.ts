import type Database from 'better-sqlite3';
import { type ComparedPerson, readPersonFeatures } from '../../domain/near-people/person-features.ts';
import { listPersonKeys } from '../../domain/near-people/person-keys.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { PressFields } from '../../domain/press/press-release.ts';
import { makeKeyedRows } from '../duplicates/keyed-rows.ts';
import { beginReading, catchUpFor, countRows } from '../duplicates/row-reading.ts';
import { readContact } from './read-contact.ts';
import { personEntities, type PersonFields, toComparedPerson } from './read-person.ts';

type KeyedRows = ReturnType<typeof makeKeyedRows>;
export type PersonIndex = {
  /** Rows of those who wrote, and of the offers and releases that name someone: apart, so that a recruiter of a thousand offers hides nobody. */
  people: KeyedRows;
  contacts: KeyedRows;
  /** Rows that it has yet to read. */
  countUnread: () => number;
};
const indexes = new WeakMap<Database.Database, PersonIndex & { catchUp: () => void }>();

/** The people of this open store under what they are looked for by, for whoever asks a question of it now; begun when it is first asked. */
export function askPeople(db: Database.Database): PersonIndex {
  let index = indexes.get(db);
  if (index === undefined) indexes.set(db, (index = beginIndex(db)));
  index.catchUp();
  return index;
}

function beginIndex(db: Database.Database) {
  const people = makeKeyedRows(countRows(db, 'person_list'));
  const contacts = makeKeyedRows(countRows(db, 'offer_list') + countRows(db, 'press_list'));
  const reader =
    <Fields>(rows: KeyedRows, read: (fields: Fields) => ComparedPerson | null) =>
    (row: number, fields: string | undefined) => {
      const person = fields === undefined ? null : read(JSON.parse(fields) as Fields);
      if (person === null) rows.remove(row);
      else rows.put(row, listPersonKeys(readPersonFeatures(person)));
    };
  const readings = [
    beginReading(db, { list: 'person_list', entities: personEntities, read: reader<PersonFields>(people, toComparedPerson) }),
    beginReading(db, { list: 'press_list', entities: ['press'], read: reader<PressFields>(contacts, readContact) }),
    beginReading(db, { list: 'offer_list', entities: ['offer'], read: reader<OfferFields>(contacts, readContact) }),
  ];
  return {
    people,
    contacts,
    countUnread: () => readings.reduce((sum, { countUnread }) => sum + countUnread(), 0),
    catchUp: () => {
      for (const { catchUp } of readings) catchUp(catchUpFor / readings.length);
    },
  };
}
