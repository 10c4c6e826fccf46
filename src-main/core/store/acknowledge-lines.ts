import type { MutationResult } from '../../contract/site/mutation.ts';
import { getLineTitle } from '../../domain/record/record-title.ts';
import { getSiteState, settleRecord } from './overlay.ts';
import type { StoreParts } from './store-parts.ts';

/**
 * What the site said of each line that left under the name `device`, in the caller's transaction: the line goes from the
 * outbox to the journal (kept until a verified backup of the site covers it), and to "À revoir" as well if it was refused.
 * `hold` leaves it where it is.
 */
export function acknowledgeLines(parts: StoreParts, device: string, results: MutationResult[]): void {
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
    if (!state) {
      // The record was purged while the line waited: what was kept of it for the line goes too.
      parts.history.forget(line.entity, line.id);
      parts.journal.forgetSeen(line.id);
      parts.traces.mark();
      continue;
    }
    // The site holds all of the line, whatever else the feed will bring. Unless what is here is newer: a line that was put
    // back is recognised long after others have written over it.
    if (result.seq > state.seq && (result.status === 'applied' || result.status === 'unchanged'))
      settleRecord(parts, {
        ...state,
        ver: Math.max(state.ver, result.ver),
        fields: line.op === 'delete' ? null : { ...(state.fields ?? existing?.fields), ...line.set },
        deleted: line.op === 'delete',
        changedBy: existing?.changedBy ?? state.changedBy,
        changedAt: existing?.changedAt ?? state.changedAt,
      }, existing);
    else settleRecord(parts, state, existing);
  }
}
