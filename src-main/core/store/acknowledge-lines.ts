import type { MutationResult } from '../../contract/site/mutation.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import { getSiteState, settleRecord } from './overlay.ts';
import type { OutboxLine } from './outbox-table.ts';
import type { StoreParts } from './store-parts.ts';

/**
 * What the site said of each line that left, in the caller's transaction: the line goes from the outbox to the journal
 * (kept until a verified backup of the site covers it), or to "À revoir" if it was refused. `hold` leaves it where it is.
 */
export function acknowledgeLines(parts: StoreParts, results: MutationResult[]): void {
  for (const result of results) {
    const line = parts.outbox.getByN(result.n);
    if (!line || result.status === 'hold') continue;
    const existing = parts.records.get(line.entity, line.id);
    const state = getSiteState(parts, line.entity, line.id, existing);
    if (result.status === 'rejected') putInTray(parts, line, result, getRecordTitle(existing?.fields));
    else keepInJournal(parts, line, result.seq);
    parts.departures.add(line, result, parts.now().toISOString());
    parts.outbox.remove(line.line);
    parts.changed.add('outbox');
    if (!state) {
      // The record was purged while the line waited: what was kept of it for the line goes too.
      parts.history.forget(line.entity, line.id);
      parts.traces.mark();
      continue;
    }
    // "Applied" is all of the line: the site now holds it, whatever else the feed will bring.
    if (result.status === 'applied' || result.status === 'unchanged')
      settleRecord(parts, {
        ...state,
        ver: Math.max(state.ver, result.ver),
        fields: line.op === 'delete' ? null : { ...state.fields, ...line.set },
        deleted: line.op === 'delete',
        changedBy: existing?.changedBy ?? state.changedBy,
        changedAt: existing?.changedAt ?? state.changedAt,
      }, existing);
    else settleRecord(parts, state, existing);
  }
}

function keepInJournal(parts: StoreParts, line: OutboxLine, seq: number): void {
  parts.db
    .prepare('insert or replace into journal (n, seq, sha, frozen, acknowledged_at) values (?, ?, ?, ?, ?)')
    .run(line.n, seq, line.sha, line.frozen, parts.now().toISOString());
}

function putInTray(parts: StoreParts, line: OutboxLine, result: MutationResult, title: string): void {
  parts.db
    .prepare(
      `insert or replace into tray (line, n, entity, id, op, base, set_fields, at, code, problems, title, refused_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      line.line, line.n, line.entity, line.id, line.op, JSON.stringify(line.base), JSON.stringify(line.set), line.at,
      result.code ?? 'malformed', JSON.stringify(result.fields), title, parts.now().toISOString(),
    );
}
