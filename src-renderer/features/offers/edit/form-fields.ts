import type { OfferContent, OfferContentField } from '../../../../src-main/domain/offer/offer.ts';
import { contractCodes } from '../offer-codes.ts';

/** How a field is written: decides the control, and how its text becomes a value. */
export type FieldKind = 'line' | 'text' | 'number' | 'money' | 'day' | 'yesNo' | 'flag' | { choices: readonly string[]; family: 'contract' | 'remote' | 'period' };

export const fieldKinds: Record<OfferContentField, FieldKind> = {
  title: 'line', description: 'text', employerName: 'line', employerSiret: 'line', employerRna: 'line', employerAddress: 'line',
  employerAnonymous: 'flag', employerText: 'text', contractType: { choices: contractCodes, family: 'contract' }, contractMonths: 'number',
  startsOn: 'day', endsOn: 'day', placeLabel: 'line', postcode: 'line', inseeCode: 'line', territory: 'line',
  remote: { choices: ['none', 'partial', 'full'], family: 'remote' }, payMin: 'money', payMax: 'money',
  payPeriod: { choices: ['hour', 'day', 'month', 'year', 'fixed'], family: 'period' }, payGross: 'yesNo', payText: 'line',
  weeklyHours: 'number', hoursText: 'line', positions: 'number', romeCode: 'line', experience: 'line', education: 'line',
  applyUrl: 'line', applyEmail: 'line', applyText: 'text', applyBy: 'day', contactName: 'line', contactEmail: 'line', contactPhone: 'line',
};

/** The form, in the order in which an offer is read. */
export const formGroups = [
  { name: 'offer', fields: ['title', 'description', 'positions', 'romeCode', 'experience', 'education'] },
  { name: 'employer', fields: ['employerName', 'employerSiret', 'employerRna', 'employerAddress', 'employerAnonymous', 'employerText'] },
  { name: 'contract', fields: ['contractType', 'contractMonths', 'startsOn', 'endsOn'] },
  { name: 'place', fields: ['placeLabel', 'postcode', 'inseeCode', 'territory', 'remote'] },
  { name: 'pay', fields: ['payMin', 'payMax', 'payPeriod', 'payGross', 'payText', 'weeklyHours', 'hoursText'] },
  { name: 'apply', fields: ['applyUrl', 'applyEmail', 'applyText', 'applyBy'] },
  { name: 'contact', fields: ['contactName', 'contactEmail', 'contactPhone'] },
] as const satisfies readonly { name: string; fields: readonly OfferContentField[] }[];

export const contentFields = Object.keys(fieldKinds) as OfferContentField[];

/** An offer of which nothing is known. */
export const emptyContent = Object.fromEntries(
  contentFields.map((field) => [field, field === 'employerAnonymous' ? false : field === 'title' || field === 'description' ? '' : null]),
) as OfferContent;
