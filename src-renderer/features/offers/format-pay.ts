import type { OfferContent } from '../../../src-main/domain/offer/offer.ts';
import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

type Pay = Pick<OfferContent, 'payMin' | 'payMax' | 'payPeriod' | 'payGross'>;

/** `de 1 850 € à 2 100 € brut par mois`; null when no amount is known. */
export function formatPay({ payMin, payMax, payPeriod, payGross }: Pay, t: Translate, format: Formats): string | null {
  const amount = formatAmount(payMin, payMax, t, format);
  if (amount === null) return null;
  const kind = payGross === null ? null : t(payGross ? 'offers.pay.gross' : 'offers.pay.net');
  return [amount, kind, payPeriod && t(`offers.period.${payPeriod}`)].filter(Boolean).join(' ');
}

function formatAmount(min: number | null, max: number | null, t: Translate, format: Formats): string | null {
  if (min !== null && max !== null) return min === max ? format.money(min) : t('offers.pay.range', { min: format.money(min), max: format.money(max) });
  if (min !== null) return t('offers.pay.from', { min: format.money(min) });
  return max === null ? null : t('offers.pay.upTo', { max: format.money(max) });
}
