import type { OfferContentField } from '../../../../src-main/domain/offer/offer.ts';
import type { MessageKey } from '../../../app/i18n/messages.ts';
import { fieldKinds } from './form-fields.ts';

const byForm: Partial<Record<OfferContentField, MessageKey>> = {
  applyEmail: 'offers.problem.email',
  contactEmail: 'offers.problem.email',
  applyUrl: 'offers.problem.url',
  romeCode: 'offers.problem.rome',
  territory: 'offers.problem.territory',
};

/** The sentence for a field whose `value` the schema (by zod's code) or core (by its own) has refused. */
export function describeRefusal(field: OfferContentField, code: string, value: unknown): MessageKey {
  const kind = fieldKinds[field];
  const number = kind === 'number' || kind === 'money';
  if (code === 'less_than_min' || code === 'before_start') return `offers.problem.${code}`;
  if (code === 'too_small') return number ? 'offers.problem.too_small' : 'offers.problem.required';
  if (code === 'too_big') return number ? 'offers.problem.too_big' : 'offers.problem.too_long';
  if (kind === 'day') return 'offers.problem.day';
  if (number) return Number.isNaN(value) ? 'offers.problem.number' : 'offers.problem.whole';
  return byForm[field] ?? 'offers.problem.other';
}
