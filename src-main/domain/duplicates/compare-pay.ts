import type { ComparedOffer } from './compared-offer.ts';

/** Gross or net, full time: cents a month; null where the offer states no amount or one that has no period. */
export type MonthlyPay = { min: number; max: number } | null;

/** 35 hours a week over a year make 151.67 a month; 21.67 days of work. */
const perMonth: Record<string, number> = { hour: 151.67, day: 21.67, month: 1, year: 1 / 12 };
/** Rounding between an hourly, a monthly and a yearly way to say one pay stays below this share. */
const rounding = 0.02;

export function readMonthlyPay({ payMin, payMax, payPeriod }: Pick<ComparedOffer, 'payMin' | 'payMax' | 'payPeriod'>): MonthlyPay {
  const factor = payPeriod === null ? undefined : perMonth[payPeriod];
  const min = payMin ?? payMax;
  if (factor === undefined || min === null || min <= 0) return null;
  return { min: Math.round(min * factor), max: Math.round((payMax ?? min) * factor) };
}

/** Null where one of the two is not known. */
export function isSamePay(a: MonthlyPay, b: MonthlyPay): boolean | null {
  if (a === null || b === null) return null;
  return isClose(a.min, b.min) && isClose(a.max, b.max);
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= rounding * Math.max(a, b);
