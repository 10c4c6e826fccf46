import { describe, expect, it } from 'vitest';
import { readContract } from '../../../src-main/core/imports/formats/francetravail/read-contract.ts';
import { readWeeklyHours } from '../../../src-main/core/imports/formats/francetravail/read-hours.ts';
import { readPay } from '../../../src-main/core/imports/formats/francetravail/read-pay.ts';
import { readPlace } from '../../../src-main/core/imports/formats/francetravail/read-place.ts';
import { htmlToText } from '../../../src-main/core/imports/html-to-text.ts';
import { toLine } from '../../../src-main/core/imports/read-values.ts';
import { readTerritoryOfInsee, readTerritoryOfPostcode } from '../../../src-main/core/imports/read-territory.ts';

describe('readPay', () => {
  it.each([
    ['Mensuel de 2000,00 Euros à 2500,50 Euros sur 12 mois', 200_000, 250_050, 'month'],
    ['Annuel de 40000.0 Euros à 45000.0 Euros sur 12.0 mois', 4_000_000, 4_500_000, 'year'],
    ['Horaire de 11.88 Euros', 1188, 1188, 'hour'],
    ['De 25000,00 Euros à 26000,00 Euros', 2_500_000, 2_600_000, null],
    ['Annuel de 30 000 € à 32 000 €', 3_000_000, 3_200_000, 'year'],
  ])('%s', (sentence, payMin, payMax, payPeriod) => expect(readPay(sentence)).toEqual({ payMin, payMax, payPeriod, payGross: true }));

  it.each(['Annuel de', 'Selon profil', 'Mensuel de 28000 Euros à 40000 Euros', 'Mensuel de 2500 Euros à 2000 Euros', 'Mensuel de -2500 Euros', 'Annuel de 20000 Euros à −30000 Euros'])(
    'states nothing sure: %s', (sentence) => expect(readPay(sentence)).toBeNull());
});

describe('readContract', () => {
  it.each([
    ['CDI', 'Contrat à durée indéterminée', 'Contrat travail', 'CDI', null],
    ['CDD', 'CDD - 6 Mois', 'Contrat travail', 'CDD', 6],
    ['CDD', 'CDD - 24 Mois', 'Contrat apprentissage', 'APP', 24],
    ['CDD', 'CDD - 12 Mois', 'CUI - CAE', 'PEC', 12],
    ['DDI', 'CDD Insertion - 7 Mois', 'Insertion par l’activ.éco.', 'CDDI', 7],
    ['MIS', 'Mission intérimaire - 15 Jour(s)', 'Contrat travail', 'INT', 0.5],
    ['CDD', 'Service civique - 8 Mois', null, 'SC', 8],
    ['XYZ', null, null, 'OTHER', null],
    [null, null, null, null, null],
  ])('%s, %s, %s', (code, label, nature, contractType, contractMonths) =>
    expect(readContract(code, label, nature)).toEqual({ contractType, contractMonths }));
});

describe('readWeeklyHours', () => {
  it.each([['35H Travail en journée', 35], ['temps partiel - 7H30 Autre', 7.5], ['37 H', 37], ['Temps plein', null], ['80H/mois', null]])(
    '%s', (words, hours) => expect(readWeeklyHours(words)).toBe(hours));
});

describe('territory', () => {
  it.each([['44109', 'FR-44'], ['2A004', 'FR-2A'], ['2b033', 'FR-2B'], ['97411', 'FR-974'], ['98818', 'FR-NC'], ['00000', null]])(
    'of the commune %s', (code, territory) => expect(readTerritoryOfInsee(code)).toBe(territory));
  it.each([['20090', 'FR-2A'], ['20200', 'FR-2B'], ['97139', 'FR-971'], ['01000', 'FR-01'], ['99000', null], ['4400', null]])(
    'of the postcode %s', (code, territory) => expect(readTerritoryOfPostcode(code)).toBe(territory));
  it('is read from the label when nothing else is known', () => {
    expect(readPlace({ libelle: '2A - SAINTE-LUCIE-DE-TALLANO' })).toEqual({
      placeLabel: 'Sainte-Lucie-de-Tallano', postcode: null, inseeCode: null, territory: 'FR-2A',
    });
    expect(readPlace({ libelle: 'France' }).territory).toBeNull();
  });
});

describe('htmlToText', () => {
  it('keeps words, paragraphs and lists, and nothing that acts', () => {
    expect(htmlToText('<p>L&rsquo;&eacute;quipe</p><ul><li>un<li>deux</ul><script>alert(1)</script><img src=x onerror=alert(1)>')).toBe(
      'L’équipe\n\n- un\n- deux',
    );
  });
  it('gives plain text back as it came', () => expect(htmlToText('a < b & c\n  d')).toBe('a < b & c\n  d'));
  it('ends on tags that never close, however many', () => expect(htmlToText(`${'<a'.repeat(500_000)}<b>x</b>${' '.repeat(500_000)}`)).toMatch(/x$/));
  it('drops a script that never ends', () => expect(htmlToText('<b>x</b><script>alert(1)')).toBe('x'));
});

describe('a line of a file', () => {
  it('has the signs that are written by name or number', () =>
    expect(toLine(' Chargé d&apos;&eacute;tudes \n Eau &amp; air &#40;H/F&#41; ')).toBe('Chargé d’études Eau & air (H/F)'));
  it('keeps a name that is none, and what is no sign', () => expect(toLine('R&D; &inconnu; a&b')).toBe('R&D; &inconnu; a&b'));
});
