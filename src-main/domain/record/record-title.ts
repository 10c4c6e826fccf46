import type { Fields } from './merge-fields.ts';

/** What a person calls a record: its title, or its name, or nothing. */
export function getRecordTitle(fields: Fields | undefined): string {
  for (const field of ['title', 'name', 'recordTitle']) {
    const value = fields?.[field];
    if (typeof value === 'string') return value;
  }
  return '';
}

/** What a person calls the record of a line: by its title as it stands, else by the one that the line found, or gives it. */
export const getLineTitle = ({ base, set }: { base: Fields; set: Fields }, fields: Fields | undefined): string =>
  getRecordTitle(fields) || getRecordTitle(base) || getRecordTitle(set);
