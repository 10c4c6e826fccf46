import type { ContractType } from '../offer/contract-type.ts';
import { readMonthlyPay, type MonthlyPay } from './compare-pay.ts';
import { readPlace, type Place } from './compare-places.ts';
import type { ComparedOffer } from './compared-offer.ts';
import { readEmployerWords } from './employer-name.ts';
import { readTitleWords } from './read-title-words.ts';
import { sketchText, type TextSketch } from './sketch-text.ts';
import { splitWords } from './split-words.ts';

/** What is kept of an offer to compare it: about a kilobyte, whatever the length of its text. */
export type OfferFeatures = {
  text: TextSketch;
  title: string[];
  employer: string[] | null;
  siret: string | null;
  place: Place;
  contract: ContractType | null;
  months: number | null;
  pay: MonthlyPay;
  weeklyHours: number | null;
  rome: string | null;
  /** Days since 1970. */
  dated: number | null;
};

export function readFeatures(offer: ComparedOffer): OfferFeatures {
  const siret = offer.employerSiret?.replace(/\D/g, '') ?? '';
  const dated = offer.datedOn === null ? Number.NaN : Date.parse(offer.datedOn) / 86_400_000;
  return {
    text: sketchText(splitWords(offer.description)),
    title: readTitleWords(offer.title),
    employer: readEmployerWords(offer.employerName),
    siret: siret.length === 14 ? siret : null,
    place: readPlace(offer),
    contract: offer.contractType,
    months: offer.contractMonths,
    pay: readMonthlyPay(offer),
    weeklyHours: offer.weeklyHours,
    rome: offer.romeCode,
    dated: Number.isFinite(dated) ? Math.floor(dated) : null,
  };
}
