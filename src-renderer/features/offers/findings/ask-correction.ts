import type { OfferFinding } from '../../../../src-main/contract/desk/offer-findings.ts';
import { type CorrectionField, isCorrectionField } from '../panels/correction-fields.ts';

/** Which field is marked where the finding's own is not among those that a recruiter is asked for. */
const nearest: Record<string, CorrectionField> = { payGross: 'payText', inseeCode: 'placeLabel', territory: 'placeLabel', romeCode: 'title', employerRna: 'employerSiret', datedOn: 'startsOn' };
const longestComment = 1000;

/** The marked fields with what is asked about this finding; what was written there before stays, and nothing is asked twice. */
export function askCorrection(marked: Partial<Record<CorrectionField, string>>, { field }: Pick<OfferFinding, 'field'>, comment: string): Partial<Record<CorrectionField, string>> {
  const target = isCorrectionField(field) ? field : (nearest[field] ?? 'description');
  const before = marked[target]?.trim() ?? '';
  if (before.includes(comment)) return marked;
  const whole = before === '' ? comment : `${before} ${comment}`;
  return { ...marked, [target]: whole.length > longestComment ? before.slice(0, longestComment) || comment.slice(0, longestComment) : whole };
}
