import { readDayInFrance } from '../../src-main/domain/day-in-france.ts';
import type { ContractType } from '../../src-main/domain/offer/contract-type.ts';
import type { PublishedOffer } from '../../src-main/contract/site/published-offer.ts';

type JobPosting = { '@context': 'https://schema.org'; '@type': 'JobPosting'; [key: string]: unknown };

/** schema.org has few kinds; those that it lacks are left out rather than guessed. */
const employmentTypes: Partial<Record<ContractType, string>> = {
  CDD: 'TEMPORARY', CDDI: 'TEMPORARY', INT: 'TEMPORARY', SAI: 'TEMPORARY', STAGE: 'INTERN', BENEV: 'VOLUNTEER',
  SC: 'VOLUNTEER', VSI: 'VOLUNTEER', FREE: 'CONTRACTOR', OTHER: 'OTHER',
};
const payUnits = { hour: 'HOUR', day: 'DAY', month: 'MONTH', year: 'YEAR' } as const;

/** `offer` as search engines read it. What is not known is not there: a wrong value costs more than a missing one. */
export function makeJobPosting(offer: PublishedOffer, siteName: string): JobPosting {
  return prune({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: offer.title,
    description: writeHtml(offer.description),
    identifier: { '@type': 'PropertyValue', name: siteName, value: offer.id },
    datePosted: readDayInFrance(new Date(offer.publishedAt)),
    validThrough: offer.lastDay ?? offer.applyBy,
    employmentType: listEmploymentTypes(offer),
    hiringOrganization: describeEmployer(offer),
    jobLocation: describePlace(offer),
    ...(offer.remote === 'full'
      ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: readCountry(offer) ?? 'FR' } }
      : {}),
    baseSalary: describePay(offer),
    jobStartDate: offer.startsOn,
    totalJobOpenings: offer.positions,
    workHours: offer.hoursText ?? (offer.weeklyHours === null ? null : `${offer.weeklyHours} h par semaine`),
    educationRequirements: offer.education,
    experienceRequirements: offer.experience,
    occupationalCategory: offer.romeCode,
  }) as JobPosting;
}

function listEmploymentTypes({ contractType, weeklyHours }: PublishedOffer) {
  const kinds = [contractType === null ? undefined : employmentTypes[contractType]];
  if (weeklyHours !== null && weeklyHours > 0) kinds.push(weeklyHours >= 35 ? 'FULL_TIME' : 'PART_TIME');
  const found = kinds.filter((kind) => kind !== undefined);
  return found.length === 0 ? null : found;
}

/** Search engines ask for the word `confidential` where the employer does not want to be named. */
const describeEmployer = ({ employerAnonymous, employerName }: PublishedOffer) =>
  employerAnonymous ? 'confidential' : employerName === null ? null : { '@type': 'Organization', name: employerName };

const readCountry = ({ territory }: PublishedOffer) => territory?.slice(0, 2) ?? null;

function describePlace(offer: PublishedOffer) {
  const country = readCountry(offer);
  if (offer.placeLabel === null && offer.postcode === null && country === null) return null;
  return {
    '@type': 'Place',
    address: { '@type': 'PostalAddress', addressLocality: offer.placeLabel, postalCode: offer.postcode, addressCountry: country },
  };
}

function describePay({ payMin, payMax, payPeriod }: PublishedOffer) {
  if (payPeriod === null || payPeriod === 'fixed' || (payMin === null && payMax === null)) return null;
  const [low, high] = [payMin ?? payMax, payMax ?? payMin].map((cents) => (cents ?? 0) / 100);
  const amount = low === high ? { value: low } : { minValue: low, maxValue: high };
  return { '@type': 'MonetaryAmount', currency: 'EUR', value: { '@type': 'QuantitativeValue', ...amount, unitText: payUnits[payPeriod] } };
}

/** Plain text as HTML: paragraphs and line breaks, every character that HTML reads escaped. */
const writeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll(/\r?\n/g, '<br>')}</p>`)
    .join('');

/** Without what is null, at any depth. */
function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null && item !== undefined).map(([key, item]) => [key, prune(item)]));
}

/** JSON that stays inert wherever it is pasted, `<script>` included: no `<`, `>`, `&` nor line separators as they are. */
export const writeInertJson = (value: unknown) =>
  JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
