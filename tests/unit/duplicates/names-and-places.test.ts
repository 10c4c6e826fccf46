import { describe, expect, it } from 'vitest';
import { isSamePay, readMonthlyPay } from '../../../src-main/domain/duplicates/compare-pay.ts';
import { comparePlaces, readPlace } from '../../../src-main/domain/duplicates/compare-places.ts';
import { compareEmployers, readEmployerWords } from '../../../src-main/domain/duplicates/employer-name.ts';

describe('names of employers', () => {
  const compare = (a: string, b: string) => compareEmployers(readEmployerWords(a) ?? [], readEmployerWords(b) ?? []);
  it.each([
    ['SAS MANPOWER FRANCE', 'Manpower'],
    ['Association Les Herbes folles', 'LES HERBES FOLLES'],
    ['S.N.C.F.', 'SNCF'],
    ['folles herbes', 'Herbes Folles'],
  ])('%s is %s', (a, b) => expect(compare(a, b)).toBe(1));
  it.each([
    ['Temporis', 'Temporis Nîmes'],
    ['Les Herbes foles', 'Les Herbes folles'],
    ['AREA', 'Atelier Rural Des Énergies Alternatives'],
    ['Ateleir du prot', 'Atelier du port'],
  ])('%s is near %s', (a, b) => {
    expect(compare(a, b)).toBeGreaterThanOrEqual(0.6);
    expect(compare(a, b)).toBeLessThan(1);
  });
  it.each([['Temporis', 'Manpower'], ['Mairie de Nantes', 'La Remise'], ['AB', 'Alpha Bravo'], ['Cap Vert', 'Cap Azur']])('%s is not %s', (a, b) => expect(compare(a, b)).toBeLessThan(0.6));
  it('keeps a name made of nothing but common words', () => expect(readEmployerWords('Le Groupe')).toEqual(['le', 'groupe']));
});

describe('places', () => {
  const place = (placeLabel: string | null, inseeCode: string | null, territory: `FR-${string}` | null) => readPlace({ placeLabel, postcode: null, inseeCode, territory });
  it.each([
    ['same', place('Saint-Nazaire', null, 'FR-44'), place('ST NAZAIRE', '44184', 'FR-44')],
    ['same', place('Paris 15', '75115', 'FR-75'), place('Paris', '75056', 'FR-75')],
    ['same', place('Lyon 3e', null, 'FR-69'), place('LYON 07', '69387', 'FR-69')],
    ['near', place('Loire Atlantique', null, 'FR-44'), place('Nantes', '44109', 'FR-44')],
    ['other_town', place('Rezé', '44143', 'FR-44'), place('Nantes', '44109', 'FR-44')],
    ['other_territory', place('Saint-Denis', null, 'FR-93'), place('Saint-Denis', null, 'FR-974')],
    ['unstated', place('France', null, null), place('Nantes', '44109', 'FR-44')],
    ['unknown', place('Hauts-de-France', null, null), place('Île-de-France', null, null)],
  ] as const)('%s', (relation, a, b) => {
    expect(comparePlaces(a, b)).toBe(relation);
    expect(comparePlaces(b, a)).toBe(relation);
  });
});

describe('pay', () => {
  const pay = (payMin: number | null, payPeriod: 'hour' | 'day' | 'month' | 'year' | 'fixed' | null) => readMonthlyPay({ payMin, payMax: null, payPeriod });
  it.each([
    ['an hour and a month', pay(1188, 'hour'), pay(180_180, 'month'), true],
    ['a year and a month', pay(2_400_000, 'year'), pay(200_000, 'month'), true],
    ['five percent more', pay(200_000, 'month'), pay(210_000, 'month'), false],
    ['nothing stated', pay(null, 'month'), pay(200_000, 'month'), null],
    ['no period', pay(200_000, null), pay(200_000, 'month'), null],
  ])('%s', (_name, a, b, same) => expect(isSamePay(a, b)).toBe(same));
});
