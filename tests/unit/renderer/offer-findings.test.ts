import { describe, expect, it } from 'vitest';
import type { OfferFinding } from '../../../src-main/contract/desk/offer-findings.ts';
import { listOfferFindings } from '../../../src-main/core/findings/list-offer-findings.ts';
import { amounts } from '../../../src-main/domain/findings/reference/amounts.ts';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { askCorrection } from '../../../src-renderer/features/offers/findings/ask-correction.ts';
import { correctFinding } from '../../../src-renderer/features/offers/findings/correct-finding.ts';
import { cutMarks } from '../../../src-renderer/features/offers/findings/cut-marks.ts';
import { describeFinding } from '../../../src-renderer/features/offers/findings/describe-finding.ts';
import { orderFindings } from '../../../src-renderer/features/offers/findings/order-findings.ts';
import { showWords } from '../../../src-renderer/features/offers/findings/show-words.ts';
import { splitParagraphs } from '../../../src-renderer/ui/split-paragraphs.ts';
import { french } from '../../../src-renderer/app/i18n/messages.ts';

const t = makeTranslate('fr', french);
const offerOf = (known: Partial<OfferFields>) => makeOffer({ title: 'Directeur', description: 'Texte', source: 'site', receivedAt: '2026-09-10T08:00:00.000Z', ...known });
const find = (known: Partial<OfferFinding> = {}): OfferFinding => ({
  key: `${known.id ?? 'age.max'}${known.start ?? 0}`, id: 'age.max', level: 'bloquant', field: 'description', start: 0, end: 0,
  why: { reason: 'age.max', values: {} }, source: 'L5331-2', suggestion: null, own: null, aside: null, ...known,
});
const show = (text: string, at: number, findings: OfferFinding[]) => cutMarks(text, at, findings).map(({ text, finding, isFirst }) => (finding ? `[${isFirst ? '' : '…'}${finding.id}:${text}]` : text)).join('');

describe('cutMarks', () => {
  it('cuts a paragraph where a finding of its field begins and ends', () => expect(show('avec moins de 30 ans ici', 10, [find({ start: 15, end: 30 })])).toBe('avec [age.max:moins de 30 ans] ici'));
  it('leaves a paragraph whole that no finding reaches', () => expect(show('rien ici', 10, [find({ start: 0, end: 10 }), find({ start: 18, end: 20 })])).toBe('rien ici'));
  it('shows the graver of two on the same words', () =>
    expect(show('abcdef', 0, [find({ id: 'genre.code', level: 'info', start: 0, end: 4 }), find({ start: 2, end: 6 })])).toBe('[genre.code:ab][age.max:cdef]'));
  it('goes on in the next paragraph, without a second beginning in this one', () =>
    expect(show('abcdef', 0, [find({ start: 0, end: 6, level: 'info' }), find({ id: 'sante', start: 2, end: 4 })])).toBe('[age.max:ab][sante:cd][…age.max:ef]'));
  it('underlines nothing for what is about the whole text', () => expect(show('x'.repeat(500), 0, [find({ start: 0, end: 500 })])).toBe('x'.repeat(500)));
  it('loses no character, whatever the findings', () => {
    const findings = Array.from({ length: 60 }, (_, i) => find({ start: (i * 37) % 300, end: ((i * 37) % 300) + 1 + (i % 50) }));
    const text = 'aé🌾\u202e\u200b '.repeat(40);
    expect(cutMarks(text, 3, findings).map(({ text }) => text).join('')).toBe(text);
  });
});

it('what blocks stands before what is to be checked, advice last; within a level, the order of the text holds', () => {
  const findings = [find({ level: 'info', start: 1 }), find({ level: 'avertissement', start: 2 }), find({ level: 'info', start: 3 }), find({ start: 4 }), find({ level: 'avertissement', start: 5 }), find({ start: 6 })];
  expect(orderFindings(findings).map(({ start }) => start)).toEqual([4, 6, 2, 5, 1, 3]);
});

