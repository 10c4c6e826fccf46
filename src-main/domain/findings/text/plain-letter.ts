/** True for the code of a letter of folded text: a to z. */
export const isPlainLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
