import type { RecordLine } from '../../contract/site/feed-line.ts';
import { entity as knownEntity } from '../../domain/record/entity.ts';
import { getSiteState, settleRecord } from './overlay.ts';
import { purgeRecord, receivePut } from './receive-items.ts';
import type { StoreParts } from './store-parts.ts';

type Key = { entity: string; id: string; ver: number; seq: number };

/** `lines`: all that the site shows of a part of the house; `held`: what is here of it; `seq`: up to where the feed was read. */
export type RepairedPart = { lines: readonly RecordLine[]; held: readonly Key[]; seq: number; mayTake: boolean };

/**
 * Puts right what is here of a part of the house, in the caller's transaction: what is missing or of another version is taken in,
 * what the site does not show goes, unless `mayTake` is false. What waits to leave stays on top. Answers how many records that was.
 */
export function repairRecords(parts: StoreParts, { lines, held, seq, mayTake }: RepairedPart): number {
  const own = new Map(held.map((key) => [`${key.entity} ${key.id}`, key]));
  let count = 0;
  for (const line of lines) {
    const place = `${line.entity} ${line.id}`;
    const here = own.get(place);
    own.delete(place);
    // What the site did since, the feed will tell.
    if (line.seq > seq || (here?.ver === line.ver && here.seq === line.seq)) continue;
    receivePut(parts, line, { bulk: false, anew: true, told: true });
    count++;
  }
  if (!mayTake) return count;
  for (const { entity, id } of own.values()) {
    takeAway(parts, entity, id, seq);
    count++;
  }
  return count;
}

function takeAway(parts: StoreParts, entity: string, id: string, seq: number): void {
  parts.unread.remove(entity, id);
  const known = knownEntity.safeParse(entity);
  if (!known.success) return;
  const existing = parts.records.get(known.data, id);
  const state = getSiteState(parts, known.data, id, existing);
  if (state && parts.outbox.hasRecord(known.data, id)) settleRecord(parts, { ...state, ver: 0, seq, fields: null, deleted: true }, existing);
  else purgeRecord(parts, known.data, id);
}
