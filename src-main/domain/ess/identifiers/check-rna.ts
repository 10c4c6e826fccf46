import { fail, type IdentifierCheck, pass, stripIdentifier } from './identifier-check.ts';

/**
 * A number of the register of associations: W and nine characters, the second of which is a letter in Corsica and
 * overseas (W2A…, W9C…), or the number from before the register (`491P0491008593`). No check digit exists.
 */
export function checkRna(text: string): IdentifierCheck {
  const value = stripIdentifier(text);
  return /^W\d[0-9A-Z]\d{7}$/.test(value) || /^\d[0-9AB]\d[PS]\d{10}$/.test(value) ? pass(value) : fail('rna', 'format', value);
}
