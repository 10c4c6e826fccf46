import { expect, it } from 'vitest';
import { isolateText } from '../../../src-renderer/app/i18n/isolate-text.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';

it('a text without marks of direction stays as it is', () => {
  expect(isolateText('Animatrice nature')).toBe('Animatrice nature');
});

it('what turns the direction and is left open ends with the text', () => {
  expect(isolateText('Poste \u202eezrevni')).toBe('\u2068Poste \u202eezrevni\u2069');
  expect(isolateText('a \u2067b \u2066c')).toBe('\u2068a \u2067b \u2066c\u2069\u2069\u2069');
});

it('in a sentence, what somebody wrote does not turn the words after it', () => {
  const t = makeTranslate('fr', { 'outcomes.auto.stop.of': 'Ne pas écrire : {title} (poste)' });
  expect(t('outcomes.auto.stop.of', { title: '\u202eetsoP' })).toBe('Ne pas écrire : \u2068\u202eetsoP\u2069 (poste)');
});
