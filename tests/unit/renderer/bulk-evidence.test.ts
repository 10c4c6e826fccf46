import { describe, expect, it } from 'vitest';
import type { BulkRow } from '../../../src-main/contract/desk/bulk.ts';
import { makeFormats } from '../../../src-renderer/app/i18n/make-formats.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { french } from '../../../src-renderer/app/i18n/messages.ts';
import { describeWarnings } from '../../../src-renderer/features/offers/bulk/describe-evidence.ts';

const t = makeTranslate('fr', french);
const say = (...warnings: BulkRow['warnings']) => describeWarnings({ warnings }, t, makeFormats('fr'))?.replace(/[\u00a0\u202f]/g, ' ');

describe('what is to be checked in an offer of a whole list', () => {
  it('is named by its rules', () => {
    expect(say('salaire', 'lieu')).toBe('À vérifier : Rémunération et lieu de travail.');
  });

  it('is counted beyond the first three', () => {
    expect(say('salaire', 'lieu', 'temps', 'contrat', 'date')).toBe('À vérifier : Rémunération, lieu de travail, temps de travail et 2 autres points.');
  });

  it('is not said where there is nothing', () => {
    expect(say()).toBeUndefined();
  });
});
