import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerQuery, type OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import { countOfferFacets } from '../../../src-main/core/offers/count-offer-facets.ts';
import { encodeRows, listOfferIds } from '../../../src-main/core/offers/list-offer-ids.ts';
import { readOfferRows } from '../../../src-main/core/offers/read-offer-rows.ts';
import { makeRecordId } from '../../../src-main/core/store/make-record-id.ts';
import { contractTypes } from '../../../src-main/domain/offer/contract-type.ts';
import { offerStates } from '../../../src-main/domain/offer/offer-state.ts';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { foldText } from '../../../src-main/domain/fold-text.ts';
import { makeStore } from '../../support/make-store.ts';

const words = ['Éducateur', 'œuvre', 'nature', 'Animatrice', 'Nantes', 'développement', 'école', 'ressourcerie'];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const offer: fc.Arbitrary<OfferFields> = fc
  .record({
    title: text, description: text, employerName: maybe(text), placeLabel: maybe(text),
    state: fc.constantFrom(...offerStates), contractType: maybe(fc.constantFrom(...contractTypes)),
    territory: maybe(fc.constantFrom('FR-44', 'FR-2A', 'TN')), source: fc.constantFrom('site' as const, 'import' as const, 'desk' as const),
    applyBy: maybe(fc.constantFrom('2026-12-01', '2026-11-30')), receivedAt: fc.constantFrom('2026-11-01T08:00:00.000Z', '2026-11-02T08:00:00.000Z'),
  })
  .map((known) => makeOffer(known));
const query: fc.Arbitrary<OfferQuery> = fc.record({
  text: fc.oneof(fc.constant(''), fc.constantFrom(...words).map((word) => foldText(word).slice(0, 4)), text),
  states: fc.subarray([...offerStates]), contractTypes: fc.subarray([...contractTypes]), territories: fc.subarray(['FR-44', 'FR-2A', 'TN']),
  sources: fc.subarray(['site' as const, 'import' as const, 'desk' as const]),
  sort: fc.constantFrom('receivedAt', 'title', 'employerName', 'placeLabel', 'applyBy', 'state'), descending: fc.boolean(),
});

function fill(offers: OfferFields[]) {
  const { store } = makeStore();
  const ids = offers.map(() => makeRecordId(new Date()));
  store.commit({ kind: 'create', label: 'x', by: 'Nadia', changes: offers.map((fields, i) => ({ op: 'create', entity: 'offer', id: ids[i]!, fields })) });
  return { store, db: store.db, ids };
}
const everything = offerQuery.parse({});
const fits = (fields: OfferFields, asked: OfferQuery) =>
  (asked.states.length === 0 || asked.states.includes(fields.state)) &&
  (asked.contractTypes.length === 0 || asked.contractTypes.some((type) => type === fields.contractType)) &&
  (asked.territories.length === 0 || asked.territories.some((place) => place === fields.territory)) &&
  (asked.sources.length === 0 || asked.sources.includes(fields.source));

