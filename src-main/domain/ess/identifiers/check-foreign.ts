import { checkFrenchVat } from './check-vat.ts';
import { foreignRules } from './foreign-rules.ts';
import { fail, type IdentifierCheck, pass, stripIdentifier } from './identifier-check.ts';

/** Digits of Egypt and its neighbours, as Western ones. */
const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

/** An identifier of another country (ISO 3166-1, two letters). Countries whose rule is not known take any text. */
export function checkForeignIdentifier(country: string, text: string): IdentifierCheck {
  const value = stripIdentifier(westernDigits(text));
  if (value === '') return fail('foreign', 'format', value, { country });
  if (country === 'MC' && value.startsWith('FR')) return checkFrenchVat(value);
  const rules = foreignRules[country];
  if (rules === undefined) return pass(text.trim());
  const formed = rules.filter(({ form }) => form.test(value));
  if (formed.length === 0) return fail('foreign', 'format', value, { country });
  return formed.some(({ check }) => check?.(value) ?? true) ? pass(value) : fail('foreign', 'checksum', value, { country });
}
