import type Database from 'better-sqlite3';
import { mostNearPeople, type NearPeople, type NearPerson, type PersonEntity } from '../../contract/desk/people.ts';
import { type ComparedPerson, readPersonFeatures } from '../../domain/near-people/person-features.ts';
import { listPersonKeys } from '../../domain/near-people/person-keys.ts';
import { scorePeople } from '../../domain/near-people/score-people.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { PressFields } from '../../domain/press/press-release.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import { findApart } from '../duplicates/tell-apart.ts';
import { prepareOnce } from '../store/statements.ts';
import type { StoredRecord } from '../store/store.ts';
import { askPeople } from './person-index.ts';
import { makeContactId, readContact } from './read-contact.ts';
import { type PersonFields, toComparedPerson } from './read-person.ts';

/** Someone of the store, and what the screen tells of them beside how near they are. */
type Candidate = { row: number; person: ComparedPerson; about: Pick<NearPerson, 'id' | 'kind' | 'source' | 'receivedAt' | 'state' | 'decision'>; distinctFrom: object };
type Found = { row: number; entity: string; id: string; fields: string };

/**
 * The people of this desk who may be the one who wrote `open`, the nearest first: those who wrote, and those whom offers and releases
 * name, each once, by the latest that does.
 */
export function findNearPeople(db: Database.Database, open: StoredRecord): NearPeople {
  const { people, contacts, countUnread } = askPeople(db);
  const own = readPersonFeatures(toComparedPerson(open.fields as PersonFields));
  const keys = listPersonKeys(own);
  const one = prepareOnce<Found>(db, 'select row, entity, id, fields from record where row = ?');
  const read = (rows: { row: number }[]) => rows.flatMap(({ row }) => one.get(row) ?? []);
  const candidates = [...read(people.list(keys, open.row)).map(toCandidate), ...listContacts(read(contacts.list(keys, open.row)))];
  const found = candidates
    .map((candidate) => ({ candidate, ...scorePeople(own, readPersonFeatures(candidate.person)) }))
    .filter(({ verdict }) => verdict !== 'none')
    .sort((a, b) => b.score - a.score || b.candidate.row - a.candidate.row);
  const near = found.slice(0, mostNearPeople).flatMap(({ candidate: { person, about, distinctFrom }, score, verdict, reasons }): NearPerson[] =>
    verdict === 'none' ? [] : [{ ...about, ...person, score, verdict, reasons, apart: findApart({ id: about.id, fields: distinctFrom }, open) }],
  );
  return { near, total: found.length, unread: countUnread() };
}

function toCandidate({ row, entity, id, fields }: Found): Candidate {
  const person = JSON.parse(fields) as PersonFields;
  const { receivedAt, state, decision } = person;
  return { row, person: toComparedPerson(person), distinctFrom: person, about: { id, kind: entity as PersonEntity, source: null, receivedAt, state, decision } };
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
    contacts.set(id, { row, person, distinctFrom: {}, about });
  }
  return [...contacts.values()];
}
