import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { formatPay } from './format-pay.ts';
import classes from './offer-text.module.css';

/** Contract, dates, hours, pay: the terms of the offer at a glance. */
export function OfferTerms({ offer }: { offer: OfferFields }) {
  const t = useT();
  const format = useFormat();
  const terms = [
    offer.contractType && t(`offers.contract.${offer.contractType}`),
    offer.contractMonths !== null && t('offers.months', { months: offer.contractMonths }),
    describeDates(offer, t, format),
    offer.weeklyHours !== null && t('offers.weeklyHours', { hours: offer.weeklyHours }),
    offer.hoursText,
    formatPay(offer, t, format) ?? (offer.payText ? null : t('offers.pay.none')),
    offer.payText,
    offer.remote && t(`offers.remote.${offer.remote}`),
    offer.positions !== null && offer.positions > 1 && t('offers.positions', { count: offer.positions }),
    offer.experience,
    offer.education,
  ].filter((term): term is string => typeof term === 'string' && term !== '');
  return (
    <ul className={classes['terms']}>
      {[...new Set(terms)].map((term) => (
        <li key={term}>{term}</li>
      ))}
    </ul>
  );
}

function describeDates({ startsOn, endsOn }: OfferFields, t: Translate, format: Formats): string | null {
  if (startsOn && endsOn) return t('offers.fromTo', { from: format.day(startsOn), to: format.day(endsOn) });
  if (startsOn) return t('offers.from', { day: format.day(startsOn) });
  return endsOn && t('offers.until', { day: format.day(endsOn) });
}
