import { expect, it } from 'vitest';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { listDifferences } from '../../../src-renderer/features/offers/corrections/list-differences.ts';

const at = '2026-11-27T10:00:00.000Z';
const offer = makeOffer({ title: 'Animateur', description: 'Texte', source: 'site', receivedAt: at, payMin: 190_000, placeLabel: 'Nantes' });
const list = (marked: { field: string; comment: string }[], before: Record<string, null | string | number>) =>
  listDifferences({ at, marked, before, note: null }, offer).map(({ field, isChanged, comment }) => [field, isChanged, comment]);

it('reads the marked fields first, in the order of the request, then what else was changed', () => {
  expect(list([{ field: 'payMin', comment: 'combien' }, { field: 'placeLabel', comment: '' }], { title: 'Animatrice', payMin: null })).toEqual([
    ['payMin', true, 'combien'], ['placeLabel', false, ''], ['title', true, null],
  ]);
});

it('says of each what it said before and what it says, also if that was nothing', () => {
  expect(listDifferences({ at, marked: [], before: { payMin: null }, note: null }, offer)).toMatchObject([{ before: null, after: 190_000 }]);
  expect(listDifferences({ at, marked: [{ field: 'placeLabel', comment: '' }], before: {}, note: null }, offer)).toMatchObject([{ before: 'Nantes', after: 'Nantes' }]);
});

it('has nothing to fear from a field of a later version, or a name that every object has', () => {
  const marked = [{ field: 'later', comment: '' }, { field: 'toString', comment: '' }];
  expect(listDifferences({ at, marked, before: {}, note: null }, offer)).toMatchObject([{ field: 'later', isChanged: false, after: null }, { field: 'toString', isChanged: false, after: null }]);
});
