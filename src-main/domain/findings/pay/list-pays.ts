import { listTexts, locate, type ReadOffer } from '../read-offer.ts';
import { readSentenceTime, type WorkingTime } from './weekly-hours.ts';
import { toHourly } from './hourly-pay.ts';
import { moneySign, readPayWords } from './read-pay-words.ts';
import type { StatedPay } from './stated-pay.ts';

/** A pay and where it is said; a pay that only the record's figures know stands at no place. `time`: the hours that its own sentence gives it. */
export type PlacedPay = StatedPay & { field: string; start: number; end: number; isField: boolean; time: WorkingTime | null };

const paySentence = /\b(?:salaires?|remunerations?|remuneree?|brut\w*|net\w*|mensuel\w*|annuel\w*|horaire|taux|paye|smic|fourchette|package|gratifi\w*|indemni\w*|par (?:mois|an|heure|jour)|€ ?\/ ?(?:mois|an|h|jour)|k ?€|ke|tjm)\b|\/ ?(?:mois|an|h|heure)\b|k€|€\/|(?:€|euros?) (?:de )?l'heure\b|€ ?b\b/;

const calledPay = /\b(?:salaires?|salariale?|remunerations?|remuneree?s?|brute?s?|nette?s?|nets|smic|gratifi\w*|package|fixe)\b|\bk ?€|€b\b/;
/** Euros an hour. */
const likely = 4.5;

/** Every pay that the offer states: in its pay field, in its text, in the record. */
export function listPays(offer: ReadOffer): PlacedPay[] {
  const pays: PlacedPay[] = [];
  for (const text of listTexts(offer, 'pay', 'title', 'body'))
    for (const sentence of text.sentences) {
      if (text.role !== 'pay' && !(sentence.mayCount && moneySign.test(sentence.text) && paySentence.test(sentence.text))) continue;
      const isCalledPay = text.role === 'pay' || calledPay.test(sentence.text);
      for (const pay of readPayWords(sentence.text, text.role === 'pay' && sentence.at === 0)) {
        // Rents, meals and allowances: nobody is paid so little.
        if (!isCalledPay && pay.min >= 0 && (toHourly(pay.max, pay, 35) ?? likely) < likely) continue;
        // France Travail's own wording is of gross amounts.
        const known = text.role === 'pay' && pay.gross === null && /^(?:mensuel|annuel|horaire|cachet|autre) de\b/.test(text.folded.text) ? { ...pay, gross: true } : pay;
        pays.push({ ...known, ...locate(text, sentence.at + pay.from, sentence.at + pay.to), isField: text.role === 'pay', time: text.role === 'pay' ? null : readSentenceTime(sentence.text) });
      }
    }
  const { payMin, payMax, payPeriod, payGross } = offer.facts;
  const least = payMin ?? payMax;
  if (least !== null && !pays.some(({ isField }) => isField))
    pays.push({
      min: least / 100, max: (payMax ?? least) / 100, period: payPeriod === 'fixed' ? null : payPeriod, gross: payGross, months: null, isPartial: payPeriod === 'fixed',
      from: 0, to: 0, field: offer.names.pay, start: 0, end: 0, isField: true, time: null,
    });
  return pays;
}
