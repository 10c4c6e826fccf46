import { passesLuhn } from './checksums.ts';
import { fail, type IdentifierCheck, pass, stripIdentifier } from './identifier-check.ts';

/** A SIREN: nine digits, Luhn. */
export function checkSiren(text: string): IdentifierCheck {
  const value = stripIdentifier(text);
  if (!/^\d{9}$/.test(value) || value === '000000000') return fail('siren', 'format', value);
  return passesLuhn(value) ? pass(value) : fail('siren', 'checksum', value);
}
