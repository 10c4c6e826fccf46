import { z } from 'zod';
import type { OutboxEntry, ReviewEntry } from '../../contract/desk/sync.ts';
import { entity } from '../../domain/record/entity.ts';
import { jsonFields } from '../../domain/record/json-fields.ts';
import { getLineTitle } from '../../domain/record/record-title.ts';
import type { OutboxLine } from '../store/outbox-table.ts';
import type { Store } from '../store/store.ts';
import { listLackingFiles } from './lacking-files.ts';
import { getLeavingAt } from './outbox-lines.ts';

/** What waits to leave, in order, from after the line `after`, as a person reads it. */
export function listOutbox(store: Store, now: Date, after: number | null, limit: number): OutboxEntry[] {
  return store.outbox.list(after ?? 0, limit).map((line) => {
    const leavesAt = getLeavingAt(line, now);
    const title = getLineTitle(line, store.get(line.entity, line.id)?.fields);
    return {
      line: line.line,
      entity: line.entity,
      id: line.id,
      title,
      fields: Object.keys(line.set),
      at: line.at,
      state: getState(store, line, leavesAt),
      leavesAt,
      code: null,
      problems: [],
    };
  });
}

function getState(store: Store, line: OutboxLine, leavesAt: string | null): OutboxEntry['state'] {
  if (line.n === null) return leavesAt === null ? 'waiting' : 'held';
  return listLackingFiles(store, line).length > 0 ? 'lacking' : 'sent';
}

const problems = z.array(z.object({ field: z.string(), problem: z.string() }));

/** What the site refused and nobody has set aside yet, from after the line `after`. */
export function listReview(store: Store, after: number | null, limit: number): ReviewEntry[] {
  return store.tray.list(after ?? 0, limit).map(({ line, id, title, at, code, set_fields: written, base, problems: text, entity: name }) => {
    const set = jsonFields.parse(JSON.parse(written));
    return {
      line, id, title, at, code, set,
      base: jsonFields.parse(JSON.parse(base)),
      entity: entity.parse(name),
      fields: Object.keys(set),
      state: 'rejected',
      leavesAt: null,
      problems: problems.parse(JSON.parse(text)),
    };
  });
}

/** Sets a refused line aside; it stays in the store. False if there is none. */
export const dismissReview = (store: Store, line: number, now: Date): boolean =>
  store.write(() => store.tray.dismiss(line, now.toISOString()));
