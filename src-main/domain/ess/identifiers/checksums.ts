/** The Luhn sum of digits (ISO/IEC 7812): zero modulo 10 when the number is right. */
export function sumLuhn(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum;
}

export const passesLuhn = (digits: string): boolean => sumLuhn(digits) % 10 === 0;

/** The sum of digits, each times its weight. */
export const sumWeighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);

/** The rest of a number of any length: digits beyond what a double holds exactly. */
export function readRest(digits: string, modulus: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % modulus;
  return rest;
}
