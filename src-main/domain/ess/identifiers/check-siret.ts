import { passesLuhn, sumWeighted } from './checksums.ts';
import { fail, type IdentifierCheck, pass, stripIdentifier } from './identifier-check.ts';

const laPoste = '356000000';
const laPosteHeadOffice = '35600000000048';
const ones = Array.from({ length: 14 }, () => 1);

/**
 * A SIRET: a SIREN and five digits, Luhn on all and on the SIREN. Establishments of La Poste but its head office have
 * digits that add up to a multiple of five instead.
 */
export function checkSiret(text: string): IdentifierCheck {
  const value = stripIdentifier(text);
  if (!/^\d{14}$/.test(value) || value.startsWith('000000000')) return fail('siret', 'format', value);
  const isRight = value.startsWith(laPoste) && value !== laPosteHeadOffice
    ? sumWeighted(value, ones) % 5 === 0
    : passesLuhn(value) && passesLuhn(value.slice(0, 9));
  return isRight ? pass(value) : fail('siret', 'checksum', value);
}
