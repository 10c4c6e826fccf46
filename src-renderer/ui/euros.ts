/** Euros as people write them, in cents; NaN where it is no number. Through text, because 18.15 × 100 is not 1815 in binary. */
export const readCents = (text: string): number => Math.round(Number((readNumber(text) * 100).toFixed(4)));

/** `1 850,50`, with any kind of space. */
export const readNumber = (text: string): number => Number(text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.'));

/** Cents as people write euros in a field: with a comma, and no cents where there are none. */
export const writeEuros = (cents: number): string => (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ','));
