import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFormats } from '../../../src-renderer/app/i18n/make-formats.ts';

const fr = makeFormats('fr');
const en = makeFormats('en');
/** Spaces that do not break look like others here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what a person reads', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-24T09:00:00.000Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has days without a zone, in the words of the language', () => {
    expect(fr.day('2026-03-01')).toBe('1 mars 2026');
    expect(en.day('2026-03-01')).toBe('1 Mar 2026');
    expect(fr.day('2026-12-31T23:59:00.000Z')).toBe('31 déc. 2026');
  });

  it('has money from cents, with cents only where there are some', () => {
    expect(plain(fr.money(185_050))).toBe('1 850,50 €');
    expect(plain(fr.money(200_000))).toBe('2 000 €');
  });

  it('has hours that no line breaks in two', () => {
    expect(fr.time('2026-11-24T09:32:00.000')).toBe('9\u00a0h\u00a032');
  });

  it('says how far a moment is, and never "yesterday" for what was 26 hours ago', () => {
    expect(plain(fr.relative('2026-11-24T09:08:30.000Z'))).toBe('dans 8 minutes');
    expect(plain(fr.relative('2026-11-23T07:00:00.000Z'))).toBe('il y a 1 jour');
    expect(plain(fr.relative('2026-11-24T08:59:20.000Z'))).toBe('maintenant');
    expect(en.relative('2026-11-24T09:00:20.000Z')).toBe('now');
  });

  it('joins labels into one phrase, acronyms untouched', () => {
    expect(fr.list(['Décision', 'État', 'SIRET', 'Code ROME'])).toBe('Décision, état, SIRET et code ROME');
    expect(en.list(['State'])).toBe('State');
  });

  it('gives back what is not a date as it came', () => {
    expect(fr.day('bientôt')).toBe('bientôt');
    expect(fr.relative('')).toBe('');
  });
});
