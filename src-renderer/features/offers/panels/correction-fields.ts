import type { OfferFields } from '../../../../src-main/domain/offer/offer.ts';

/** What recruiters are usually asked to correct, the most frequent first. */
export const correctionFields = [
  'title', 'description', 'employerName', 'employerSiret', 'employerAddress', 'contractType', 'contractMonths', 'startsOn', 'endsOn',
  'placeLabel', 'payMin', 'payText', 'weeklyHours', 'applyUrl', 'applyEmail', 'applyBy', 'contactName',
  'payMax', 'payPeriod', 'hoursText', 'experience', 'education', 'positions', 'remote', 'postcode', 'applyText', 'employerText', 'contactEmail', 'contactPhone',
] as const satisfies readonly (keyof OfferFields)[];
export type CorrectionField = (typeof correctionFields)[number];

export const isCorrectionField = (field: string): field is CorrectionField => correctionFields.some((known) => known === field);
