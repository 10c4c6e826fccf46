import words from '../../../resources/answer-form/fr.json' with { type: 'json' };
import offers from '../../../resources/messages/fr/offers.json' with { type: 'json' };
import type { AnswerableField } from '../../../src-main/contract/site/corrections.ts';

export type FormWord = keyof typeof words;

/** A sentence of the form that a recruiter fills in, in French. Braces that a value contains stay as they are. */
export const sayInForm = (key: FormWord, values: Record<string, string> = {}): string =>
  words[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** The name of a field, as the desks have it; one that they do not name keeps its own. */
export const nameFormField = (field: string): string => readOfferWord(`offers.field.${field}`) ?? field;

/** The words of a choice. */
export const nameChoice = (field: AnswerableField, value: string): string => {
  const family = { contractType: 'contract', remote: 'remote', payPeriod: 'period' }[field as string] ?? field;
  return readOfferWord(`offers.${family}.${value}`) ?? value;
};

const readOfferWord = (key: string): string | undefined => (Object.hasOwn(offers, key) ? offers[key as keyof typeof offers] : undefined);
