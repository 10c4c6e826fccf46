import { isSamePay } from './compare-pay.ts';
import { comparePlaces } from './compare-places.ts';
import { type DuplicateReason, makeReason, scoreReasons } from './duplicate-reason.ts';
import { chooseVerdict, type DuplicateVerdict } from './duplicate-verdict.ts';
import { compareEmployers } from './employer-name.ts';
import type { OfferFeatures } from './offer-features.ts';
import { scoreTexts, scoreTitles } from './score-words.ts';

/** Of a hundred: what a same text or title gives, and what another one takes. */
const weights = { text: { same: 45, different: -15 }, title: { same: 20, different: -10 } };

export type PairScore = { score: number; reasons: DuplicateReason[]; verdict: DuplicateVerdict };

/** How likely two offers are one: the points of its reasons, out of 100. The order of the two does not count. */
export function scorePair(a: OfferFeatures, b: OfferFeatures): PairScore {
  const text = scoreTexts(a.text, b.text, weights.text);
  const reasons = [
    text, scoreTitles(a.title, b.title, weights.title), readEmployer(a, b, text?.id === 'text.same'), readPlaces(a, b), readContract(a, b), readDuration(a, b), readPay(a, b),
    readHours(a, b), readJob(a, b), readDates(a, b),
  ].filter((reason) => reason !== null);
  const score = scoreReasons(reasons);
  return { score, reasons, verdict: chooseVerdict(score, reasons) };
}

/** An agency posts the words of another under its own name: where the text is the same, another employer costs less, and the pair is looked at. */
function readEmployer(a: OfferFeatures, b: OfferFeatures, isSameText: boolean): DuplicateReason | null {
  if (a.siret !== null && a.siret === b.siret) return makeReason('employer.same_number', 20);
  if (a.employer === null || b.employer === null) return null;
  const alike = compareEmployers(a.employer, b.employer);
  const percent = Math.round(alike * 100);
  if (percent >= 97) return makeReason('employer.same_name', 18, { percent });
  return percent >= 60 ? makeReason('employer.near_name', 14 * alike, { percent }) : makeReason('employer.different', isSameText ? -8 : -20, { percent });
}

function readPlaces(a: OfferFeatures, b: OfferFeatures): DuplicateReason | null {
  const relation = comparePlaces(a.place, b.place);
  if (relation === 'unknown') return null;
  return makeReason(`place.${relation}`, { same: 15, near: 8, other_town: -10, other_territory: -18, unstated: 0 }[relation]);
}

function readContract(a: OfferFeatures, b: OfferFeatures): DuplicateReason | null {
  if (a.contract === null || b.contract === null) return null;
  return a.contract === b.contract ? makeReason('contract.same', 4) : makeReason('contract.changed', -12);
}

function readPay(a: OfferFeatures, b: OfferFeatures): DuplicateReason | null {
  const isSame = isSamePay(a.pay, b.pay);
  if (isSame === null) return null;
  return isSame ? makeReason('pay.same', 5) : makeReason('pay.changed', -12, { from: a.pay?.min ?? 0, to: b.pay?.min ?? 0 });
}

function readDuration(a: OfferFeatures, b: OfferFeatures): DuplicateReason | null {
  if (a.months === null || b.months === null || Math.abs(a.months - b.months) < 0.5) return null;
  return makeReason('duration.changed', -6, { from: a.months, to: b.months });
}

function readHours(a: OfferFeatures, b: OfferFeatures): DuplicateReason | null {
  if (a.weeklyHours === null || b.weeklyHours === null || Math.abs(a.weeklyHours - b.weeklyHours) <= 1) return null;
  return makeReason('hours.changed', -8, { from: a.weeklyHours, to: b.weeklyHours });
}

/** The code of the job (ROME). That it is the same says little: it is as wide as “developer”. */
function readJob(a: OfferFeatures, b: OfferFeatures): DuplicateReason | null {
  return a.rome === null || b.rome === null || a.rome === b.rome ? null : makeReason('job.changed', -6);
}

/** An advert that comes back after so many days may be a new post under an old text; it is said, and costs little. */
const farDays = 120;

function readDates(a: OfferFeatures, b: OfferFeatures): DuplicateReason | null {
  if (a.dated === null || b.dated === null) return null;
  const days = Math.abs(a.dated - b.dated);
  return days <= farDays ? null : makeReason('dates.far', -6, { days });
}
