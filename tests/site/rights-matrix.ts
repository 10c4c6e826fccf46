import { randomUUID } from 'node:crypto';
import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { Role } from '../../src-main/domain/record/role.ts';
import { TestDesk } from './test-desk.ts';
import { someOffer } from './test-offers.ts';

type Json = Mutation['set'];
export const collections = ['offer', 'organisation', 'press', 'membership', 'correspondent', 'rule', 'article', 'view', 'wording', 'template'] as const;
export type Collection = (typeof collections)[number];

/** Where a record is, for who has the territory FR-44: there, in another, or nowhere. */
export const places = { 'in': 'FR-44', 'out': 'FR-35', 'nowhere': null } as const;
export type Place = keyof typeof places;
/** Where records of a collection can be: some have no territory, some always have one. */
export const placesOf: Record<Collection, readonly Place[]> = {
  offer: ['in', 'out', 'nowhere'], organisation: ['in', 'out', 'nowhere'], press: ['nowhere'], membership: ['nowhere'], correspondent: ['in', 'out'],
  rule: ['nowhere'], article: ['nowhere'], view: ['nowhere'], wording: ['nowhere'], template: ['nowhere'],
};
/** The field that the tests change. */
export const titleOf: Record<Collection, 'title' | 'name' | 'why' | 'words'> = {
  offer: 'title', organisation: 'name', press: 'title', membership: 'name', correspondent: 'name', rule: 'why', article: 'name', view: 'name', wording: 'words', template: 'words',
};
/** What that field holds before an attempt, and what attempts write there: an article is named by its number. */
const wordsOf = (collection: Collection) =>
  collection === 'article' ? { before: '1', one: '2', other: '3', after: '4', back: '5' } : { before: 'Avant', one: 'Une', other: 'Autre', after: 'Après', back: 'De retour' };

export const operations = ['read', 'create', 'edit', 'move', 'delete', 'restore', 'close conflict', 'propose', 'answer'] as const;
export type Operation = (typeof operations)[number];

/** The fields of a new record. */
export function makeFields(collection: Collection, place: Place): Json {
  const territory = places[place];
  const received = { receivedAt: '2026-11-24T08:00:00.000Z', state: 'received', decision: null };
  const person = { name: 'Avant', email: 'a@asso.example', phone: null, message: null, ...received };
  switch (collection) {
    case 'offer':
      return someOffer({ title: 'Avant', territory });
    case 'organisation':
      return { name: 'Avant', siret: null, rna: null, legalForm: null, address: null, postcode: null, city: null, territory, website: null, about: null };
    case 'press':
      return { title: 'Avant', body: 'Texte', agency: null, organisationName: null, contactName: null, contactEmail: null, sourceUrl: null, embargoUntil: null, note: null, ...received };
    case 'membership':
      return { ...person, kind: 'person', postcode: null };
    case 'correspondent':
      return { ...person, territory };
    case 'rule':
      return { name: 'age.max', isOn: true, level: null, why: 'Avant', letter: null };
    case 'article':
      return { name: '1', versions: [] };
    case 'wording':
      return { name: 'callScript', words: 'Avant' };
    case 'template':
      return { name: 'fr.accept', words: 'Avant' };
    case 'view':
      return { name: 'Avant', by: 'Ana', text: '', states: [], contractTypes: [], territories: [], sources: [], sort: 'title', descending: false, columns: { shown: {}, order: [], widths: {} } };
  }
}

/** Of these alone a change is proposed. */
export const isProposed = (collection: Collection): boolean => ['offer', 'organisation', 'press', 'membership', 'correspondent'].includes(collection);

/** One thing that somebody tries on a record of its own, made for it. `conflictId`: of the conflict or the proposal that it is about. */
export type Attempt = { role: Role; collection: Collection; place: Place; operation: Exclude<Operation, 'read'>; id: string; conflictId: string };

export const makeAttempts = (roles: readonly Role[]): Attempt[] =>
  roles.flatMap((role) =>
    collections.flatMap((collection) =>
      placesOf[collection].flatMap((place) =>
        operations
          .filter((operation): operation is Attempt['operation'] => operation !== 'read' && (isProposed(collection) || (operation !== 'propose' && operation !== 'answer')))
          .map((operation) => ({ role, collection, place, operation, id: randomUUID(), conflictId: operation === 'propose' || operation === 'answer' ? randomUUID() : '' })),
      ),
    ),
  );