describe('the list of offers', () => {
  it('shows exactly the offers that pass the filters, and searching only takes some away', () => {
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 25 }), query, (offers, asked) => {
        const { store, db } = fill(offers);
        const filtered = listOfferIds(db, { ...asked, text: '' });
        expect(filtered).toHaveLength(offers.filter((fields) => fits(fields, asked)).length);
        const found = listOfferIds(db, asked);
        expect([...found].every((row) => filtered.includes(row))).toBe(true);
        for (const { title } of readOfferRows(store, [...found], new Date())) expect(offers.some((fields) => fields.title === title)).toBe(true);
        expect([...listOfferIds(db, { ...asked, descending: !asked.descending })].reverse()).toEqual([...found]);
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('counts, beside each choice of a filter, what choosing it alone in that filter would show', () => {
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 25 }), query, (offers, asked) => {
        const { store, db } = fill(offers);
        const facets = countOfferFacets(db, asked);
        for (const state of offerStates) expect(facets.states[state] ?? 0).toBe(listOfferIds(db, { ...asked, states: [state] }).length);
        for (const type of contractTypes) expect(facets.contractTypes[type] ?? 0).toBe(listOfferIds(db, { ...asked, contractTypes: [type] }).length);
        for (const place of ['FR-44', 'FR-2A', 'TN']) expect(facets.territories[place] ?? 0).toBe(listOfferIds(db, { ...asked, territories: [place] }).length);
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  it('answers any text typed, whatever its quotes and operators', () => {
    const { db } = fill([makeOffer({ title: 'Éducateur', description: 'd', source: 'desk', receivedAt: '2026-11-01T08:00:00.000Z' })]);
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('𞤀𞤣𞤤', '"', 'a AND', 'NEAR(', 'title:', '-x', '^é', "l'", '*', 'a"b*c')), (typed) => {
      expect(listOfferIds(db, { ...everything, text: typed }).length).toBeLessThanOrEqual(1);
    }));
  });

  it.each(['edu', 'ÉDUC', 'education nan', 'oeuv', 'œuv', 'Herbes', '44000'])('finds by “%s”', (typed) => {
    const { db } = fill([
      makeOffer({ title: 'Éducation', description: 'Une œuvre', employerName: 'Les Herbes folles', placeLabel: 'Nantes', postcode: '44000', source: 'desk', receivedAt: '2026-11-01T08:00:00.000Z' }),
      makeOffer({ title: 'Autre', description: 'x', source: 'desk', receivedAt: '2026-11-01T08:00:00.000Z' }),
    ]);
    expect(listOfferIds(db, { ...everything, text: typed })).toHaveLength(1);
  });

  it('sorts as French does: accents and case aside, unknown last', () => {
    const at = '2026-11-01T08:00:00.000Z';
    const { store, db } = fill(['Écluse', 'eau', 'Zèbre', 'École'].map((title) => makeOffer({ title, description: 'd', source: 'desk', receivedAt: at, employerName: title === 'eau' ? null : title })));
    const titles = (sort: 'title' | 'employerName') => readOfferRows(store, [...listOfferIds(db, { ...everything, sort, descending: false })], new Date()).map(({ title }) => title);
    expect(titles('title')).toEqual(['eau', 'Écluse', 'École', 'Zèbre']);
    expect(titles('employerName')).toEqual(['Écluse', 'École', 'Zèbre', 'eau']);
  });

  it('follows each write: order, filters, counts and search', () => {
    const { store, db, ids } = fill(['Avant', 'Milieu'].map((title) => makeOffer({ title, description: 'd', source: 'desk', receivedAt: '2026-11-01T08:00:00.000Z' })));
    const list = (over: Partial<OfferQuery>) => readOfferRows(store, [...listOfferIds(db, { ...everything, sort: 'title', descending: false, ...over })], new Date()).map(({ title }) => title);
    expect(list({})).toEqual(['Avant', 'Milieu']);
    store.commit({ kind: 'edit', label: 'x', by: 'Nadia', changes: [{ op: 'update', entity: 'offer', id: ids[0]!, set: { title: 'Zoologie', state: 'refused' } }] });
    expect(list({})).toEqual(['Milieu', 'Zoologie']);
    expect(list({ states: ['refused'] })).toEqual(['Zoologie']);
    expect(list({ text: 'zool' })).toEqual(['Zoologie']);
    expect(list({ text: 'avant' })).toEqual([]);
    store.commit({ kind: 'delete', label: 'x', by: 'Nadia', changes: [{ op: 'delete', entity: 'offer', id: ids[0]! }] });
    expect(list({})).toEqual(['Milieu']);
    expect(countOfferFacets(db, everything).states).toEqual({ received: 1 });
    expect(() => store.write(() => {
      store.commit({ kind: 'edit', label: 'x', by: 'Nadia', changes: [{ op: 'update', entity: 'offer', id: ids[1]!, set: { state: 'refused' } }] });
      expect(countOfferFacets(db, everything).states).toEqual({ refused: 1 });
      throw new Error('rolled back');
    })).toThrow('rolled back');
    expect(countOfferFacets(db, everything).states).toEqual({ received: 1 });
  });

  it('sends rows as little-endian 32-bit integers', () => {
    expect(encodeRows(Int32Array.of(1, 258))).toBe(Buffer.from([1, 0, 0, 0, 2, 1, 0, 0]).toString('base64'));
  });
});
