import type { OfferContent } from '../../../../domain/offer/offer.ts';
import { pick, pickLine } from '../../read-values.ts';

const periods: Record<string, OfferContent['payPeriod']> = { HOUR: 'hour', DAY: 'day', MONTH: 'month', YEAR: 'year' };

/** The pay of a `JobPosting`. Another currency than the euro is kept as words. */
export function readJobPay(salary: unknown): Pick<OfferContent, 'payMin' | 'payMax' | 'payPeriod' | 'payText'> {
  const value = typeof salary === 'object' ? (pick(salary, 'value') ?? salary) : salary;
  const min = toCents(typeof value === 'object' ? (pick(value, 'minValue') ?? pick(value, 'value')) : value);
  const max = toCents(typeof value === 'object' ? (pick(value, 'maxValue') ?? pick(value, 'value')) : value);
  const currency = pickLine(salary, 'currency') ?? 'EUR';
  const period = periods[pickLine(value, 'unitText') ?? ''] ?? null;
  const words = min === null && max === null ? (typeof salary === 'string' ? salary : null) : null;
  if (currency !== 'EUR') return { payMin: null, payMax: null, payPeriod: null, payText: JSON.stringify(salary).slice(0, 900) };
  return { payMin: min ?? max, payMax: max ?? min, payPeriod: min === null && max === null ? null : period, payText: words };
}

/** Cents from a number or its text; the sum is rounded, since JSON has it as a float already. */
function toCents(value: unknown): number | null {
  const amount = typeof value === 'string' && /^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : value;
  return typeof amount === 'number' && Number.isFinite(amount) && amount > 0 ? Math.round(amount * 100) : null;
}
