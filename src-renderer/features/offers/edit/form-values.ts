import type { OfferContent, OfferContentField } from '../../../../src-main/domain/offer/offer.ts';
import { isSameValue } from '../../../../src-main/domain/record/merge-fields.ts';
import { readCents, readNumber, writeEuros } from '../../../ui/euros.ts';
import { contentFields, fieldKinds } from './form-fields.ts';

/** What stands in the controls: text, and the boxes. */
export type FormValues = Record<Exclude<OfferContentField, 'employerAnonymous'>, string> & { employerAnonymous: boolean };

/** The controls' text for `content`. Amounts are in euros with a comma, as people write them. */
export const toFormValues = (content: OfferContent): FormValues =>
  Object.fromEntries(contentFields.map((field) => [field, writeValue(field, content[field])])) as FormValues;

function writeValue(field: OfferContentField, value: OfferContent[OfferContentField]): string | boolean {
  const kind = fieldKinds[field];
  if (kind === 'flag') return value === true;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number') return value;
  return kind === 'money' ? writeEuros(value) : String(value).replace('.', ',');
}

/** The content that the controls say, not yet checked: an unreadable number is NaN, which the schema refuses. */
export const readFormValues = (values: FormValues): Record<OfferContentField, unknown> =>
  Object.fromEntries(contentFields.map((field) => [field, readValue(field, values[field])])) as Record<OfferContentField, unknown>;

function readValue(field: OfferContentField, value: string | boolean): unknown {
  if (typeof value === 'boolean') return value;
  const text = value.trim();
  if (field === 'title' || field === 'description') return text;
  if (text === '') return null;
  switch (fieldKinds[field]) {
    case 'number':
      return readNumber(text);
    case 'money':
      return readCents(text);
    case 'yesNo':
      return text === 'yes';
    default:
      return text;
  }
}

/** The fields of `now` that differ from `before`: only these are sent, so that two people may edit the same offer. */
export const listChanged = (before: Record<string, unknown>, now: Record<string, unknown>): string[] =>
  Object.keys(now).filter((field) => !isSameValue(before[field], now[field]));
