import { passesLuhn } from './checksums.ts';
import { fail, type IdentifierCheck, pass, stripIdentifier } from './identifier-check.ts';

/** Letters I and O are not used in keys. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A French VAT number: FR, a key of two, a SIREN. In Monaco the nine digits begin with 000 and are no SIREN. */
export function checkFrenchVat(text: string, siren: string | null = null): IdentifierCheck {
  const value = stripIdentifier(text);
  const [, key = '', digits = ''] = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/.exec(value) ?? [];
  if (key === '') return fail('vat', 'format', value);
  if (!(digits.startsWith('000') || passesLuhn(digits)) || !passesKey(key, digits)) return fail('vat', 'checksum', value);
  return siren !== null && siren !== digits ? fail('vat', 'mismatch', value, { siren }) : pass(value);
}

function passesKey(key: string, digits: string): boolean {
  if (/^\d\d$/.test(key)) return Number(`${digits}12`) % 97 === Number(key);
  const first = alphabet.indexOf(key.charAt(0));
  const second = alphabet.indexOf(key.charAt(1));
  const check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(digits) + 1 + Math.floor(check / 11)) % 11 === check % 11;
}
