import { describe, expect, it } from 'vitest';
import english from '../../../resources/messages/en/offers.json';
import importsEnglish from '../../../resources/messages/en/imports.json';
import importsFrench from '../../../resources/messages/fr/imports.json';
import french from '../../../resources/messages/fr/offers.json';
import { lineProblemCodes } from '../../../src-main/core/imports/file-problem.ts';
import { offerSorts, type HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import { contractTypes } from '../../../src-main/domain/offer/contract-type.ts';
import { refusalReasons } from '../../../src-main/domain/offer/offer-decision.ts';
import { offerStates } from '../../../src-main/domain/offer/offer-state.ts';
import { makeOffer, offerFields } from '../../../src-main/domain/offer/offer.ts';
import { makeFormats } from '../../../src-renderer/app/i18n/make-formats.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { french as allFrench } from '../../../src-renderer/app/i18n/messages.ts';
import { countMinutes } from '../../../src-renderer/features/offers/count-minutes.ts';
import { describeValue } from '../../../src-renderer/ui/record-words/describe-value.ts';
import { formatPay } from '../../../src-renderer/features/offers/format-pay.ts';
import { canRevert } from '../../../src-renderer/features/offers/can-revert.ts';
import { isLongChange, shortenValue } from '../../../src-renderer/ui/record-words/shorten-value.ts';
import { groupHistory } from '../../../src-renderer/ui/record-words/group-history.ts';
import { contractCodes, reasonCodes, sortCodes, sourceCodes, stateCodes } from '../../../src-renderer/features/offers/offer-codes.ts';
import { splitParagraphs } from '../../../src-renderer/ui/split-paragraphs.ts';
import { checkMapping, csvFields } from '../../../src-renderer/features/imports/csv-fields.ts';

const t = makeTranslate('fr', allFrench);
const format = makeFormats('fr');
/** Non-breaking spaces as plain ones: which of them ICU writes is its own affair. */
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('the codes that the window knows', () => {
  it('are those of the domain', () => {
    expect(stateCodes).toEqual(offerStates);
    expect(contractCodes).toEqual(contractTypes);
    expect(reasonCodes).toEqual(refusalReasons);
    expect(sortCodes).toEqual(offerSorts);
    expect(sourceCodes).toEqual(offerFields.shape.source.options);
  });

  it.each([
    ['French', french, importsFrench],
    ['English', english, importsEnglish],
  ])('each have a word in %s', (_, words, importWords) => {
    const names = [
      ...offerStates.map((code) => `offers.state.${code}`),
      ...contractTypes.map((code) => `offers.contract.${code}`),
      ...refusalReasons.map((code) => `offers.reason.${code}`),
      ...Object.keys(offerFields.shape).map((field) => `offers.field.${field}`),
    ];
    expect(names.filter((name) => !Object.hasOwn(words, name))).toEqual([]);
    expect(lineProblemCodes.filter((code) => !Object.hasOwn(importWords, `imports.problem.${code}`))).toEqual([]);
  });

  it('are said with French typography', () => {
    const faults = Object.entries({ ...french, ...importsFrench }).filter(([, text]) => / [;!?:»]|« |'/.test(text));
    expect(faults).toEqual([]);
  });
});

describe('an offer in words', () => {
  it('says a pay as one would', () => {
    const pay = { payMin: 185_000, payMax: 210_050, payPeriod: 'month', payGross: true } as const;
    expect(plain(formatPay(pay, t, format))).toBe('de 1 850 € à 2 100,50 € brut par mois');
    expect(plain(formatPay({ ...pay, payMax: null, payGross: null }, t, format))).toBe('à partir de 1 850 € par mois');
    expect(plain(formatPay({ ...pay, payMax: 185_000 }, t, format))).toBe('1 850 € brut par mois');
    expect(formatPay({ ...pay, payMin: null, payMax: null }, t, format)).toBeNull();
  });

  it('says what a field became', () => {
    expect(describeValue('state', 'claimed', t, format)).toBe('Prise en charge');
    expect(describeValue('decision', { kind: 'refuse', reason: 'duplicate' }, t, format)).toBe('Refusée, Déjà reçue');
    expect(plain(describeValue('payMin', 185_000, t, format))).toBe('1 850 €');
    expect(describeValue('payGross', false, t, format)).toBe('Non');
    expect(describeValue('applyBy', '2026-12-28', t, format)).toBe('28 déc. 2026');
    expect(describeValue('title', null, t, format)).toBe('vide');
    expect(describeValue('state', 'a state of a later version', t, format)).toBe('a state of a later version');
  });

  it('keeps line breaks inside a paragraph and parts paragraphs at empty lines', () => {
    expect(splitParagraphs('a\nb\n\n \n c \n')).toEqual([{ text: 'a\nb', at: 0 }, { text: 'c', at: 8 }]);
    expect(splitParagraphs(null)).toEqual([]);
  });

  it('rounds the minutes left, and never below none', () => {
    const now = Date.parse('2026-11-24T09:00:00.000Z');
    expect(countMinutes('2026-11-24T09:09:58.000Z', now)).toBe(10);
    expect(countMinutes('2026-11-24T09:00:20.000Z', now)).toBe(0);
    expect(countMinutes('2026-11-24T08:00:00.000Z', now)).toBe(0);
  });
});

describe('the history', () => {
  const entry = (id: number, batch: string | null, field: string): HistoryEntry => ({
    id, batch, field, before: null, after: 'x', by: 'Aïcha', device: null, at: '2026-11-24T09:00:00.000Z', origin: 'person',
  });

  it('tells what was done at once as one act', () => {
    const acts = groupHistory([entry(5, 'b', 'title'), entry(4, 'b', 'payMin'), entry(3, 'a', 'title')]);
    expect(acts.map(({ changes }) => changes.map(({ field }) => field))).toEqual([['title', 'payMin'], ['title']]);
  });

  it('leaves out what follows from a decision, unless it is all there is', () => {
    const [decision, claim] = groupHistory([entry(3, 'b', 'state'), entry(2, 'b', 'decision'), entry(1, 'a', 'claimedBy')]);
    expect(decision?.changes.map(({ field }) => field)).toEqual(['state']);
    expect(claim?.changes.map(({ field }) => field)).toEqual(['claimedBy']);
  });
});

describe('a field in a line of the history', () => {
  const offer = makeOffer({ title: 'Animatrice', description: 'Texte.', source: 'desk', receivedAt: '2026-11-24T09:00:00.000Z', payMin: 100 });

  it('can be brought back if it is content, known, and not that already', () => {
    expect(canRevert({ field: 'title', before: 'Animateur' }, offer)).toBe(true);
    expect(canRevert({ field: 'payMin', before: null }, offer)).toBe(true);
    expect(canRevert({ field: 'title', before: 'Animatrice' }, offer)).toBe(false);
    expect(canRevert({ field: 'title', before: null }, offer)).toBe(false);
    for (const field of ['state', 'claimedBy', 'decision', 'files', 'comments', '*', 'of a later version']) expect(canRevert({ field, before: 'received' }, offer)).toBe(false);
  });

  it('is too long for its line beyond ninety characters on either side', () => {
    expect(isLongChange('description', { before: 'vide', after: 'x'.repeat(90) })).toBe(false);
    expect(isLongChange('description', { before: 'x'.repeat(91), after: 'vide' })).toBe(true);
    expect(isLongChange('essOverride', { before: 'x'.repeat(91), after: 'vide' })).toBe(false);
  });

  it('names its earlier value on its button by the beginning of it', () => {
    expect(shortenValue('Des\n\nsorties')).toBe('Des sorties');
    expect(shortenValue('sorties '.repeat(20))).toBe(`${'sorties '.repeat(11).trim()}…`);
  });

  it('has a sentence for its button and for what was done', () => {
    expect(plain(t('offers.history.revertTo', { field: 'Titre', value: 'Animateur' }))).toBe('Rétablir Titre : Animateur');
    expect(plain(t('offers.done.revert', { title: 'Animateur', field: 'Titre' }))).toBe('« Animateur » : champ « Titre » rétabli');
  });
});

describe('the columns of a table', () => {
  it('can fill only fields that an offer has', () => {
    const known = Object.keys(makeOffer({ title: 'a', description: 'b', source: 'import', receivedAt: '2026-11-24T09:00:00.000Z' }));
    expect(csvFields.filter((field) => !known.includes(field))).toEqual([]);
  });

  it('must give a title and a text, and fill no field twice', () => {
    expect(checkMapping({ a: 'title' })).toEqual({ missing: ['description'], twice: [] });
    expect(checkMapping({ a: 'title', b: 'description', c: 'title' })).toEqual({ missing: [], twice: ['title'] });
  });
});
