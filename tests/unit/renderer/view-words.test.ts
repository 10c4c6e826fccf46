import { expect, it } from 'vitest';
import { makeFormats } from '../../../src-renderer/app/i18n/make-formats.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { french } from '../../../src-renderer/app/i18n/messages.ts';
import { describeValue, nameField } from '../../../src-renderer/ui/record-words/describe-value.ts';

const t = makeTranslate('fr', french);
const describe = (field: string, value: unknown) => describeValue(field, value, t, makeFormats('fr'));

it('what a shared view holds is told in words, beside an edit and in a conflict; what this version does not know keeps its own', () => {
  expect(describe('states', ['received', 'frozen'])).toBe('Reçue et frozen');
  expect(describe('territories', ['FR-44'])).toBe('FR-44');
  expect(describe('sources', [])).toBe(t('offers.history.empty'));
  expect(describe('sort', 'receivedAt')).toBe('Reçue');
  expect(describe('columns', { shown: { title: true, state: false, mood: true }, order: [], widths: {} })).toBe('Titre et mood');
  expect(describe('columns', { shown: {}, order: [], widths: {} })).toBe(t('offers.history.empty'));
  for (const field of ['name', 'by', 'text', 'states', 'contractTypes', 'territories', 'sources', 'sort', 'descending', 'columns']) expect(nameField(field, t)).not.toBe(field);
});
