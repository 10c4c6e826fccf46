import type { CarriedChange } from '../../contract/desk/valise.ts';
import { type Mutation, mutation } from '../../contract/site/mutation.ts';
import { isFollower } from '../../domain/record/follower.ts';
import { getLineTitle } from '../../domain/record/record-title.ts';
import { coversScope, listRecordScopes } from '../../domain/record/scope.ts';
import type { CarriedRow } from '../store/carried-table.ts';
import type { Store } from '../store/store.ts';

type Line = Omit<Mutation, 'n' | 'sha'>;
const frozenLine = mutation.omit({ n: true, sha: true });

/** What is carried for a device and has not reached the site, as this person may read it. Nothing of it is in the records. */
export function listCarriedChanges(store: Store, own: string[], { device, after, limit }: { device: string; after: number; limit: number }): CarriedChange[] {
  return store.carried.listWaiting(device, after, limit).map((row) => {
    const line = readLine(row);
    if (!line || !maySee(store, own, line)) return { n: row.n, visible: false, entity: null, id: null, title: '', op: null, at: null, changes: [] };
    const { entity, id, at, base, set } = line;
    const op = line.op === 'delete' ? 'delete' : line.baseVer === 0 && Object.keys(base).length === 0 ? 'create' : 'update';
    const changes = Object.entries(set).map(([field, value]) => ({ field, before: base[field] ?? null, after: value }));
    return { n: row.n, visible: true, entity, id, title: getLineTitle(line, store.get(entity, id)?.fields), op, at, changes: op === 'update' ? changes : [] };
  });
}

function readLine({ frozen }: CarriedRow): Line | undefined {
  return frozen === null ? undefined : frozenLine.safeParse(JSON.parse(frozen)).data;
}

/** By the record if it is here, else by the territory that the line itself tells. */
function maySee(store: Store, own: string[], { entity, id, base, set }: Line): boolean {
  if (store.get(entity, id)) return true;
  if (isFollower(entity)) return false;
  const territory = set['territory'] ?? base['territory'];
  const labels = listRecordScopes(entity, typeof territory === 'string' ? territory : null);
  return labels.some((label) => own.some((scope) => coversScope(scope, label)));
}
