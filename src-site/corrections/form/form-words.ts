import english from '../../../resources/answer-form/en.json' with { type: 'json' };
import french from '../../../resources/answer-form/fr.json' with { type: 'json' };
import offersEnglish from '../../../resources/messages/en/offers.json' with { type: 'json' };
import offersFrench from '../../../resources/messages/fr/offers.json' with { type: 'json' };
import type { AnswerableField } from '../../../src-main/contract/site/corrections.ts';
import type { LetterLanguage } from '../../../src-main/domain/letters/letter-language.ts';
import { escapeHtml } from './escape-html.ts';

export type FormWord = keyof typeof french;
type Texts = Record<FormWord, string>;
/** The sentences of French, and no other. */
type SameAsFrench = Texts & Record<Exclude<keyof typeof english, FormWord>, never>;
const inEnglish: SameAsFrench = english;

type Values = Record<string, string>;
/** What the pages of recruiters say, in one language. */
export type FormWords = {
  language: LetterLanguage;
  /** The sign before the decimals of a number. */
  decimal: ',' | '.';
  /** A sentence. Braces that a value contains stay as they are. */
  say: (key: FormWord, values?: Values) => string;
  /** The same as HTML. */
  html: (key: FormWord, values?: Values) => string;
  /** The same around values that are HTML already. */
  htmlAround: (key: FormWord, values: Values) => string;
  /** The name of a field, as the desks have it; one that they do not name keeps its own. */
  nameField: (field: string) => string;
  nameChoice: (field: AnswerableField, value: string) => string;
  /** A calendar day, or that of a moment in Paris: "31 janvier 2027". */
  sayDay: (iso: string) => string;
};

export const formWords: Record<LetterLanguage, FormWords> = {
  fr: makeWords('fr', 'fr-FR', ',', french, offersFrench),
  en: makeWords('en', 'en-GB', '.', inEnglish, offersEnglish),
};

function makeWords(language: LetterLanguage, locale: string, decimal: FormWords['decimal'], texts: Texts, offers: Values): FormWords {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  const readOfferWord = (key: string): string | undefined => (Object.hasOwn(offers, key) ? offers[key] : undefined);
  const fill = (text: string, values: Values) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const say: FormWords['say'] = (key, values = {}) => fill(texts[key], values);
  return {
    language,
    decimal,
    say,
    html: (key, values) => escapeHtml(say(key, values)),
    htmlAround: (key, values) => fill(escapeHtml(texts[key]), values),
    nameField: (field) => readOfferWord(`offers.field.${field}`) ?? field,
    nameChoice: (field, value) => {
      const family = { contractType: 'contract', remote: 'remote', payPeriod: 'period' }[field as string] ?? field;
      return readOfferWord(`offers.${family}.${value}`) ?? value;
    },
    // Noon: the same day in Paris all year.
    sayDay: (iso) => days.format(new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso)),
  };
}
