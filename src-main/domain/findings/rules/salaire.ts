import type { Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { isImpossible, monthHours, toHourly } from '../pay/hourly-pay.ts';
import { listPays, type PlacedPay } from '../pay/list-pays.ts';
import { readWorkingTime, type WorkingTime } from '../pay/weekly-hours.ts';
import { listTexts, locate, oncePerOffer, type ReadOffer } from '../read-offer.ts';
import { findAmount } from '../reference/reference-tables.ts';
import type { FactRule, RuleContext } from '../rule.ts';
import { readReferenceDay } from '../reference/reference-day.ts';

/** Net pay is at least this part of gross: what is below net SMIC is below it whatever the contributions. */
const netShare = 0.78;
/** Amounts are rounded in offers: two in a thousand below is not below. */
const tolerance = 0.998;
/** Least share of SMIC that the law lets an apprentice or a professionalisation contract earn, of the youngest. */
const leastShare: Partial<Record<ReadOffer['engagement'], number>> = { apprentice: 0.27, professionalisation: 0.55 };
/** Ties without a wage, or with another scale. */
const unpaid = new Set<ReadOffer['engagement']>(['internship', 'civic', 'volunteer', 'abroad', 'self']);

/** Directive 2023/970 (a pay or a range, early) and L3231-2 (SMIC). */
export const salaire: FactRule = {
  id: 'salaire',
  check(context) {
    const { offer } = context;
    const pays = listPays(offer);
    const negative = [offer.facts.payMin, offer.facts.payMax].some((cents) => cents !== null && cents < 0);
    const impossible = negative ? [makeFinding({ id: 'salaire', level: 'avertissement', field: offer.names.pay, source: 'L5331-3', reason: 'salaire.impossible' })] : [];
    const time = readWorkingTime(offer);
    // Whatever the tie, nobody is paid less than nothing.
    if (unpaid.has(offer.engagement)) return [...impossible, ...pays.filter(({ min }) => min < 0).flatMap((pay) => checkPay(pay, time, context, true))];
    if (pays.length === 0) return [...impossible, ...reportAbsence(offer)];
    const saysGross = pays.some((pay) => pay.gross !== null && !pay.isField && (toHourly(pay.max, pay, 35) ?? 0) > findLeast(context) / 2);
    return [...impossible, ...pays.flatMap((pay) => checkPay(pay, pay.time ?? time, context, saysGross))];
  },
};

/** `saysGross`: of some pay the text says whether it is gross. */
function checkPay(pay: PlacedPay, time: WorkingTime, context: RuleContext, saysGross: boolean): Finding[] {
  const at = { id: 'salaire' as const, field: pay.field, start: pay.start, end: pay.end };
  if (isImpossible(pay)) return [makeFinding({ ...at, level: 'avertissement', source: 'L5331-3', reason: 'salaire.impossible' })];
  const low = compareWithSmic(pay, time, context);
  if (low !== null) return [makeFinding({ ...at, level: low.level, source: 'L3231-2', reason: low.level === 'bloquant' ? 'salaire.smic' : 'salaire.smicMaybe', values: { least: low.least } })];
  const { widestRangePercent: percent } = context.reference.thresholds.salaire;
  if (pay.max > (1 + percent / 100) * pay.min) return [makeFinding({ ...at, level: 'avertissement', source: 'directive-2023-970', reason: 'salaire.range', values: { percent } })];
  return !saysGross && !pay.isField ? [makeFinding({ ...at, level: 'avertissement', source: 'directive-2023-970', reason: 'salaire.gross' })] : [];
}

/** Days of rest, or hours paid apart, that make up for more than 35 hours. */
const madeUp = /\ba?rtt\b|\br\.t\.t\b|\bjours? (?:de repos|non travailles?)\b|\brepos compensateurs?|\bheures? sup\w*|\bmodul\w+|\bannualis\w+|\brecuper\w+|\bforfait\b/;
const isMadeUp = oncePerOffer((offer: ReadOffer): boolean => listTexts(offer, 'body', 'hours', 'pay').some(({ folded }) => madeUp.test(folded.text)));

/** SMIC by the hour on the day of the offer, of its place; of the youngest, where the law has a scale. */
function findLeast({ offer, reference, today }: RuleContext): number {
  const isMayotte = [offer.facts.postcode, offer.facts.placeLabel].some((place) => /\b976/.test(place ?? ''));
  return findAmount(isMayotte ? reference.smicMayotte : reference.smic, readReferenceDay(offer, today)) * (leastShare[offer.engagement] ?? 1);
}

type Low = { level: Finding['level']; least: number };
/** Below the SMIC of the day of the offer, for its hours. Only a warning where hours, net or the whole of the pay are not sure. */
function compareWithSmic(pay: PlacedPay, time: WorkingTime, context: RuleContext): Low | null {
  const { offer } = context;
  const smic = findLeast(context);
  const isHoursSure = time.hours !== null || (!time.isPartTime && time.isFullTime) || pay.period === 'hour';
  if (time.isPartTime && time.hours === null && pay.period !== 'hour') return null;
  const weekly = Math.min(time.hours ?? 35, 35);
  const hourly = toHourly(pay.max, pay, weekly);
  if (hourly === null) return null;
  const gross = pay.gross === false ? hourly / netShare : hourly;
  if (gross >= smic * tolerance) {
    // More than 35 hours are paid for what they are, unless days of rest make up for them.
    const isShort = time.hours !== null && time.hours > 35 && pay.period !== 'hour' && pay.gross === true && (toHourly(pay.max, pay, time.hours) ?? smic) < smic * tolerance;
    return isShort && offer.engagement === 'employee' && !isMadeUp(offer) ? { level: 'avertissement', least: Math.round(smic * monthHours(time.hours ?? 35) * 100) / 100 } : null;
  }
  // Not a pay at all: a part of one, or a sum of something else. The pay field alone is believed so low.
  if (gross < smic * 0.4 && !pay.isField) return null;
  const isSure = isHoursSure && !pay.isPartial && pay.period !== null && (pay.gross !== null || gross < smic * netShare) && offer.engagement === 'employee' && (!time.isPartTime || pay.period === 'hour') && !(pay.period === 'year' && pay.months !== null && pay.months > 12 && gross * pay.months >= smic * 12 * tolerance);
  const isPartTimeSure = time.isPartTime && time.hours !== null && pay.gross !== null && (pay.period === 'month' || pay.period === 'year') && !pay.isPartial && offer.engagement === 'employee' && gross < smic * 0.95;
  return { level: isSure || isPartTimeSure ? 'bloquant' : 'avertissement', least: Math.round(smic * (pay.period === 'hour' ? 1 : monthHours(weekly)) * 100) / 100 };
}

const vague =
  /\b(?:(?:salaires?|remunerations?|package|retribution|fixe)?(?: est| sera)? ?(?:: ?)?(?:(?:selon|suivant|en fonction d[eu']|fonction d[eu']|au regard d[eu']|d'apres) ?(?:le |la |l'|votre |vos |ton |les |de )?(?:profils?|experiences?|grilles?|competences?|diplomes?|anciennete|qualifications?|candidat\w*|accord|convention\w*|ccn\w*)|(?:a|est) (?:negocier|definir|convenir|debattre|discuter)|negociable|attractive?s?\b|motivante?s?\b|competitive?s?\b|evolutive?s?\b|avantageuse?\b))/;
const payWord = /\b(?:salaires?|remunerations?|package|retribution|paye|fixe)\b/;
/** A grid with its group or its index says an amount to who looks it up. */
const grid = /\b(?:indice|coefficient|coef|groupe|echelon|points?) ?(?:: ?)?(?:[a-h]\b|\d)|\b\d{2,4} points\b/;

/** No amount anywhere: where the offer speaks of pay without one, there; else on the field. */
function reportAbsence(offer: ReadOffer): Finding[] {
  for (const text of listTexts(offer, 'pay', 'body', 'title'))
    for (const sentence of text.sentences) {
      if (text.role !== 'pay' && !payWord.test(sentence.text)) continue;
      const found = vague.exec(sentence.text);
      if (found !== null && found[0].trim() !== '' && !/\bsmic\b/.test(sentence.text)) {
        const place = locate(text, sentence.at + found.index, sentence.at + found.index + found[0].trimEnd().length);
        return [makeFinding({ id: 'salaire', level: grid.test(sentence.text) ? 'info' : 'avertissement', ...place, source: 'directive-2023-970', reason: 'salaire.vague' })];
      }
    }
  const said = listTexts(offer, 'pay', 'body').some(({ sentences }) => sentences.some(({ text }) => /\bsmic\b|\b(?:indice|coefficient) ?:? ?\d{2,}/.test(text)));
  return said ? [] : [makeFinding({ id: 'salaire', level: 'avertissement', field: offer.names.pay, source: 'directive-2023-970' })];
}
