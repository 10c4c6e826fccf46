import type { ContractType } from '../../../../domain/offer/contract-type.ts';
import type { LineProblem } from '../../file-problem.ts';
import { htmlToText } from '../../html-to-text.ts';
import type { MappedOffer } from '../../mapped-offer.ts';
import { readMarkup } from '../../read-markup.ts';
import { readTerritoryOfPostcode } from '../../read-territory.ts';
import { joinKnown, pick, pickLine, pickText, readDay } from '../../read-values.ts';
import { readJobPay } from './read-job-pay.ts';

const contractOf: Record<string, ContractType> = {
  CDI: 'CDI', CDD: 'CDD', TEMPORARY: 'CDD', INTERN: 'STAGE', VOLUNTEER: 'BENEV', CONTRACTOR: 'FREE', PER_DIEM: 'OTHER', OTHER: 'OTHER',
};

/** Reads a `JobPosting` of schema.org, as sites publish it for search engines. */
export function mapJobPosting(given: unknown): MappedOffer {
  // A list of results wraps each posting (`ListItem`).
  const value = pick(pick(given, 'item'), 'title') === undefined ? given : pick(given, 'item');
  const problems: LineProblem[] = [];
  const employer = pick(value, 'hiringOrganization');
  const place = first(pick(value, 'jobLocation'));
  const address = pick(place, 'address');
  const postcode = pickLine(address, 'postalCode');
  const url = pickLine(value, 'url') ?? pickLine(value, '@id');
  const identifier = first(pick(value, 'identifier'));
  const hours = pickLine(value, 'workHours');
  const contact = pick(value, 'applicationContact');
  return {
    content: {
      title: pickLine(value, 'title') ?? pickLine(value, 'name'),
      description: readMarkup('description', pickText(value, 'description'), problems),
      employerName: typeof employer === 'string' ? employer : (pickLine(employer, 'name') ?? pickLine(employer, 'legalName')),
      employerSiret: pickLine(employer, 'taxID') ?? pickLine(employer, 'vatID'),
      employerText: readMarkup('employerText', pickText(employer, 'description'), problems),
      contractType: readType(pick(value, 'employmentType')),
      startsOn: readDay(pick(value, 'jobStartDate')),
      placeLabel: typeof address === 'string' ? address : (pickLine(address, 'addressLocality') ?? pickLine(place, 'name')),
      postcode,
      territory: isFrench(address) ? readTerritoryOfPostcode(postcode) : null,
      remote: pickLine(value, 'jobLocationType') === 'TELECOMMUTE' ? 'full' : null,
      ...readJobPay(pick(value, 'baseSalary')),
      hoursText: hours,
      positions: pick(value, 'totalJobOpenings') ?? null,
      experience: asWords(pick(value, 'experienceRequirements')),
      education: asWords(pick(value, 'educationRequirements')),
      applyUrl: url,
      applyEmail: pickLine(contact, 'email'),
      applyBy: readDay(pick(value, 'validThrough')),
      contactName: pickLine(contact, 'name'),
      contactEmail: pickLine(contact, 'email'),
      contactPhone: pickLine(contact, 'telephone'),
    },
    sourceName: pickLine(identifier, 'name') ?? readHost(url),
    reference: (typeof identifier === 'string' ? identifier : pickLine(identifier, 'value')) ?? url,
    sourceUrl: url,
    datedOn: readDay(pick(value, 'datePosted')),
    problems,
  };
}

/** True if the value says that it is a `JobPosting`, or has what one must have. */
export function isJobPosting(value: unknown): boolean {
  const type = pick(value, '@type');
  if (type === 'JobPosting' || (Array.isArray(type) && type.includes('JobPosting'))) return true;
  return pick(value, 'item') !== undefined ? isJobPosting(pick(value, 'item')) : pick(value, 'hiringOrganization') !== undefined;
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

function readType(value: unknown): ContractType | null {
  const types = (Array.isArray(value) ? value : [value]).filter((type): type is string => typeof type === 'string');
  for (const type of types) {
    // Full time is a working time, not a contract: it says nothing when something else does.
    const code = type === 'FULL_TIME' || type === 'PART_TIME' ? undefined : contractOf[type.toUpperCase()];
    if (code !== undefined) return code;
  }
  return null;
}

const isFrench = (address: unknown): boolean => {
  const country = pick(address, 'addressCountry');
  const name = typeof country === 'string' ? country : pickLine(country, 'name');
  return name === null || /^(fr|fra|france)$/i.test(name);
};

function asWords(value: unknown): string | null {
  if (typeof value === 'string') return htmlToText(value).replace(/\s+/g, ' ').trim() || null;
  const months = pick(value, 'monthsOfExperience');
  if (typeof months === 'number') return `${months} mois`;
  return joinKnown([pickLine(value, 'credentialCategory'), pickLine(value, 'description')], ' · ');
}

function readHost(url: string | null): string | null {
  try {
    return url === null ? null : new URL(url).host;
  } catch {
    return null;
  }
}
