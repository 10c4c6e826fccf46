import { getRecordTitle } from '../../domain/record/record-title.ts';
import { hashToken, makeLineMac } from '../../valise/carried-mac.ts';
import type { CarriedLine } from '../../valise/valise-lines.ts';
import type { OutboxLine } from '../store/outbox-table.ts';
import type { Store } from '../store/store.ts';
import { freezeLines, listReady } from '../sync/outbox-lines.ts';
import type { SyncMemory } from '../sync/sync-memory.ts';

const all = Number.MAX_SAFE_INTEGER;

/** Which lines: also those whose delay is not over; also those that wait for a file, which then travels with them. */
export type Leaving = { withHeld: boolean; withFiles?: boolean | undefined };

/**
 * What would leave: all that was numbered before, then what may leave now, or all there is. `byNetwork`: how many were numbered under a
 * name that this device had before; they go again under that name, by the network alone.
 */
export function listLeaving(store: Store, device: string, now: Date, { withHeld, withFiles = false }: Leaving): { lines: OutboxLine[]; byNetwork: number } {
  const frozen = store.outbox.listFrozen(all);
  const numbered = new Set(frozen.map(({ line }) => line));
  const rest = withHeld ? store.outbox.list(0, all) : listReady(store, now, all, new Set(), withFiles ? new Set() : undefined);
  const own = frozen.filter((line) => isUnder(line, device));
  return { lines: [...own, ...rest.filter(({ line }) => !numbered.has(line))], byNetwork: frozen.length - own.length };
}

const isUnder = (line: OutboxLine, device: string): boolean => line.device === null || line.device === device;

/**
 * Numbers and freezes what leaves, exactly as when it is sent, and closes each line with the key of this desk's token. From
 * then on undo no longer takes these lines back without a trace; they are also sent by the network when there is one.
 */
export function closeLeaving(store: Store, memory: SyncMemory, token: string, now: Date, leaving: Leaving): CarriedLine[] {
  const device = memory.deviceId();
  const tokenHash = hashToken(token);
  freezeLines(store, memory, listLeaving(store, device, now, leaving).lines);
  return store.outbox.listFrozen(all).flatMap((line) => {
    const { n, sha, frozen, entity, id, base, set } = line;
    if (n === null || sha === null || frozen === null || !isUnder(line, device)) return [];
    const title = getRecordTitle(store.get(entity, id)?.fields) || getRecordTitle(base) || getRecordTitle(set);
    return [{ kind: 'line', n, sha, frozen, mac: makeLineMac(tokenHash, device, { n, sha, frozen }), title: title.slice(0, 300) }];
  });
}
