import type { MutationResult } from '../../contract/site/mutation.ts';
import type { Entity } from '../../domain/record/entity.ts';
import { isFollower } from '../../domain/record/follower.ts';
import { type Fields, isSameValue } from '../../domain/record/merge-fields.ts';
import { recordNamed } from '../../domain/record/record-named.ts';
import { getLineTitle } from '../../domain/record/record-title.ts';
import { listRecordScopes } from '../../domain/record/scope.ts';
import { layChange } from '../../domain/record/set-fields.ts';
import type { SiteState } from './base-table.ts';
import { forgetHistory } from './forget-history.ts';
import type { OutboxLine } from './outbox-table.ts';
import { getSiteState, settleRecord } from './overlay.ts';
import { getShownSeq, purgeRecord } from './receive-items.ts';
import type { HeldRecord } from './record-table.ts';
import { relabelFollowers } from './relabel-followers.ts';
import type { StoreParts } from './store-parts.ts';

/**
 * What the site said of each line that left under the name `device`, in the caller's transaction: the line goes from the
 * outbox to the journal (kept until a verified backup of the site covers it), and to "À revoir" as well if it was refused.
 * `hold` leaves it where it is. What a line has put out of sight, under the labels that are `granted`, is forgotten here:
 * the feed only takes back what it has brought.
 */
export function acknowledgeLines(parts: StoreParts, device: string, results: MutationResult[], granted: readonly string[]): void {
  const at = parts.now().toISOString();
  for (const result of results) {
    const line = parts.outbox.getByN(device, result.n);
    if (!line || result.status === 'hold') continue;
    const existing = parts.records.get(line.entity, line.id);
    const state = getSiteState(parts, line.entity, line.id, existing);
    if (result.status === 'rejected') parts.tray.put(line, result, getLineTitle(line, existing?.fields), at);
    // Sent again to a restored site, a line that had been refused may pass.
    else parts.tray.remove(line.line);
    parts.journal.add(line, result.seq, at);
    parts.departures.add(line, result, at);
    parts.outbox.remove(line.line);
    parts.changed.add('outbox');
    if (state) {
      const settled = takeAnswer(parts, line, result, state, existing);
      settleRecord(parts, settled, existing);
      if (settled !== state && settled.deleted) parts.tombstones.save({ ...settled, seq: result.seq, by: settled.changedBy, at: line.at });
      // A proposal about a record that is no longer here has no label: it went out of sight with it.
      const isHidden = settled.scopes.length > 0 ? !isSeen(settled.scopes, granted) : isFollower(line.entity) && !settled.deleted;
      if (settled !== state && isHidden) purgeRecord(parts, line.entity, line.id);
      if (!isSameValue(settled.scopes, state.scopes)) relabelFollowers(parts, line.id, settled.scopes, !isHidden);
    }
    forgetUnseen(parts, line, result, state, granted);
  }
}

/**
 * The site holds all of a line that it took, whatever else the feed will bring. Unless what is here is newer: a line that
 * was put back is recognised long after others have written over it.
 */
function takeAnswer(parts: StoreParts, { entity, op, base, set }: OutboxLine, { status, seq, ver }: MutationResult, state: SiteState, shown: HeldRecord | undefined): SiteState {
  if (seq <= state.seq || !(status === 'applied' || (status === 'unchanged' && ver > state.ver))) return state;
  const before = state.fields ?? shown?.fields;
  // A change of what is not here: the feed brings the whole of it.
  if (op === 'put' && before === undefined && Object.keys(base).length > 0) return state;
  const fields = op === 'delete' ? null : layChange(entity, before ?? {}, { base, set });
  return {
    ...state,
    ver: Math.max(state.ver, ver),
    seq: getShownSeq(state),
    scopes: (fields && listLabels(entity, fields)) ?? (state.scopes.length > 0 ? state.scopes : readLabelsAbout(parts, set)),
    fields,
    deleted: op === 'delete',
    changedBy: shown?.changedBy ?? state.changedBy,
    changedAt: shown?.changedAt ?? state.changedAt,
  };
}

/** Those of the record that a conflict or a proposal is about: the site gives it the same. None where the line names no record. */
function readLabelsAbout(parts: StoreParts, set: Fields): string[] {
  const about = recordNamed.safeParse(set);
  if (!about.success) return [];
  const { entity, recordId: id } = about.data;
  return getSiteState(parts, entity, id, parts.records.get(entity, id))?.scopes ?? [];
}

/** What is kept of a record that is no longer here stays only if its end was within sight. */
function forgetUnseen(parts: StoreParts, line: OutboxLine, { status, seq }: MutationResult, state: SiteState | undefined, granted: readonly string[]): void {
  const { entity, id, op, base, set } = line;
  if (parts.records.get(entity, id) || parts.outbox.hasRecord(entity, id)) return;
  const labels = listLabels(entity, op === 'delete' ? base : set);
  // The site has been read since it took the line, and did not show what the line made.
  const isOld = state !== undefined && op === 'put' && state.fields === null && !state.deleted && seq <= state.seq;
  if (state && !isOld && status !== 'rejected' && (labels === null || isSeen(labels, granted))) return;
  forgetHistory(parts, entity, id);
}

/** The labels that the site gives to a record of these fields; null for what has those of another record. */
const listLabels = (entity: Entity, { territory }: Fields): string[] | null =>
  isFollower(entity) ? null : listRecordScopes(entity, typeof territory === 'string' ? territory : null);

const isSeen = (labels: readonly string[], granted: readonly string[]) => labels.some((label) => granted.includes(label));
