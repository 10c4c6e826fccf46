import type { OfferContent, OfferContentField } from '../../../src-main/domain/offer/offer.ts';
import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { formatPay } from './format-pay.ts';
import { MarkedText } from './findings/marked-text.tsx';
import { Markable } from './markable.tsx';
import classes from './offer-text.module.css';

type Term = { field: OfferContentField; text: string };

/** Contract, dates, hours, pay: the terms of the offer at a glance. */
export function OfferTerms({ offer }: { offer: OfferContent }) {
  const terms = listTerms(offer, useT(), useFormat());
  return (
    <ul className={classes['terms']}>
      {[...new Map(terms.map((term) => [term.text, term])).values()].map(({ field, text }) => (
        <li key={text}>
          <Markable field={field}>{text === offer[field] ? <MarkedText field={field}>{text}</MarkedText> : text}</Markable>
        </li>
      ))}
    </ul>
  );
}

function listTerms(offer: OfferContent, t: Translate, format: Formats): Term[] {
  const terms: { field: OfferContentField; text: string | null | false }[] = [
    { field: 'contractType', text: offer.contractType && t(`offers.contract.${offer.contractType}`) },
    { field: 'contractMonths', text: offer.contractMonths !== null && t('offers.months', { months: offer.contractMonths }) },
    { field: offer.startsOn ? 'startsOn' : 'endsOn', text: describeDates(offer, t, format) },
    { field: 'weeklyHours', text: offer.weeklyHours !== null && t('offers.weeklyHours', { hours: offer.weeklyHours }) },
    { field: 'hoursText', text: offer.hoursText },
    { field: 'payMin', text: formatPay(offer, t, format) ?? (offer.payText ? null : t('offers.pay.none')) },
    { field: 'payText', text: offer.payText },
    { field: 'remote', text: offer.remote && t(`offers.remote.${offer.remote}`) },
    { field: 'positions', text: offer.positions !== null && offer.positions > 1 && t('offers.positions', { count: offer.positions }) },
    { field: 'experience', text: offer.experience },
    { field: 'education', text: offer.education },
  ];
  return terms.filter((term): term is Term => typeof term.text === 'string' && term.text !== '');
}

function describeDates({ startsOn, endsOn }: OfferContent, t: Translate, format: Formats): string | null {
  if (startsOn && endsOn) return t('offers.fromTo', { from: format.day(startsOn), to: format.day(endsOn) });
  if (startsOn) return t('offers.from', { day: format.day(startsOn) });
  return endsOn && t('offers.until', { day: format.day(endsOn) });
}