/** Sends lines, 500 at most at a time, and answers what became of each. */
export async function sendAll(desk: TestDesk, drafts: Parameters<TestDesk['makeLine']>[0][]) {
  const results = [];
  for (let from = 0; from < drafts.length; from += 500)
    results.push(...(await desk.send(drafts.slice(from, from + 500).map((draft) => desk.makeLine(draft)))).results);
  return results;
}

/** Makes what each attempt is about: a record, deleted where it is to be restored, with a conflict where one is to be closed. */
export async function prepare(admin: TestDesk, attempts: Attempt[]): Promise<void> {
  const existing = attempts.filter(({ operation }) => operation !== 'create');
  const make = ({ collection: entity, id, place }: Attempt) => ({ entity, id, set: makeFields(entity, place) });
  await sendAll(admin, existing.map(make));
  const deleted = existing.filter(({ operation }) => operation === 'restore');
  await sendAll(admin, deleted.map(({ collection: entity, id }) => ({ entity, id, op: 'delete' as const, baseVer: 1, base: { [titleOf[entity]]: wordsOf(entity).before } })));
  const disputed = existing.filter(({ operation }) => operation === 'close conflict');
  const edit = (words: 'one' | 'other') => ({ collection: entity, id }: Attempt) => ({ entity, id, baseVer: 1, base: { [titleOf[entity]]: wordsOf(entity).before }, set: { [titleOf[entity]]: wordsOf(entity)[words] } });
  await sendAll(admin, disputed.map(edit('one')));
  const raised = await sendAll(admin, disputed.map(edit('other')));
  for (const [index, attempt] of disputed.entries()) attempt.conflictId = raised[index]?.conflictId ?? '';
  await sendAll(admin, existing.filter(({ operation }) => operation === 'answer').map(propose));
}

const propose = ({ collection: entity, id, conflictId }: Attempt): Parameters<TestDesk['makeLine']>[0] => ({
  entity: 'proposal', id: conflictId,
  set: {
    entity, recordId: id, recordTitle: 'Avant', base: { [titleOf[entity]]: wordsOf(entity).before }, set: { [titleOf[entity]]: wordsOf(entity).after }, message: null, by: 'X',
    at: '2026-11-24T09:00:00.000Z', state: 'open', answer: null, answeredBy: null, answeredAt: null,
  },
});

/** The line that the attempt sends. */
export function writeAttempt({ collection: entity, id, place, operation, conflictId }: Attempt): Parameters<TestDesk['makeLine']>[0] {
  const title = titleOf[entity];
  const words = wordsOf(entity);
  switch (operation) {
    case 'create':
      return { entity, id, set: makeFields(entity, place) };
    case 'edit':
      return { entity, id, baseVer: 1, base: { [title]: words.before }, set: { [title]: words.after } };
    case 'move':
      return { entity, id, baseVer: 1, base: { territory: places[place] }, set: { territory: place === 'out' ? 'FR-29' : 'FR-35' } };
    case 'delete':
      return { entity, id, op: 'delete', baseVer: 1, base: { [title]: words.before } };
    case 'restore':
      return { entity, id, baseVer: 2, base: {}, set: { ...makeFields(entity, place), [title]: words.back } };
    case 'propose':
      return propose({ collection: entity, id, place, operation, conflictId, role: 'admin' });
    case 'answer':
      return { entity: 'proposal', id: conflictId, baseVer: 1, base: { state: 'open' }, set: { state: 'declined', answer: null, answeredBy: 'X', answeredAt: '2026-11-24T10:00:00.000Z' } };
    case 'close conflict':
      return {
        entity: 'conflict', id: conflictId, baseVer: 1, base: { state: 'open' },
        set: { state: 'resolved', choices: { [title]: 'theirs' }, resolvedBy: 'X', resolvedAt: '2026-11-24T09:00:00.000Z' },
      };
  }
}
