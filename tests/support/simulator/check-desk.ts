import { prepareOnce } from '../../../src-main/core/store/statements.ts';
import { type Fields, isSameValue } from '../../../src-main/domain/record/merge-fields.ts';
import { listGrantedScopes } from '../../../src-main/domain/record/scope.ts';
import type { Role } from '../../../src-main/domain/record/role.ts';
import { keyOf, type MemoryRow, type MemoryState } from './memory-tables.ts';
import type { Problem } from './schedule.ts';
import type { SimulatedDesk } from './simulated-desk.ts';

type Report = (kind: Problem['kind'], text: string) => void;
type Held = { entity: string; id: string; ver: number; scopes: string; fields: string; extra: string | null };

/** The labels that the holder of this token may see now. */
export function listScopes(state: MemoryState, tokenHash: string): string[] {
  const user = state.users.get(tokenHash);
  return user ? listGrantedScopes({ userName: user.name, roles: user.roles as Role[], territories: user.territories }) : [];
}

/** What a desk holds is what the site shows to its person: nothing less, nothing more, in the same words. */
export function checkReplica(desk: SimulatedDesk, state: MemoryState, scopes: readonly string[], report: Report): void {
  const name = `desk ${desk.number}`;
  const held = new Map(
    prepareOnce<Held, []>(desk.disk, 'select entity, id, ver, scopes, fields, extra from record').all().map((row) => [keyOf(row.entity, row.id), row]),
  );
  for (const row of state.rows.values()) {
    const place = keyOf(row.entity, row.id);
    const own = held.get(place);
    held.delete(place);
    const isVisible = !row.deleted && row.scopes.some((scope) => scopes.includes(scope));
    if (!isVisible && own) report(row.deleted ? 'diverged' : 'leaked', `${name} holds ${place}, ${row.deleted ? 'which is deleted' : 'out of its sight'}`);
    if (isVisible && !own) report('diverged', `${name} lacks ${place} (version ${row.ver}, seq ${row.seq})`);
    if (isVisible && own) compareRow(name, row, own, report);
  }
  for (const place of held.keys()) report('diverged', `${name} holds ${place}, which the site has not`);
  const beside = prepareOnce<string, []>(desk.disk, `select entity || ' ' || id from record_base`).pluck().all();
  const told = prepareOnce<string, []>(desk.disk, `select entity || ' ' || id from hearsay`).pluck().all();
  if (told.length > 0) report('diverged', `${name} still takes a valise at its word, of ${told.join(', ')}`);
  if (beside.length > 0) report('diverged', `${name} keeps a state beside, with nothing pending: ${beside.join(', ')}`);
}

function compareRow(name: string, row: MemoryRow, own: Held, report: Report): void {
  const place = keyOf(row.entity, row.id);
  const fields = { ...(JSON.parse(own.fields) as Fields), ...(JSON.parse(own.extra ?? '{}') as Fields) };
  if (own.ver !== row.ver) report('diverged', `${name} holds version ${own.ver} of ${place}, the site ${row.ver}`);
  else if (!isSameValue(fields, row.fields)) report('diverged', `${name} holds other words of ${place}: ${own.fields} for ${row.payload}`);
  else if (!isSameValue((JSON.parse(own.scopes) as string[]).sort(), [...row.scopes].sort())) report('diverged', `${name} holds ${place} under ${own.scopes}`);
}

/** After any sync that succeeded: what is held has a label of those that the site has granted. */
export function checkLabels(desk: SimulatedDesk, report: Report): void {
  const granted = JSON.stringify(desk.engine.memory.person()?.scopes ?? []);
  const outside = prepareOnce<string, [string]>(desk.disk, 
    `select entity || ' ' || id from record where ver > 0
       and not exists (select 1 from json_each(record.scopes) label where label.value in (select value from json_each(?)))
       and not exists (select 1 from outbox o where o.entity = record.entity and o.id = record.id)`,
  ).pluck().all(granted);
  if (outside.length > 0) report('leaked', `desk ${desk.number} holds ${outside.join(', ')} with no label that is granted`);
}

