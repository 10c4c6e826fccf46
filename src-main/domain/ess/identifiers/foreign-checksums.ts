import { sumLuhn, sumWeighted } from './checksums.ts';

/** Belgian BCE/KBO: ten digits, the last two complete the first eight modulo 97. */
export const checkBelgianNumber = (digits: string): boolean => (Number(digits.slice(0, 8)) + Number(digits.slice(8))) % 97 === 0;

/** Spanish CIF: the Luhn digit of the seven digits, written as itself or as a letter. */
export function checkSpanishCif(value: string): boolean {
  const digit = (10 - (sumLuhn(`${value.slice(1, 8)}0`) % 10)) % 10;
  return value[8] === String(digit) || value[8] === 'JABCDEFGHI'[digit];
}

export const checkPortugueseNipc = (digits: string): boolean =>
  ((11 - (sumWeighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === Number(digits[8]);

export const checkGreekAfm = (digits: string): boolean =>
  (sumWeighted(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(digits[8]);

/** Cyprus: digits of odd rank go through a table, the sum names the letter. */
export function checkCypriotVat(value: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  const sum = Array.from(value.slice(0, 8)).reduce((total, digit, i) => total + (i % 2 === 0 ? (odd[Number(digit)] ?? 0) : Number(digit)), 0);
  return value[8] === 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[sum % 26];
}

/** Turkish VKN: each digit, shifted by its rank, times a power of two modulo 9. */
export function checkTurkishVkn(digits: string): boolean {
  let sum = 0;
  for (let rank = 1; rank <= 9; rank++) {
    const shifted = (Number(digits[9 - rank]) + rank) % 10;
    if (shifted !== 0) sum += (shifted * 2 ** rank) % 9 || 9;
  }
  return (10 - (sum % 10)) % 10 === Number(digits[9]);
}
