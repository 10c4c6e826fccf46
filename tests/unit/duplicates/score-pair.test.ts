import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../../src-main/domain/duplicates/offer-features.ts';
import { scorePair } from '../../../src-main/domain/duplicates/score-pair.ts';
import { compareWith, makeComparedOffer } from './make-compared-offer.ts';

const base = makeComparedOffer();
const otherText = 'Notre garage solidaire répare les voitures de personnes en recherche d’emploi. Vous faites le diagnostic, les freins, la vidange et la distribution, sous la conduite d’une cheffe d’atelier.';

describe('one and the same post', () => {
  it.each([
    ['unchanged', {}],
    ['with a title written otherwise', { title: 'URGENT – agente ou agent valoriste F/H – Nantes' }],
    ['with its sentences in another order', { description: base.description.split('. ').reverse().join('. ') }],
    ['in capitals, without accents', { description: base.description.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase() }],
    ['in HTML', { description: `<p>${base.description.replaceAll('. ', '.</p><p class="a">')}</p>` }],
    ['with characters that are not seen', { description: base.description.replaceAll('ti', 't\u00ad\u200bi') }],
    ['with its employer as a company', { employerName: 'SCIC LA REMISE' }],
    ['with its employer left out', { employerName: null }],
    ['with a district number', { placeLabel: 'NANTES 02', inseeCode: null }],
    ['paid the same by the hour', { payMin: 1253, payMax: 1253, payPeriod: 'hour' as const }],
  ])('%s', (_name, over) => expect(compareWith(over)).toMatchObject({ verdict: 'duplicate' }));

  it('is told with its reasons and their figures', () => {
    const { reasons, score } = compareWith({ employerName: 'La Remise de Nantes' });
    expect(reasons).toContainEqual({ id: 'text.same', points: 45, figures: { percent: 100 } });
    expect(reasons).toContainEqual({ id: 'employer.near_name', points: 12, figures: { percent: 85 } });
    expect(score).toBe(1);
  });
  it('says how long ago the first one was, when it was long', () =>
    expect(compareWith({ datedOn: '2026-05-02' }).reasons).toContainEqual({ id: 'dates.far', points: -6, figures: { days: 184 } }));
});

describe('perhaps another post', () => {
  it.each([
    ['place.other_territory', { placeLabel: 'Rennes', inseeCode: '35238', postcode: '35000', territory: 'FR-35' as const }],
    ['place.other_town', { placeLabel: 'Rezé', inseeCode: '44143', postcode: '44400' }],
    ['pay.changed', { payMin: 220_000, payMax: 220_000 }],
    ['contract.changed', { contractType: 'CDI' as const, contractMonths: null }],
    ['duration.changed', { contractMonths: 12 }],
    ['hours.changed', { weeklyHours: 24 }],
  ])('%s', (id, over) => {
    const { verdict, ids, score } = compareWith(over);
    expect(verdict).toBe('other_post');
    expect(ids).toContain(id);
    expect(score).toBeLessThanOrEqual(compareWith({}).score);
  });
  it('one template over two jobs', () =>
    expect(compareWith({ title: 'Mécanicien', romeCode: 'I1604', description: `${base.description.slice(0, 250)} ${otherText}` }).verdict).toBe('other_post'));
});

describe('to be looked at', () => {
  it.each([
    ['the same words under another name', { employerName: 'Le Garage ouvert' }],
    ['the same words, without a place', { placeLabel: null, inseeCode: null, postcode: null, territory: null }],
    ['nearly the same words under another title', { title: 'Mécanicienne', description: `${base.description} Vous tenez aussi le carnet de rendez-vous.` }],
    ['a text half of which is new', { description: `${base.description.slice(0, 280)} ${otherText.slice(0, 100)}` }],
  ])('%s', (_name, over) => expect(compareWith(over).verdict).toBe('possible'));
});

describe('two offers', () => {
  it.each([
    ['one title and one employer, in another town with another text', { description: otherText, placeLabel: 'Rennes', inseeCode: '35238', territory: 'FR-35' as const }],
    ['one employer and one town, another job', { title: 'Mécanicien', description: otherText, romeCode: 'I1604' }],
    ['one title and one town, another employer', { description: otherText, employerName: 'Le Garage ouvert' }],
  ])('%s', (_name, over) => expect(compareWith(over).verdict).toBe('none'));
});

it('does not depend on which offer comes first', () => {
  const text = fc.array(fc.constantFrom('tri', 'caisse', 'vélo', 'accueil', 'équipe', 'atelier'), { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
  const offer = fc.record({
    title: text, description: text, employerName: fc.option(text), payMin: fc.option(fc.nat(400_000)), placeLabel: fc.option(text), inseeCode: fc.constantFrom(null, '44109', '35238'),
  });
  fc.assert(fc.property(offer, offer, (a, b) => {
    const [one, two] = [readFeatures(makeComparedOffer(a)), readFeatures(makeComparedOffer(b))];
    const there = scorePair(one, two);
    const back = scorePair(two, one);
    expect(back.verdict).toBe(there.verdict);
    expect(back.score).toBe(there.score);
  }));
});
