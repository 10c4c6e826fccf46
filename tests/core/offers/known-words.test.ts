import { v7 as makeId } from 'uuid';
import { expect, it } from 'vitest';
import { finishLastWord } from '../../../src-main/core/offers/known-words.ts';
import { findMatches, makeMatch } from '../../../src-main/core/offers/search-offers.ts';
import type { Store } from '../../../src-main/core/store/store.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { makeStore } from '../../support/make-store.ts';

const receivedAt = '2026-11-01T08:00:00.000Z';
function receive(store: Store, descriptions: string[]): void {
  store.receive(
    descriptions.map((description, i) => ({
      kind: 'put', entity: 'offer', id: makeId(), ver: 1, seq: i + 1, scopes: ['offers'], by: 'site', at: receivedAt,
      fields: makeOffer({ title: 'Offre', description, source: 'site', receivedAt }),
    })),
  );
}
const finish = (store: Store, text: string) => finishLastWord(store.db, makeMatch(text) ?? '');
const countFound = (store: Store, text: string) => findMatches(store.db, makeMatch(text) ?? '', 1000).count;

it('a word that is being typed is sought as the words of the offers that begin so', () => {
  const { store } = makeStore();
  receive(store, ['Médiatrice', 'médiation', 'mediateur', 'medaille']);
  expect(finish(store, 'médiat')).toBe('"mediateur" OR "mediation" OR "mediatrice"');
  expect(finish(store, 'offre médiatr')).toBe('"offre" AND ("mediatrice")');
  expect(countFound(store, 'médiat')).toBe(3);
  expect(countFound(store, 'offre médiatr')).toBe(1);
});

it('no offer has a word that begins so: nothing is found', () => {
  const { store } = makeStore();
  receive(store, ['médiation']);
  expect(finish(store, 'medic')).toBeNull();
  expect(countFound(store, 'médic')).toBe(0);
});

it('too many words begin so, or it is short, or beyond ASCII: its beginning is sought', () => {
  const { store } = makeStore();
  receive(store, Array.from({ length: 9 }, (_, i) => `mediat${'abcdefghi'[i]}`));
  expect(finish(store, 'mediat')).toBe('"mediat"*');
  expect(finish(store, 'med')).toBe('"med"*');
  expect(finish(store, 'smørr')).toBe('"smørr"*');
  expect(countFound(store, 'mediat')).toBe(9);
});

it('whatever the beginning, what is found is what FTS5 finds by it', () => {
  const { store } = makeStore();
  const words = ['insertion', 'insertions', 'insérer', 'Inséré', 'inserts', 'œuvre', 'œuvrer', 'coordination', 'coordinateur·rice', 'x2000', '2026'];
  receive(store, Array.from({ length: 300 }, (_, i) => words.filter((_word, place) => (i * 7 + place * 5) % 11 < 3).join(' ')));
  const raw = store.db.prepare('select count(*) from offer_search where offer_search match ?').pluck();
  for (const word of words)
    for (let length = 2; length <= word.length; length++) {
      const text = word.slice(0, length);
      const match = makeMatch(text) ?? '';
      expect([text, findMatches(store.db, match, 1000).count]).toEqual([text, raw.get(match)]);
    }
});

it('what was found is found anew once something is written', () => {
  const { store } = makeStore();
  receive(store, ['médiation']);
  expect(countFound(store, 'médiation')).toBe(1);
  receive(store, ['médiation']);
  expect(countFound(store, 'médiation')).toBe(2);
});
