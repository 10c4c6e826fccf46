import { type Fields, isSameValue } from '../../../../src-main/domain/record/merge-fields.ts';
import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { describeValue, nameField } from '../../../ui/record-words/describe-value.ts';

export type KeptWords = { field: string; name: string; paragraphs: string[] };

/** Where people write at length, inside of a value that is told in a few words elsewhere. */
const written = new Set(['text', 'note', 'letter', 'reason', 'words', 'wording']);

/** All that somebody wrote in each field of a change, to be read and copied: of a list, what was not in it before. */
export const listKeptWords = ({ set, base }: { set: Fields; base: Fields }, t: Translate, format: Formats): KeptWords[] =>
  Object.entries(set).map(([field, value]) => {
    const [told, ...more] = [describeValue(field, value, t, format), ...findWritten(withoutKnown(value, base[field]))];
    return { field, name: nameField(field, t), paragraphs: [told, ...more.filter((words) => !told.includes(words))] };
  });

function withoutKnown(value: unknown, before: unknown): unknown {
  return Array.isArray(value) && Array.isArray(before) ? value.filter((one) => !before.some((known) => isSameValue(known, one))) : value;
}

function findWritten(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(findWritten);
  return Object.entries(value).flatMap(([key, inside]) => (typeof inside === 'string' ? (written.has(key) && inside.trim() !== '' ? [inside] : []) : findWritten(inside)));
}
