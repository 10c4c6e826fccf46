import type { Fields } from './merge-fields.ts';

/** What a person calls a record: its title, or its name, or nothing. */
export function getRecordTitle(fields: Fields | undefined): string {
  for (const field of ['title', 'name', 'recordTitle']) {
    const value = fields?.[field];
    if (typeof value === 'string') return value;
  }
  return '';
}
