import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerQuery } from '../../../src-main/contract/desk/offers.ts';
import { isFiltered, parseOffersSearch, toOfferQuery } from '../../../src-renderer/features/offers/offers-search.ts';
import { contractCodes, sortCodes, sourceCodes, stateCodes } from '../../../src-renderer/features/offers/offer-codes.ts';

const id = '019b95d3-1f80-7a51-8220-6ead66999f09';

describe('the address of the offers screen', () => {
  it('says nothing when the list is the usual one', () => {
    expect(parseOffersSearch({})).toEqual({});
    expect(parseOffersSearch({ sort: 'receivedAt', descending: true, text: '', states: [] })).toEqual({});
  });

  it('keeps every choice, in an order that does not depend on how it was made', () => {
    const search = { text: 'comptable', states: ['refused', 'received'], territories: ['FR-44', 'TN'], sources: ['site'], contractTypes: ['CDD', 'CDI'], sort: 'title', descending: false, id };
    expect(parseOffersSearch(search)).toEqual({ ...search, states: ['received', 'refused'], contractTypes: ['CDI', 'CDD'] });
  });

  it('opens all the same on what someone mistyped', () => {
    const junk = { text: { a: 1 }, states: ['received', 'nonsense', 7], contractTypes: 'X', territories: ['loire', null], sources: null, sort: 'drop table', descending: 'no', id: '../../etc' };
    expect(parseOffersSearch(junk)).toEqual({ states: ['received'] });
  });

  it('reads a lone value where a list is meant, and a number where words are', () => {
    expect(parseOffersSearch({ states: 'received', text: 2024 })).toEqual({ states: ['received'], text: '2024' });
  });

  const someOf = <T>(codes: readonly T[]) => fc.subarray([...codes]);
  const searches = fc.record(
    { text: fc.string({ maxLength: 50 }), states: someOf(stateCodes), contractTypes: someOf(contractCodes), territories: someOf(['FR-44', 'FR-2A', 'TN']), sources: someOf(sourceCodes), sort: fc.constantFrom(...sortCodes), descending: fc.boolean(), id: fc.constant(id) },
    { requiredKeys: [] },
  );

  it('comes back the same from the address bar', () => {
    fc.assert(
      fc.property(searches, (raw) => {
        const search = parseOffersSearch(raw);
        expect(parseOffersSearch(JSON.parse(JSON.stringify(search)) as Record<string, unknown>)).toEqual(search);
      }),
    );
  });

  it('always makes a question that core accepts', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('text', 'states', 'contractTypes', 'territories', 'sources', 'sort', 'descending', 'id'), fc.anything()), (raw) => {
        const query = toOfferQuery(parseOffersSearch(raw));
        expect(offerQuery.parse(query)).toEqual(query);
      }),
    );
  });

  it('knows whether the list leaves something out', () => {
    expect(isFiltered(toOfferQuery({ sort: 'title', id }))).toBe(false);
    expect(isFiltered(toOfferQuery({ sources: ['desk'] }))).toBe(true);
  });
});
