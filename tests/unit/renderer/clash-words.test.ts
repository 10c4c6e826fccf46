import { describe, expect, it } from 'vitest';
import type { ConflictFields } from '../../../src-main/domain/record/conflict.ts';
import { makeFormats } from '../../../src-renderer/app/i18n/make-formats.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { french } from '../../../src-renderer/app/i18n/messages.ts';
import { describeClash, listUnits } from '../../../src-renderer/features/sync/conflicts/describe-clash.ts';
import { diffWords, shortenSame } from '../../../src-renderer/ui/word-diff/diff-words.ts';

const reader = { t: makeTranslate('fr', french), format: makeFormats('fr'), me: 'Bruno' };
const today = (hour: number, minute: number) => {
  const date = new Date();
  date.setHours(hour, minute, 0, 0);
  return date.toISOString();
};
const conflict = (more: Partial<ConflictFields> = {}): ConflictFields => ({
  kind: 'edit', entity: 'offer', recordId: '0197c0de-0000-7000-8000-000000000001', recordTitle: 'Comptable',
  clashes: [{ field: 'title', base: 'Comptable', theirs: 'Comptable H/F', mine: 'Aide-comptable' }],
  theirsBy: 'Awa', theirsAt: today(10, 2), mineBy: 'Bruno', mineAt: today(9, 40), state: 'open', choices: null, resolvedBy: null, resolvedAt: null, ...more,
});
// Spaces that do not break look like others here.
const say = (fields: ConflictFields) => describeClash(fields, listUnits(fields)[0] ?? [], reader).replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a disagreement in words', () => {
  it('says who wrote what and when, and "vous" to who reads it', () => {
    expect(say(conflict())).toBe('Awa a écrit « Comptable H/F » à 10 h 02, vous avez écrit « Aide-comptable » à 9 h 40.');
    expect(say(conflict({ theirsBy: 'Bruno', mineBy: 'Awa' }))).toBe('Vous avez écrit « Comptable H/F » à 10 h 02, Awa a écrit « Aide-comptable » à 9 h 40.');
  });

  it('gives the day of what is not of today', () => {
    const before = conflict({ mineAt: '2025-02-03T09:40:00.000Z' });
    expect(say(before)).toMatch(/vous avez écrit « Aide-comptable » le 3 février 2025 à \d+ h 40\.$/);
  });

  it('says that a field was emptied, and names a long text instead of quoting it', () => {
    const clashes = [{ field: 'description', base: 'Texte', theirs: 'mot '.repeat(100), mine: null }];
    expect(say(conflict({ clashes }))).toBe('Awa a changé ce texte à 10 h 02, vous avez vidé ce champ à 9 h 40.');
  });

  it('says what was decided, and for which reason', () => {
    const decision = { letter: null, by: '', at: '' };
    const clashes = [
      { field: 'state', base: 'received', theirs: 'refused', mine: 'accepted' },
      { field: 'decision', base: null, theirs: { kind: 'refuse', reason: 'not_ess', ...decision }, mine: { kind: 'accept', ...decision } },
    ];
    expect(say(conflict({ kind: 'decision', clashes }))).toBe('Awa a refusé (Hors de l’économie sociale et solidaire) à 10 h 02, vous avez accepté à 9 h 40.');
  });

  it('says who deleted and who edited', () => {
    expect(say(conflict({ kind: 'delete_vs_edit' }))).toBe('Awa a modifié la fiche à 10 h 02, vous avez supprimé la fiche à 9 h 40.');
    expect(say(conflict({ kind: 'edited_after_delete' }))).toBe('Awa a supprimé la fiche à 10 h 02, vous avez modifié la fiche à 9 h 40.');
  });

  it('is chosen field by field for an edit, as one for a decision', () => {
    const clashes = ['title', 'placeLabel'].map((field) => ({ field, base: null, theirs: 'a', mine: 'b' }));
    expect(listUnits({ kind: 'edit', clashes })).toHaveLength(2);
    expect(listUnits({ kind: 'decision', clashes })).toHaveLength(1);
  });
});

describe('the words that were changed', () => {
  it('are marked, and the text can be read again from its parts', () => {
    const parts = diffWords('tenez la caisse le samedi', 'tenez la boutique le samedi');
    expect(parts.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['boutique']);
    expect(parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['caisse']);
    expect(parts.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('')).toBe('tenez la boutique le samedi');
  });

  it('stand with the words around them, where the text is long', () => {
    const long = Array.from({ length: 2000 }, (_, i) => `mot${i}`).join(' ');
    const shown = shortenSame(diffWords(long, long.replace('mot1000 ', 'autre ')));
    expect(shown.map(({ text }) => text).join('').length).toBeLessThan(300);
    expect(shown.map(({ text }) => text).join('')).toContain('autre');
  });

  it('are given whole where two texts have nothing in common, without comparing them for ever', () => {
    const words = (prefix: string) => Array.from({ length: 8000 }, (_, i) => `${prefix}${i}`).join(' ');
    expect(diffWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
