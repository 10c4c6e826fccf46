import { expect, it } from 'vitest';
import { makeTwinIndex } from '../../../src-main/core/findings/twin-index.ts';
import { describeRecord } from '../../../src-main/domain/findings/describe-record.ts';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';

const text = Array.from({ length: 120 }, (_, place) => `mot${place * 7919}`).join(' ');
const offer = (known: Partial<OfferFields> = {}) =>
  describeRecord(makeOffer({ title: 'Comptable', description: text, source: 'import', receivedAt: '', employerName: 'Le Moulin', romeCode: 'M1203', inseeCode: '35238', datedOn: '2026-09-01', ...known }));

it('finds an offer of the same employer, trade and commune within 60 days, and no other', () => {
  const find = makeTwinIndex();
  expect(find('1', offer())).toEqual([]);
  expect(find('2', offer({ employerName: 'LE MOULIN', datedOn: '2026-10-15' }))).toMatchObject([{ id: '1', similarity: 1 }]);
  expect(find('3', offer({ datedOn: '2027-03-01' }))).toEqual([]);
  expect(find('4', offer({ employerName: 'La Source' }))).toEqual([]);
  expect(find('5', offer({ inseeCode: '44109' }))).toEqual([]);
});

it('says how much of two texts is the same', () => {
  const find = makeTwinIndex();
  find('1', offer());
  expect(find('2', offer({ description: text.replaceAll('mot', 'autre') }))).toMatchObject([{ id: '1', similarity: 0 }]);
});

it('does not take an offer given twice for its own twin', () => {
  const find = makeTwinIndex();
  find('1', offer());
  expect(find('1', offer())).toEqual([]);
});
