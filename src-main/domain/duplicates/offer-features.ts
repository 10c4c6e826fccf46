import type { ContractType } from '../offer/contract-type.ts';
import { readMonthlyPay, type MonthlyPay } from './compare-pay.ts';
import { readPlace, type Place } from './compare-places.ts';
import type { ComparedOffer } from './compared-offer.ts';
import { readEmployerWords } from './employer-name.ts';
import { readTitleWords } from './read-title-words.ts';
import { sketchText, type TextSketch } from './sketch-text.ts';
import { splitWords } from './split-words.ts';

/** What an offer is compared by: its text in short, whatever its length, and its facts. */
export type OfferFeatures = OfferFacts & { text: TextSketch };

/** All but the text, which is the dear part to read. */
export type OfferFacts = {
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

export const readFeatures = (offer: ComparedOffer): OfferFeatures => ({ text: sketchText(splitWords(offer.description)), ...readFacts(offer) });

export function readFacts(offer: ComparedOffer): OfferFacts {
  const siret = offer.employerSiret?.replace(/\D/g, '') ?? '';
  const dated = offer.datedOn === null ? Number.NaN : Date.parse(offer.datedOn) / 86_400_000;
  return {
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
