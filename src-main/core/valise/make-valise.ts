import type { ValisePreview, ValiseWish } from '../../contract/desk/valise.ts';
import { coversScope, listGrantedScopes } from '../../domain/record/scope.ts';
import { nameAuthor, hashToken } from '../../valise/carried-mac.ts';
import type { ScryptCost } from '../../valise/derive-key.ts';
import { ValiseError } from '../../valise/valise-error.ts';
import type { PackedFiles } from '../../valise/valise-lines.ts';
import { type MadeValise, writeValise } from '../../valise/write-valise.ts';
import type { Store } from '../store/store.ts';
import { countWaiting } from '../sync/read-status.ts';
import type { SyncMemory } from '../sync/sync-memory.ts';
import { countSiteStates, listSiteStates, sumFilesOfStates } from './list-site-states.ts';
import { closeLeaving, listLeaving } from './list-waiting-lines.ts';
import { addFilesOfRecords, addUnsentFiles, sumUnsentFiles } from './pack-files.ts';
import { readTime } from './read-time.ts';

/** A valise of more than 1 GiB is opened by nobody; base64 that is deflated weighs some hundredths more than the files. */
const mostFileBytes = 900 * 1024 * 1024;

/** The desk that makes one. */
export type Maker = { store: Store; memory: SyncMemory; userName: string; now: Date };

/** What a valise would hold. Nothing is changed. Throws ValiseError. */
export function previewValise(maker: Maker, wish: ValiseWish): ValisePreview {
  const { store, memory, now } = maker;
  const asOf = memory.lastSyncAt();
  if (wish.content === 'records') {
    const { wanted, own, missing } = chooseScopes(maker, wish);
    const counts = countSiteStates(store, { wanted, own });
    return { counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0), held: 0, missing, asOf, files: sumFilesOfStates(store, { wanted, own }) };
  }
  const counts: Record<string, number> = {};
  const { lines, byNetwork } = listLeaving(store, memory.deviceId(), now, wish);
  for (const { entity } of lines) counts[entity] = (counts[entity] ?? 0) + 1;
  return { counts, total: lines.length, held: wish.withHeld ? 0 : countWaiting(store, now).waiting - lines.length - byNetwork, missing: [], asOf, files: { ...sumUnsentFiles(store, lines), absent: 0 } };
}

/** Makes the file at `path`. Throws ValiseError, and then there is none. */
export async function makeValise(maker: Maker, wish: ValiseWish, path: string, days: number, passphrase: string, cost?: ScryptCost): Promise<MadeValise> {
  const { store, memory, userName, now } = maker;
  const connection = memory.connection();
  const person = memory.person();
  if (!connection || !person) throw new ValiseError('not_connected');
  const withFiles = wish.withFiles === true && mayHoldFiles(sumFiles(maker, wish));
  const options = { passphrase, days, at: readTime(now, memory.clocks()), withFiles, ...(cost && { cost }) };
  const common = { kind: 'head', by: userName, site: connection.url, epoch: person.epoch, asOf: memory.lastSyncAt() } as const;
  if (wish.content === 'records') {
    const { wanted, own } = chooseScopes(maker, wish);
    if (Object.keys(countSiteStates(store, { wanted, own })).length === 0) throw new ValiseError('nothing');
    const states = listSiteStates(store, { wanted, own });
    return writeValise(path, { ...common, content: 'records', scopes: wanted, first: null }, withFiles ? addFilesOfRecords(store, states) : states, options);
  }
  const lines = closeLeaving(store, memory, connection.token, now, wish);
  if (lines.length === 0) throw new ValiseError('nothing');
  const author = nameAuthor(hashToken(connection.token));
  return writeValise(path, { ...common, content: 'waiting', device: memory.deviceId(), author }, withFiles ? addUnsentFiles(store, lines) : lines, options);
}

/** Those that would go; nothing else is counted. */
function sumFiles(maker: Maker, wish: ValiseWish): PackedFiles {
  const { store, memory, now } = maker;
  return wish.content === 'records' ? sumFilesOfStates(store, chooseScopes(maker, wish)) : sumUnsentFiles(store, listLeaving(store, memory.deviceId(), now, wish).lines);
}

/** False if there are none: an older Bureau can then open it. Throws ValiseError if they are too many. */
function mayHoldFiles({ count, bytes }: PackedFiles): boolean {
  if (bytes > mostFileBytes) throw new ValiseError('files_too_large');
  return count > 0;
}

/** The labels of the person it is for, and those of them that this desk's own person has no right to. */
function chooseScopes({ memory, userName }: Maker, { roles, territories }: ValiseWish & { content: 'records' }) {
  const own = memory.person()?.scopes;
  if (!own) throw new ValiseError('not_connected');
  const wanted = listGrantedScopes({ userName, roles, territories });
  return { wanted, own, missing: wanted.filter((scope) => !own.some((mine) => coversScope(mine, scope))) };
}
