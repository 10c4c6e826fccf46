import { describe, expect, it } from 'vitest';
import { makeCandidateIndex } from '../../../src-main/domain/duplicates/candidate-index.ts';
import { groupOffers } from '../../../src-main/domain/duplicates/group-offers.ts';
import { readFeatures } from '../../../src-main/domain/duplicates/offer-features.ts';
import { scorePair } from '../../../src-main/domain/duplicates/score-pair.ts';
import { makeComparedOffer } from './make-compared-offer.ts';
import { writeOffers } from './write-offers.ts';

describe('the index of candidates', () => {
  it('finds the duplicates that a comparison of all with all finds', () => {
    const offers = writeOffers(400, 3).flatMap((offer, i) => (i % 4 === 0 ? [offer, { ...offer, title: `${offer.title} (urgent)`, description: offer.description.slice(60) }] : [offer]));
    const features = offers.map(readFeatures);
    const index = makeCandidateIndex();
    const found = features.flatMap((one, b) => index.add(one).candidates.filter(({ verdict }) => verdict === 'duplicate').map(({ index: a }) => `${a} ${b}`));
    const all = features.flatMap((one, b) => features.slice(0, b).flatMap((other, a) => (scorePair(other, one).verdict === 'duplicate' ? [`${a} ${b}`] : [])));
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(found.sort()).toEqual(all.sort());
  });
  it('looks at few offers, however many share a text', () => {
    const index = makeCandidateIndex();
    const offer = readFeatures(makeComparedOffer());
    for (let i = 0; i < 2_000; i++) expect(index.add(offer).candidates.length).toBeLessThanOrEqual(80);
    const last = index.find(offer);
    expect(last.length).toBeGreaterThan(0);
    expect(Math.min(...last.map(({ index: at }) => at))).toBeGreaterThan(1_900);
  });
});

describe('a grappe', () => {
  const group = (...offers: Parameters<typeof makeComparedOffer>[0][]) => {
    const index = makeCandidateIndex();
    const pairs = offers.flatMap((over, b) => index.add(readFeatures(makeComparedOffer(over))).candidates.map(({ index: a, ...score }) => ({ a: String(a), b: String(b), ...score })));
    return groupOffers(pairs).map((ids) => ids.sort().join(' '));
  };
  const rennes = { placeLabel: 'Rennes', inseeCode: '35238', territory: 'FR-35' as const };
  it('holds one job of one employer in several towns and at several wages', () => expect(group({}, rennes, { payMin: 220_000, payMax: 220_000 })).toEqual(['0 1 2']));
  it('does not hold the same words of another employer', () => expect(group({}, { employerName: 'Le Tri sélectif' })).toEqual([]));
  it('does not hold another job of the same employer', () => expect(group({}, { title: 'Mécanicien' })).toEqual([]));
  it('goes through any of its members', () => {
    const chain = Array.from({ length: 300 }, (_, i) => ({ a: String(i), b: String(i + 1), ...scorePair(readFeatures(makeComparedOffer()), readFeatures(makeComparedOffer())) }));
    expect(groupOffers(chain)).toHaveLength(1);
  });
});
