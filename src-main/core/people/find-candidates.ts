import type Database from 'better-sqlite3';
import type { NearPerson, PersonEntity } from '../../contract/desk/people.ts';
import { type ComparedPerson, readPersonFeatures } from '../../domain/near-people/person-features.ts';
import { listPersonKeys } from '../../domain/near-people/person-keys.ts';
import { type PersonScore, scorePeople } from '../../domain/near-people/score-people.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { PressFields } from '../../domain/press/press-release.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import { prepareOnce } from '../store/statements.ts';
import { askPeople } from './person-index.ts';
import { makeContactId, readContact } from './read-contact.ts';
import { type PersonFields, toComparedPerson } from './read-person.ts';

/** Someone of the store, and what the screen tells of them beside how near they are. `fields`: of the record that is, or names, them. */
export type Candidate = {
  row: number;
  person: ComparedPerson;
  about: Pick<NearPerson, 'id' | 'kind' | 'source' | 'receivedAt' | 'state' | 'decision'>;
  fields: PersonFields | OfferFields | PressFields;
};
type Found = { row: number; entity: string; id: string; fields: string };
/** One in no record, or in many: nothing is left out. */
const noRow = -1;

/**
 * The people of this desk who may be this one, the nearest first: those who wrote, but for the record at `except`, and those whom
 * offers and releases name, each once, by the latest that does.
 */
export function findCandidates(db: Database.Database, person: ComparedPerson, except = noRow): (Candidate & PersonScore)[] {
  const { people, contacts } = askPeople(db);
  const own = readPersonFeatures(person);
  const keys = listPersonKeys(own);
  const one = prepareOnce<Found>(db, 'select row, entity, id, fields from record where row = ?');
  const read = (rows: { row: number }[]) => rows.flatMap(({ row }) => one.get(row) ?? []);
  return [...read(people.list(keys, except)).map(toCandidate), ...listContacts(read(contacts.list(keys, except)))]
    .map((candidate) => ({ ...candidate, ...scorePeople(own, readPersonFeatures(candidate.person)) }))
    .filter(({ verdict }) => verdict !== 'none')
    .sort((a, b) => b.score - a.score || b.row - a.row);
}

/** What the screen shows of a candidate; nothing of one who is not near. */
export function showCandidate({ about, person, score, verdict, reasons }: Candidate & PersonScore, apart: NearPerson['apart']): NearPerson[] {
  return verdict === 'none' ? [] : [{ ...about, ...person, score, verdict, reasons, apart }];
}

function toCandidate({ row, entity, id, fields }: Found): Candidate {
  const person = JSON.parse(fields) as PersonFields;
  const { receivedAt, state, decision } = person;
  return { row, person: toComparedPerson(person), fields: person, about: { id, kind: entity as PersonEntity, source: null, receivedAt, state, decision } };
}

function listContacts(found: readonly Found[]): Candidate[] {
  const contacts = new Map<string, Candidate>();
  for (const { row, entity, id: record, fields } of found.toSorted((a, b) => b.row - a.row)) {
    const source = JSON.parse(fields) as OfferFields | PressFields;
    const person = readContact(source);
    if (person === null) continue;
    const id = makeContactId(person);
    if (contacts.has(id)) continue;
    const about = { id, kind: 'contact' as const, source: { entity: entity as 'offer' | 'press', id: record, title: getRecordTitle(source) }, receivedAt: source.receivedAt, state: null, decision: null };
    contacts.set(id, { row, person, fields: source, about });
  }
  return [...contacts.values()];
}