/** At rest: nothing of what the person may no longer see is left, in any table, but what they wrote themselves. */
export function checkSight(desk: SimulatedDesk, state: MemoryState, purged: ReadonlyMap<string, string[]>, scopes: readonly string[], report: Report): void {
  const { disk } = desk;
  const isHidden = (what: string, place: string) => {
    const [now, before] = [state.rows.get(place)?.scopes, purged.get(place)];
    // One that is made anew, once the site has forgotten that it was deleted, says nothing of the history of the first.
    const labels = what === 'history' && now && before ? [...now, ...before] : (now ?? before);
    return labels !== undefined && !labels.some((scope) => scopes.includes(scope));
  };
  const tables: [string, string][] = [
    ['a record', `select entity, id from record where ver > 0 and not exists (select 1 from outbox o where o.entity = record.entity and o.id = record.id)`],
    ['history', `select distinct entity, record_id as id from change c where not exists (select 1 from outbox o where o.entity = c.entity and o.id = c.record_id)`],
    ['a state beside', `select entity, id from record_base b where not exists (select 1 from outbox o where o.entity = b.entity and o.id = b.id)`],
  ];
  for (const [what, sql] of tables)
    for (const { entity, id } of prepareOnce<{ entity: string; id: string }, []>(disk, sql).all())
      if (isHidden(what, keyOf(entity, id))) report('leaked', `desk ${desk.number} keeps ${what} of ${keyOf(entity, id)}, out of its sight`);
  const rows = prepareOnce<number, []>(disk, 
    `select (select count(*) from offer_list where row not in (select row from record where entity = 'offer'))
          + (select count(*) from offer_search where rowid not in (select row from record where entity = 'offer'))`,
  ).pluck().get();
  if (rows !== 0) report('leaked', `desk ${desk.number}: lists or search hold what the records do not`);
}

/** A cursor, as only the site reads it. */
export function readCursorSeq(cursor: string): { epoch: string; seq: number } {
  const [, epoch, seq] = JSON.parse(Buffer.from(cursor.split('.')[0] ?? '', 'base64url').toString()) as [string, string, number];
  return { epoch, seq };
}

/** Versions and cursor, as the desk stands: within one epoch neither goes back. */
export type Progress = { epoch: string; seq: number; versions: Map<string, number> };

export function readProgress(desk: SimulatedDesk): Progress {
  const cursor = desk.engine.memory.cursor();
  const rows = prepareOnce<{ place: string; ver: number }, []>(desk.disk, `select r.entity || ' ' || r.id as place, r.ver from record r where not exists (select 1 from hearsay h where h.entity = r.entity and h.id = r.id)`).all();
  return { ...(cursor === null ? { epoch: '', seq: 0 } : readCursorSeq(cursor)), versions: new Map(rows.map(({ place, ver }) => [place, ver])) };
}

/** The versions of all that a desk shows, whoever told it. */
export const readVersions = (desk: SimulatedDesk): Map<string, number> =>
  new Map(prepareOnce<{ place: string; ver: number }, []>(desk.disk, `select entity || ' ' || id as place, ver from record`).all().map(({ place, ver }) => [place, ver]));

/** A valise puts nothing older over what is newer. */
export function checkNewer(desk: SimulatedDesk, before: ReadonlyMap<string, number>, report: Report): void {
  for (const [place, ver] of readVersions(desk))
    if (ver < (before.get(place) ?? 0)) report('diverged', `desk ${desk.number}: a valise brought ${place} back from version ${before.get(place)} to ${ver}`);
}

/**
 * What only a valise told counts for nothing. Version 0 is that of what waits on a record which the site has not. `forgotten`: what even the site no longer knows to
 * have been deleted begins again at its first version.
 */
export function checkProgress(desk: SimulatedDesk, before: Progress, after: Progress, forgotten: ReadonlyMap<string, unknown>, report: Report): void {
  if (before.epoch === '' || before.epoch !== after.epoch) return;
  if (after.seq < before.seq) report('diverged', `desk ${desk.number}: the cursor went back from ${before.seq} to ${after.seq}`);
  for (const [place, ver] of after.versions)
    if (ver > 0 && ver < (before.versions.get(place) ?? 0) && !forgotten.has(place)) report('diverged', `desk ${desk.number}: ${place} went back from version ${before.versions.get(place)} to ${ver}`);
}
