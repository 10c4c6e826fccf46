import type { ConflictFields, FieldClash } from '../../../../src-main/domain/record/conflict.ts';
import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { isMessageKey } from '../../../app/i18n/messages.ts';
import { describeValue } from '../../../ui/record-words/describe-value.ts';
import { nameAuthor } from '../../../ui/record-words/name-author.ts';
import { describeWhen } from '../../../ui/record-words/describe-when.ts';

export type Side = 'mine' | 'theirs';
export type Reader = { t: Translate; format: Formats; /** The name under which this person writes. */ me: string };

/** A longer text is named in the sentence, and shown under it. */
const longest = 80;

/** What is chosen at once: each field of an edit, all of a decision or a deletion, half of which would make no sense. */
export function listUnits({ kind, clashes }: Pick<ConflictFields, 'kind' | 'clashes'>): FieldClash[][] {
  return kind === 'edit' ? clashes.map((clash) => [clash]) : [clashes];
}

/** "Awa a écrit « … » à 10 h 02, vous avez écrit « … » à 9 h 40." What stands comes first. */
export function describeClash(conflict: ConflictFields, unit: readonly FieldClash[], reader: Reader): string {
  const [first, second] = (['theirs', 'mine'] as const).map((side) => describeSide(conflict, unit, side, reader));
  const sentence = reader.t('sync.clash.sentence', { first: first ?? '', second: second ?? '' });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Whose version it is, and of when: "Awa, à 10 h 02". */
export const describeAuthor = (conflict: ConflictFields, side: Side, { t, format, me }: Reader): string => {
  const { by, at } = getAuthor(conflict, side);
  return t('sync.clash.author', { you: String(by === me), by: nameAuthor(by, t), when: describeWhen(at, t, format) });
};

const getAuthor = (conflict: ConflictFields, side: Side) =>
  side === 'mine' ? { by: conflict.mineBy, at: conflict.mineAt } : { by: conflict.theirsBy, at: conflict.theirsAt };

function describeSide(conflict: ConflictFields, unit: readonly FieldClash[], side: Side, { t, format, me }: Reader): string {
  const { by, at } = getAuthor(conflict, side);
  const common = { you: String(by === me), by: nameAuthor(by, t), when: describeWhen(at, t, format) };
  if (conflict.kind === 'delete_vs_edit') return t(side === 'mine' ? 'sync.clash.deleted' : 'sync.clash.edited', common);
  if (conflict.kind === 'edited_after_delete') return t(side === 'theirs' ? 'sync.clash.deleted' : 'sync.clash.edited', common);
  const [clash] = unit;
  if (conflict.kind === 'decision') return describeDecision(unit, side, common, t, format);
  if (!clash) return '';
  const value = clash[side];
  if (value === null || value === '') return t('sync.clash.emptied', common);
  const words = describeValue(clash.field, value, t, format);
  return words.length > longest ? t('sync.clash.changed', common) : t('sync.clash.wrote', { ...common, value: words });
}

function describeDecision(unit: readonly FieldClash[], side: Side, common: { you: string; by: string; when: string }, t: Translate, format: Formats): string {
  const decision = unit.find(({ field }) => field === 'decision')?.[side];
  const { kind, reason } = readDecision(decision);
  const [told, why] = [`sync.clash.${kind}`, `offers.reason.${reason}`];
  if (isMessageKey(told)) return t(told, { ...common, reason: isMessageKey(why) ? t(why) : 'none' });
  const state = unit.find(({ field }) => field === 'state')?.[side];
  return t('sync.clash.state', { ...common, value: describeValue('state', state, t, format) });
}

/** The codes of a decision of any entity; empty where there is none. */
function readDecision(value: unknown): { kind: string; reason: string } {
  const { kind, reason } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return { kind: typeof kind === 'string' ? kind : '', reason: typeof reason === 'string' ? reason : '' };
}
