import type { AnswerableField } from '../../../src-main/contract/site/corrections.ts';
import { contractTypes } from '../../../src-main/domain/offer/contract-type.ts';

/** How a field is written: decides the control, and how its text becomes a value. */
export type FormKind = 'line' | 'text' | 'number' | 'money' | 'day' | 'email' | 'web' | 'yesNo' | 'flag' | { choices: readonly string[] };

/** The fields of the form, in the order in which an offer is read. */
export const formKinds: Record<AnswerableField, FormKind> = {
  title: 'line', description: 'text', positions: 'number', experience: 'line', education: 'line',
  employerName: 'line', employerSiret: 'line', employerRna: 'line', employerAddress: 'line', employerAnonymous: 'flag', employerText: 'text',
  contractType: { choices: contractTypes }, contractMonths: 'number', startsOn: 'day', endsOn: 'day',
  placeLabel: 'line', postcode: 'line', remote: { choices: ['none', 'partial', 'full'] },
  payMin: 'money', payMax: 'money', payPeriod: { choices: ['hour', 'day', 'month', 'year', 'fixed'] }, payGross: 'yesNo', payText: 'line',
  weeklyHours: 'number', hoursText: 'line',
  applyUrl: 'web', applyEmail: 'email', applyText: 'text', applyBy: 'day',
  contactName: 'line', contactEmail: 'email', contactPhone: 'line',
};
export const formFields = Object.keys(formKinds) as AnswerableField[];

/** Fields that an offer cannot be without. */
export const isRequired = (field: AnswerableField): boolean => field === 'title' || field === 'description';
