import type { StatedPay } from './stated-pay.ts';

/** 35 hours a week over a year, by month: 151.67. */
export const monthHours = (weekly: number): number => (weekly * 52) / 12;

/**
 * What a stated pay comes to by the hour, for so many hours a week. Null where the period is unknown and the amount does
 * not tell. `months`: a yearly pay in thirteen parts leaves a thirteenth less for each month.
 */
export function toHourly(amount: number, pay: StatedPay, weekly: number): number | null {
  switch (pay.period ?? guessPeriod(amount)) {
    case 'hour':
      return amount;
    case 'day':
      return amount / 7;
    case 'week':
      return amount / weekly;
    case 'month':
      return amount / monthHours(weekly);
    case 'year':
      return amount / (pay.months ?? 12) / monthHours(weekly);
    case null:
      return null;
  }
}

/** A pay without a period: hours, months and years do not overlap. */
export function guessPeriod(amount: number): StatedPay['period'] {
  if (amount >= 4 && amount < 60) return 'hour';
  if (amount >= 300 && amount < 8_000) return 'month';
  return amount >= 10_000 ? 'year' : null;
}

/** A period that cannot be meant: a yearly pay said to be monthly, an hourly one said to be yearly. */
export const isImpossible = ({ min, max, period }: StatedPay): boolean =>
  min < 0 || (period === 'month' && (max > 20_000 || max < 60)) || (period === 'year' && (max < 1_000 || max > 1_000_000)) || (period === 'hour' && (max > 500 || max < 1));
