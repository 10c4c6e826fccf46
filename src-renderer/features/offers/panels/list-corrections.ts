import type { CorrectionRequest } from '../../../../src-main/domain/offer/offer-decision.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { type CorrectionField, correctionFields } from './correction-fields.ts';
import type { Marked } from './marked-fields.tsx';

/** What is asked, in the order of the fields, and how a letter says it, a line each. */
export function listCorrections(marked: Marked, t: Translate): { corrections: (CorrectionRequest & { field: CorrectionField })[]; words: string } {
  const corrections = correctionFields.flatMap((field) => (marked[field] === undefined ? [] : [{ field, comment: marked[field].trim() }]));
  const words = corrections
    .map(({ field, comment }) => (comment ? t('offers.letter.correction', { field: t(`offers.field.${field}`), comment }) : `– ${t(`offers.field.${field}`)}`))
    .join('\n');
  return { corrections, words };
}