describe('correctFinding', () => {
  it('writes the suggestion in the place of the words', () =>
    expect(correctFinding(find({ field: 'title', start: 0, end: 9, suggestion: 'Directeur·rice' }), offerOf({ title: 'Directeur d’école' }))).toEqual({ title: 'Directeur·rice d’école' }));
  it('takes words out with one of the spaces beside them', () =>
    expect(correctFinding(find({ start: 6, end: 20, suggestion: '' }), offerOf({ description: 'Appel 06 12 34 56 78 , merci' }))).toEqual({ description: 'Appel , merci' }));
  it('does nothing without a suggestion, without a place, past the end, or where nothing would be left', () => {
    const offer = offerOf({ title: 'Femme' });
    for (const finding of [find({ start: 0, end: 3 }), find({ suggestion: 'x' }), find({ start: 2, end: 90, suggestion: 'x' }), find({ field: 'title', start: 0, end: 5, suggestion: '' }), find({ field: 'payMin', start: 0, end: 2, suggestion: 'x' })])
      expect(correctFinding(finding, offer)).toBeNull();
  });
});

describe('askCorrection', () => {
  it('marks the field with the sentence, after what was written there, once', () => {
    const once = askCorrection({ title: 'À revoir.' }, { field: 'title' }, 'Les deux genres.');
    expect(once).toEqual({ title: 'À revoir. Les deux genres.' });
    expect(askCorrection(once, { field: 'title' }, 'Les deux genres.')).toEqual(once);
  });
  it('marks the text for a field that recruiters are not asked for', () => expect(askCorrection({}, { field: 'reference' }, 'Pourquoi.')).toEqual({ description: 'Pourquoi.' }));
  it('keeps what was written where both would be too long', () => expect(askCorrection({ title: 'a'.repeat(990) }, { field: 'title' }, 'Les deux genres.')).toEqual({ title: 'a'.repeat(990) }));
});

it('a finding is told whole: where, why, which article, and a sentence for the letter', () => {
  const words = describeFinding(find({ start: 0, end: 15 }), offerOf({ description: 'Moins de 30 ans' }), t);
  expect(words).toMatchObject({ name: 'Âge maximal', level: 'Bloquant', where: 'Texte : «\u202fMoins de 30 ans\u202f»'.replace('Texte :', words.where.split('«')[0]!.trimEnd()), source: 'Code du travail, art. L5331-2' });
  expect(words.comment).toContain('Moins de 30 ans');
  expect(words.comment).toContain('L5331-2');
});

it('words that are quoted are one short line without what turns writing round or cannot be seen', () => {
  expect(showWords('a\u202eb\u200bc\u0000\n\n d')).toBe('abc d');
  expect(showWords('é🌾'.repeat(9000))).toHaveLength(45 + 2 * 45 + 1);
});

// What would take hours if each finding were looked for in each character ends long before the time of a test.
describe('two million characters of an offer', () => {
  it.each([
    ['one word', 'x'], ['a rule at each word', 'sans enfant célibataire moins de 30 ans femme de ménage '], ['paragraphs', 'moins de 30 ans\n\n'], ['empty lines', ' \n'], ['right to left', '\u202eאבג '],
    ['opened tags', '<b onclick=1>'], ['half characters', '\ud800'],
  ])('%s: are checked, cut in paragraphs and marks, and all that is not space is shown', (_name, piece) => {
    const description = piece.repeat(Math.ceil(2_000_000 / piece.length));
    const findings = listOfferFindings(offerOf({ description }), { tunings: new Map(), amounts }, new Date('2026-09-15T08:00:00.000Z')).filter(({ field }) => field === 'description');
    const shown = splitParagraphs(description).flatMap(({ text, at }) => {
      expect(description.startsWith(text, at)).toBe(true);
      return cutMarks(text, at, findings).map((cut) => cut.text);
    });
    expect(shown.join('').replace(/\s+/g, '') === description.replace(/\s+/g, '')).toBe(true);
  }, 120_000);
});
