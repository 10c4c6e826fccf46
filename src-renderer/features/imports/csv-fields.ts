import type { OfferField } from '../../../src-main/domain/offer/offer.ts';

/** What a column of a table can fill, in the order in which an offer is read. */
export const csvFields = [
  'reference', 'title', 'description', 'employerName', 'employerSiret', 'employerRna', 'employerAddress', 'employerText',
  'contractType', 'contractMonths', 'startsOn', 'endsOn', 'placeLabel', 'postcode', 'inseeCode', 'territory', 'remote',
  'payMin', 'payMax', 'payPeriod', 'payText', 'weeklyHours', 'hoursText', 'positions', 'romeCode', 'experience', 'education',
  'applyUrl', 'applyEmail', 'applyText', 'applyBy', 'contactName', 'contactEmail', 'contactPhone', 'sourceName', 'sourceUrl', 'datedOn',
] as const satisfies readonly OfferField[];
export type CsvField = (typeof csvFields)[number];

/** What stands in the way of reading a table with `mapping`: needed fields without a column, fields with two. */
export function checkMapping(mapping: Record<string, string>): { missing: CsvField[]; twice: CsvField[] } {
  const used = Object.values(mapping);
  return {
    missing: (['title', 'description'] as const).filter((field) => !used.includes(field)),
    twice: csvFields.filter((field) => used.filter((other) => other === field).length > 1),
  };
}
