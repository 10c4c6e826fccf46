import type { ConflictDetail } from '../../../../src-main/contract/desk/sync.ts';
import { type Fields, isSameValue } from '../../../../src-main/domain/record/merge-fields.ts';
import type { FieldClash } from '../../../../src-main/domain/record/conflict.ts';
import { nameAuthor } from '../../../ui/record-words/name-author.ts';
import { describeWhen } from '../../../ui/record-words/describe-when.ts';
import type { Reader } from './describe-clash.ts';

type Unit = readonly FieldClash[];

/** What the record holds of a unit, as a choice is made against it. */
export const readShown = ({ current, kind }: ConflictDetail, unit: Unit): Fields | null =>
  current === null || kind === 'delete_vs_edit' ? current : Object.fromEntries(unit.map(({ field }) => [field, current[field] ?? null]));

/** True if the record holds neither version that the conflict tells of as standing: it is then shown beside both. */
export function hasMoved({ kind, current }: ConflictDetail, unit: Unit): boolean {
  if (kind === 'edited_after_delete') return current !== null;
  return current === null || unit.some(({ field, theirs }) => !isSameValue(current[field], theirs));
}

/** Who wrote last what the record holds now of a unit; undefined if nothing has changed, null if it is not known who did. */
function findWriter({ changed }: ConflictDetail, unit: Unit): { by: string; at: string } | null | undefined {
  if ('*' in changed) return changed['*'];
  const writers = unit.flatMap(({ field }) => (field in changed ? [changed[field] ?? null] : []));
  if (writers.length === 0) return undefined;
  return writers.reduce((latest, writer) => (latest === null || (writer !== null && writer.at > latest.at) ? writer : latest));
}

/** Whose value it is that the record holds now, and of when: "Chloé, à 10 h 02"; undefined if that is not known. */
export function describeWriter(conflict: ConflictDetail, unit: Unit, { t, format, me }: Reader): string | undefined {
  const writer = findWriter(conflict, unit);
  return writer ? t('sync.clash.author', { you: String(writer.by === me), by: nameAuthor(writer.by, t), when: describeWhen(writer.at, t, format) }) : undefined;
}

/** "Depuis, Chloé a changé ce que contient la fiche, à 10 h 02…"; undefined if nothing has changed since. */
export function describeSince(conflict: ConflictDetail, unit: Unit, { t, format, me }: Reader): string | undefined {
  const writer = findWriter(conflict, unit);
  if (writer === undefined) return undefined;
  const who = writer === null ? 'unknown' : writer.by === me ? 'you' : 'other';
  const common = { who, by: writer === null ? '' : nameAuthor(writer.by, t), when: writer === null ? '' : describeWhen(writer.at, t, format) };
  if (conflict.current === null) return t('sync.since.deleted', common);
  if (conflict.kind === 'edited_after_delete') return t('sync.since.back', common);
  return t(conflict.kind === 'delete_vs_edit' ? 'sync.since.edited' : 'sync.since.changed', common);
}
