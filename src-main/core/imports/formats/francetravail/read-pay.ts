import type { OfferContent } from '../../../../domain/offer/offer.ts';

export type Pay = Pick<OfferContent, 'payMin' | 'payMax' | 'payPeriod' | 'payGross'>;

/**
 * The pay that a sentence of France Travail states (“Mensuel de 2000,00 Euros à 2500,00 Euros sur 12 mois”). Their
 * amounts are gross. Null when it states none, or one that cannot be (a yearly pay said to be monthly is common).
 */
export function readPay(sentence: string): Pay | null {
  // A minus is a mistake of whoever wrote it: without it, the amount would be published as if it were right.
  if (/(?:^|\s)[-−–]\d/.test(sentence)) return null;
  const amounts = [...sentence.matchAll(/(\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)\s*(?:€|euros?)/gi)].map((match) => toCents(match[1] ?? ''));
  const [payMin, payMax = payMin] = amounts;
  if (payMin === undefined || payMax === undefined || payMin === 0 || payMin > payMax || payMax > 100_000_000) return null;
  const payPeriod = readPeriod(sentence);
  if (payPeriod !== null && payMax > (likely[payPeriod] ?? payMax)) return null;
  return { payMin, payMax, payPeriod, payGross: true };
}

/** Above these cents, the period is a mistake: such an amount must not be published. */
const likely: Record<string, number> = { hour: 50_000, day: 300_000, month: 1_500_000 };

function readPeriod(sentence: string): Pay['payPeriod'] {
  if (/^\s*annuel/i.test(sentence)) return 'year';
  if (/^\s*mensuel/i.test(sentence)) return 'month';
  if (/^\s*horaire/i.test(sentence)) return 'hour';
  return /^\s*journalier/i.test(sentence) ? 'day' : null;
}

/** Cents, counted on the digits: money never passes through a float. */
function toCents(amount: string): number {
  const [whole = '', part = ''] = amount.replace(/[\s\u00a0\u202f]/g, '').split(/[.,]/);
  return Number(whole) * 100 + Number(part.padEnd(2, '0').slice(0, 2));
}
