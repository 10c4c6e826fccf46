/**
 * A SIRET whose two keys (Luhn's, on 9 and on 14 digits) are right, in the 999 range that belongs to nobody: it passes
 * the checks and can be no one's.
 */
export function makeExampleSiret(number: number): string {
  const siren = addKey(`999${String(number).padStart(5, '0')}`);
  return addKey(`${siren}0001`);
}

/** The number of an association in the national register, of a département that does not exist. */
export const makeExampleRna = (number: number): string => `W999${String(number).padStart(6, '0')}`;

/** Luhn's: from the right, every second digit counts double. */
export function isLuhnRight(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const worth = place % 2 === 0 ? digit : digit * 2;
    sum += worth > 9 ? worth - 9 : worth;
  }
  return sum % 10 === 0;
}

function addKey(digits: string): string {
  for (let key = 0; key < 10; key++) if (isLuhnRight(digits + String(key))) return digits + String(key);
  throw new Error('one of ten keys is right');
}
