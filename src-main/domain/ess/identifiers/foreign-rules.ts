import { checkBelgianNumber, checkCypriotVat, checkGreekAfm, checkPortugueseNipc, checkSpanishCif, checkTurkishVkn } from './foreign-checksums.ts';
import { passesLuhn, readRest, sumWeighted } from './checksums.ts';

/** How a country writes the identifier of an organisation. `check` is left out where only the form is known. */
export type ForeignRule = { form: RegExp; check?: (value: string) => boolean };

/** By ISO 3166-1 country. Values come stripped, in capitals, with Western digits. A country has several where it uses several. */
export const foreignRules: Record<string, readonly ForeignRule[]> = {
  BE: [{ form: /^(BE)?[01]?\d{9}$/, check: (value) => checkBelgianNumber(value.replace('BE', '').padStart(10, '0')) }],
  CH: [{ form: /^CHE\d{9}$/, check: (value) => (11 - (sumWeighted(value.slice(3), [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === Number(value.slice(11)) }],
  LU: [
    { form: /^LU\d{8}$/, check: (value) => Number(value.slice(2, 8)) % 89 === Number(value.slice(8)) },
    { form: /^[BF]\d{1,6}$/ },
  ],
  TN: [{ form: /^\d{7}[A-HJ-NP-TV-Z](?:[ABDNP](?:[CMNP]000|E(?!000)\d{3}))?$/ }],
  MA: [{ form: /^\d{15}$/, check: (value) => readRest(value, 97) === 0 }],
  DZ: [{ form: /^(\d{15}|\d{20})$/ }],
  SN: [{ form: /^(\d{7}|\d{9})([0-2][A-HJ-NP-WZ]\d)?$/, check: (value) => sumWeighted(value.replace(/[0-2][A-Z]\d$/, '').padStart(9, '0'), [1, 2, 1, 2, 1, 2, 1, 2, 1]) % 10 === 0 }],
  GN: [{ form: /^\d{9}$/, check: passesLuhn }],
  IT: [{ form: /^(IT)?\d{11}$/, check: (value) => passesLuhn(value.replace('IT', '')) }],
  ES: [{ form: /^(ES)?[A-HJNP-SUVW]\d{7}[0-9A-J]$/, check: (value) => checkSpanishCif(value.slice(-9)) }],
  PT: [{ form: /^(PT)?[1-9]\d{8}$/, check: (value) => checkPortugueseNipc(value.slice(-9)) }],
  GR: [{ form: /^(EL|GR)?\d{8,9}$/, check: (value) => checkGreekAfm(value.replace(/^[A-Z]+/, '').padStart(9, '0')) }],
  MT: [{ form: /^(MT)?[1-9]\d{7}$/, check: (value) => sumWeighted(value.slice(-8), [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0 }],
  CY: [{ form: /^(CY)?(?!12)\d{8}[A-Z]$/, check: (value) => checkCypriotVat(value.slice(-9)) }],
  TR: [{ form: /^\d{10}$/, check: checkTurkishVkn }],
  IL: [{ form: /^5\d{8}$/, check: passesLuhn }],
  EG: [{ form: /^\d{9}$/ }],
  CA: [
    { form: /^\d{9}(R[CMPT]\d{4})?$/, check: (value) => passesLuhn(value.slice(0, 9)) },
    { form: /^\d{10}$/ },
  ],
};
