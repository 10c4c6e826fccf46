import { createHash } from 'node:crypto';
import { isFollower } from '../../domain/record/follower.ts';
import { namesAny, readUnsentFiles } from '../files/unsent-files.ts';
import type { OutboxLine } from '../store/outbox-table.ts';
import type { Store } from '../store/store.ts';
import { writeCanonicalJson } from './canonical-json.ts';
import { readSettled } from './read-settled.ts';
import type { SyncMemory } from './sync-memory.ts';

/** A clock that was put back by more than this no longer holds anything: better early than never. */
export const clockSlackMs = 60_000;

/** When a held line leaves; null if it may leave now. */
export function getLeavingAt({ heldSince, delayMs, n }: OutboxLine, now: Date): string | null {
  if (heldSince === null || n !== null) return null;
  const since = Date.parse(heldSince);
  const leaves = since + delayMs;
  return leaves <= now.getTime() || now.getTime() < since - clockSlackMs ? null : new Date(leaves).toISOString();
}

/**
 * The next lines to send, in order: those that were sent before without an answer, by their numbers; then, when there
 * is none, those that may leave now. A line that is held keeps back the later ones of its record, and no other. One that
 * waits for a file (it is not on the site yet, or the site said so: `onHold`) keeps back only those that touch its files.
 */
export function listSendable(store: Store, now: Date, limit: number, maxBytes: number, onHold: ReadonlySet<number>): OutboxLine[] {
  const frozen = store.outbox.listFrozen(limit + onHold.size).filter(({ line }) => !onHold.has(line)).slice(0, limit);
  const ofOneName = frozen.filter(({ device }) => device === frozen[0]?.device);
  return takeWithin(frozen.length > 0 ? ofOneName : listReady(store, now, limit, onHold), maxBytes);
}

/** What may leave now and never was sent, in order; of what waits for a file of `unsent`, nothing. */
export function listReady(store: Store, now: Date, limit: number, onHold: ReadonlySet<number> = new Set(), unsent: ReadonlySet<string> = readUnsentFiles(store)): OutboxLine[] {
  const held = new Set<string>();
  const lacking = new Set<string>();
  const ready: OutboxLine[] = [];
  for (let after = 0; ready.length < limit;) {
    const lines = store.outbox.list(after, 500);
    for (const line of lines) {
      const key = `${line.entity} ${line.id}`;
      if (held.has(key) || ready.length >= limit) continue;
      const lacks = onHold.has(line.line) || namesAny(line, unsent) || (lacking.has(key) && (line.op === 'delete' || 'files' in line.set));
      // Without its creation, nothing can be said of a record.
      if (getLeavingAt(line, now) !== null || (lacks && Object.keys(line.base).length === 0)) held.add(key);
      else if (lacks) lacking.add(key);
      else ready.push(line);
    }
    const last = lines.at(-1);
    if (!last) break;
    after = last.line;
  }
  return ready;
}

/** As many as fit in a body, and always one. */
function takeWithin(lines: OutboxLine[], maxBytes: number): OutboxLine[] {
  let bytes = 0;
  const count = lines.findIndex((line, index) => {
    bytes += Buffer.byteLength(line.frozen ?? JSON.stringify([line.set, line.base])) + 400;
    return index > 0 && bytes > maxBytes;
  });
  return count === -1 ? lines : lines.slice(0, count);
}

/** Gives its number and its last bytes to each line that has none yet, in one transaction before anything is sent. */
export function freezeLines(store: Store, memory: SyncMemory, lines: OutboxLine[]): { n: number; json: string }[] {
  return store.write(() => {
    const device = memory.deviceId();
    let next = memory.nextN();
    const first = next;
    const settled = readSettled(store, lines.flatMap(({ n, batch }) => (n === null ? [batch] : [])));
    const ready = lines.map((line) => {
      if (line.n !== null && line.sha !== null && line.frozen !== null) return { n: line.n, json: envelop(line.n, line.sha, line.frozen) };
      const { at, base, baseVer, entity, id, op, set } = line;
      const settles = isFollower(entity) ? undefined : settled.get(line.batch);
      const frozen = writeCanonicalJson({ at, base, baseVer, entity, id, op, set, ...(settles !== undefined && { settles }) });
      const sha = createHash('sha256').update(frozen).digest('hex');
      const n = next++;
      store.outbox.freeze(line.line, device, n, sha, frozen);
      return { n, json: envelop(n, sha, frozen) };
    });
    if (next !== first) memory.saveNextN(next);
    return ready;
  });
}

const envelop = (n: number, sha: string, frozen: string): string => `{"n":${n},"sha":"${sha}",${frozen.slice(1)}`;
