import { makeFinding } from '../make-finding.ts';
import { toHourly } from '../pay/hourly-pay.ts';
import { listPays, type PlacedPay } from '../pay/list-pays.ts';
import { listTexts } from '../read-offer.ts';
import { readReferenceDay } from '../reference/reference-day.ts';
import { findAmount } from '../reference/reference-tables.ts';
import type { FactRule, RuleContext } from '../rule.ts';
import { isCivic } from './sc-prerequis.ts';

/** A pay in the box of pays, or in its figures: prose is read by the rules on words. */
const listFieldPays = ({ offer }: RuleContext): PlacedPay[] => listPays(offer).filter(({ isField, max }) => isField && max > 0);
const refunded = /\b(?:frais|rembours\w*|defrai\w*|reels?|justificatifs?|kilomet\w*|repas|transports?|aucune?|sans|pas)\b/;

/** Volunteers are not paid: an amount in the pay of the record says the same as one in the words. */
export const benevPay: FactRule = {
  id: 'benev.mots',
  check(context) {
    const { offer } = context;
    if (offer.engagement !== 'volunteer' || listTexts(offer, 'pay').some(({ folded }) => refunded.test(folded.text))) return [];
    return listFieldPays(context).slice(0, 1).map(({ field, start, end }) => makeFinding({ id: 'benev.mots', level: 'avertissement', source: 'L8221-6', field, start, end, reason: 'benev.mots.pay' }));
  },
};

/** A civic service is not paid a salary, whatever box its amount stands in. Hosts may add to the allowance; much more looks like a wage. */
export const scPay: FactRule = {
  id: 'sc.mots',
  check(context) {
    if (!isCivic(context)) return [];
    const { offer, reference, today } = context;
    const amount = findAmount(reference.civic, readReferenceDay(offer, today));
    const most = amount * (1 + reference.thresholds['sc.mots'].mostAddedPercent / 100);
    const weekly = offer.facts.weeklyHours ?? 30;
    const isHigh = (pay: PlacedPay) => ((toHourly(pay.max, pay, weekly) ?? 0) * weekly * 52) / 12 > most;
    return listFieldPays(context).filter(isHigh).slice(0, 1).map(({ field, start, end }) => makeFinding({ id: 'sc.mots', level: 'avertissement', source: 'L120-1', field, start, end, reason: 'sc.mots.pay', values: { amount } }));
  },
};
