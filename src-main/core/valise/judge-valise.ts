import { coversScope, isSharedScope } from '../../domain/record/scope.ts';
import { hashToken, isSameMac, makeFirstSeal } from '../../valise/carried-mac.ts';
import type { ValiseFault } from '../../valise/valise-error.ts';
import type { OpenedValise } from '../../valise/read-valise.ts';
import type { FirstDownload, RecordsHead, WaitingHead } from '../../valise/valise-lines.ts';
import type { Connection } from '../sync/connection-code.ts';
import type { SyncMemory } from '../sync/sync-memory.ts';
import { readTime } from './read-time.ts';

/** What is done with a valise: why not, or as what it is taken. */
export type Verdict =
  | { take: 'nothing'; why: ValiseFault }
  /** This desk's very first records: what the site itself would have sent, with the place to go on from. */
  | { take: 'first'; head: RecordsHead; first: FirstDownload }
  | { take: 'records'; head: RecordsHead }
  | { take: 'lines'; head: WaitingHead };

const refuse = (why: ValiseFault): Verdict => ({ take: 'nothing', why });

/** Judges a sound valise by what this desk is: whose it is, of which site, and what time it is. Reads nothing of its items. */
export function judgeValise(valise: OpenedValise, memory: SyncMemory, now: Date, connection: Connection | null = memory.connection()): Verdict {
  const { header, head } = valise;
  if (Date.parse(header.expires) <= readTime(now, memory.clocks()).getTime()) return refuse('expired');
  return head.content === 'waiting' ? judgeLines(head, memory, connection) : judgeRecords(valise, head, memory, connection);
}

function judgeLines(head: WaitingHead, memory: SyncMemory, connection: Connection | null): Verdict {
  if (head.device === memory.deviceId()) return refuse('own');
  if (!connection) return refuse('not_connected');
  // Lines outlive a restored site: their author would send them again too.
  if (head.epoch !== memory.person()?.epoch && head.site !== connection.url) return refuse('other_site');
  return { take: 'lines', head };
}

function judgeRecords({ end, digest }: OpenedValise, head: RecordsHead, memory: SyncMemory, connection: Connection | null): Verdict {
  const person = memory.person();
  const { first } = head;
  if (first && memory.cursor() === null) {
    if (!connection) return refuse('needs_code');
    const own = makeFirstSeal(hashToken(connection.token), digest);
    if (!end.seals.some((seal) => isSameMac(seal, own))) return refuse('other_person');
    if (person && person.epoch !== head.epoch) return refuse('other_epoch');
    return { take: 'first', head, first };
  }
  if (!person || !connection) return refuse('not_connected');
  if (person.epoch !== head.epoch) return refuse(head.site === connection.url ? 'other_epoch' : 'other_site');
  const isOurs = head.scopes.some((scope) => !isSharedScope(scope) && person.scopes.some((own) => coversScope(own, scope) || coversScope(scope, own)));
  return isOurs ? { take: 'records', head } : refuse('other_territory');
}
