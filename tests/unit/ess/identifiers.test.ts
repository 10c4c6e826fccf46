import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForeignIdentifier } from '../../../src-main/domain/ess/identifiers/check-foreign.ts';
import { checkRna } from '../../../src-main/domain/ess/identifiers/check-rna.ts';
import { checkSiren } from '../../../src-main/domain/ess/identifiers/check-siren.ts';
import { checkSiret } from '../../../src-main/domain/ess/identifiers/check-siret.ts';
import { checkFrenchVat } from '../../../src-main/domain/ess/identifiers/check-vat.ts';
import { overrideIdentifier } from '../../../src-main/domain/ess/identifiers/identifier-check.ts';

describe('a SIREN or a SIRET', () => {
  it.each(['404833048', '404 833 048', '404.833.048', '404\u00a0833\u202f048', '404833048\u200b', '40483304\uff18'])('%j is right', (text) => expect(checkSiren(text)).toEqual({ value: '404833048', problem: null, override: null }));
  it.each([['404833047', 'checksum'], ['40483304', 'format'], ['40483304A', 'format'], ['000000000', 'format'], ['', 'format']])('%j fails by its %s', (text, fault) =>
    expect(checkSiren(text).problem).toMatchObject({ kind: 'siren', fault }));
  it.each(['73282932000074', '732 829 320 00074'])('%j is a SIRET', (text) => expect(checkSiret(text).problem).toBeNull());
  it.each([['73282932000075', 'checksum'], ['88974287600009', 'checksum'], ['7328293200007', 'format']])('the SIRET %j fails by its %s', (text, fault) =>
    expect(checkSiret(text).problem).toMatchObject({ kind: 'siret', fault }));
  it('is not right as a whole when its SIREN is wrong', () => {
    // Luhn holds over the fourteen digits, not over the first nine.
    expect(checkSiret('40483304700005').problem).toMatchObject({ fault: 'checksum' });
  });
  it('follows the rule of La Poste, but for its head office', () => {
    expect(checkSiret('35600000000048').problem).toBeNull();
    expect(checkSiret('35600000049837').problem).toBeNull();
    expect(checkSiret('35600000049838').problem).toMatchObject({ fault: 'checksum' });
  });
  it('never throws, and any one digit changed is found', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => checkSiret(text).value.length >= 0 && checkSiren(text).value.length >= 0));
    fc.assert(fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = Array.from('404833048');
      digits[place] = String((Number(digits[place]) + shift) % 10);
      expect(checkSiren(digits.join('')).problem).toMatchObject({ fault: 'checksum' });
    }));
  });
  it('that fails is accepted with a reason, and not without', () => {
    const check = checkSiret('88974287600009');
    const override = { reason: 'avis de situation du 3 mars', by: 'awa', on: '2026-03-04' };
    expect(overrideIdentifier(check, override)).toMatchObject({ value: '88974287600009', problem: { fault: 'checksum' }, override });
    expect(overrideIdentifier(check, { ...override, reason: ' ' })).toBeNull();
    expect(overrideIdentifier(checkSiren('404833048'), override)).toBeNull();
  });
});

describe('an RNA number', () => {
  it.each(['W751000001', 'w751000001', 'W2A1000001', 'W9C1000001', '491P0491008593'])('%j is right', (text) => expect(checkRna(text).problem).toBeNull());
  it.each(['W75100000', 'W7510000011', '751000001', 'WAA1000001'])('%j is not', (text) => expect(checkRna(text).problem).toMatchObject({ fault: 'format' }));
});

describe('a VAT number', () => {
  it.each(['FR44732829320', 'FR 44 732 829 320', 'FR83404833048'])('%j is right', (text) => expect(checkFrenchVat(text).problem).toBeNull());
  it('has a key, a SIREN, and that of its organisation', () => {
    expect(checkFrenchVat('FR45732829320').problem).toMatchObject({ fault: 'checksum' });
    expect(checkFrenchVat('FR4473282932').problem).toMatchObject({ fault: 'format' });
    expect(checkFrenchVat('FR44732829320', '404833048').problem).toMatchObject({ fault: 'mismatch', values: { siren: '404833048' } });
  });
  it('may have a letter in its key, never I or O', () => {
    expect(checkFrenchVat('FRK7399859412').problem).toBeNull();
    expect(checkFrenchVat('FRK8399859412').problem).toMatchObject({ fault: 'checksum' });
    expect(checkFrenchVat('FRO7399859412').problem).toMatchObject({ fault: 'format' });
  });
  it('of Monaco carries no SIREN', () => expect(checkForeignIdentifier('MC', 'FR 53 0000 04605').problem).toBeNull());
});

describe('an identifier of another country', () => {
  it.each([
    ['BE', '0403.170.701'], ['BE', '403170701'], ['CH', 'CHE-100.155.212'], ['LU', 'LU15027442'], ['LU', 'F1234'], ['TN', '1234567M/A/E/001'], ['TN', '1234567M'],
    ['MA', '001561191000066'], ['DZ', '123456789012345'], ['SN', '306 7221'], ['SN', '3067221 2G2'], ['GN', '693-770-885'], ['IT', '00743110157'], ['ES', 'J99216582'], ['PT', '501964843'],
    ['GR', '094259216'], ['MT', 'MT 1167-9112'], ['CY', '10259033P'], ['TR', '4540536920'], ['IL', '516179157'], ['EG', '١٠٠-٥٣١-٣٨٥'], ['CA', '12302 6635 RC 0001'], ['CA', '1234567890'],
    ['LB', 'texte libre'],
  ])('%s %s is right', (country, text) => expect(checkForeignIdentifier(country, text).problem).toBeNull());
  it.each([
    ['BE', '0403170702'], ['CH', 'CHE100155213'], ['LU', 'LU15027443'], ['SN', '3067222'], ['GN', '693770886'], ['IT', '00743110158'], ['ES', 'J99216583'], ['PT', '501964842'],
    ['GR', '094259217'], ['MT', '11679113'], ['CY', '10259033Z'], ['TR', '4540536921'], ['IL', '516179150'], ['CA', '123456783'], ['MA', '001561191000067'],
  ])('%s %s has a wrong digit', (country, text) => expect(checkForeignIdentifier(country, text).problem).toMatchObject({ fault: 'checksum', values: { country } }));
  it.each([['TN', '1234567O'], ['TN', '1234567MAE000'], ['TN', '1234567MAM001'], ['EG', '12345'], ['IL', '416179157'], ['SN', 'X']])('%s %s is not one', (country, text) =>
    expect(checkForeignIdentifier(country, text).problem).toMatchObject({ fault: 'format' }));
});
