import { z } from 'zod';
import type { OutboxEntry, ReviewEntry } from '../../contract/desk/sync.ts';
import { entity } from '../../domain/record/entity.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import type { Store } from '../store/store.ts';
import { getLeavingAt } from './outbox-lines.ts';

/** What waits to leave, in order, from after the line `after`, as a person reads it. */
export function listOutbox(store: Store, now: Date, after: number | null, limit: number): OutboxEntry[] {
  return store.outbox.list(after ?? 0, limit).map((line) => {
    const leavesAt = getLeavingAt(line, now);
    const title = getRecordTitle(store.get(line.entity, line.id)?.fields) || getRecordTitle(line.base) || getRecordTitle(line.set);
    return {
      line: line.line,
      entity: line.entity,
      id: line.id,
      title,
      fields: Object.keys(line.set),
      at: line.at,
      state: line.n !== null ? 'sent' : leavesAt === null ? 'waiting' : 'held',
      leavesAt,
      code: null,
      problems: [],
    };
  });
}

const fields = z.record(z.string(), z.json());
const problems = z.array(z.object({ field: z.string(), problem: z.string() }));

/** What the site refused and nobody has set aside yet, from after the line `after`. */
export function listReview(store: Store, after: number | null, limit: number): ReviewEntry[] {
  const lines = store.db
    .prepare<[number, number], { line: number; entity: string; id: string; title: string; set_fields: string; at: string; code: string; problems: string }>(
      'select line, entity, id, title, set_fields, at, code, problems from tray where dismissed_at is null and line > ? order by line limit ?',
    )
    .all(after ?? 0, limit);
  return lines.map(({ set_fields: written, problems: text, entity: name, ...line }) => ({
    ...line,
    entity: entity.parse(name),
    set: fields.parse(JSON.parse(written)),
    fields: Object.keys(JSON.parse(written) as object),
    state: 'rejected',
    leavesAt: null,
    problems: problems.parse(JSON.parse(text)),
  }));
}

/** Sets a refused line aside; it stays in the store. False if there is none. */
export const dismissReview = (store: Store, line: number, now: Date): boolean =>
  store.write(() => store.db.prepare('update tray set dismissed_at = ? where line = ? and dismissed_at is null').run(now.toISOString(), line).changes > 0);
