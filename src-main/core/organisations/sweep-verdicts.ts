import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChangedVerdict } from '../../contract/desk/verdict-trail.ts';
import { reachVerdict } from '../../domain/ess/reach-verdict.ts';
import { listReferenceFiles } from '../references/reference-table.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { gatherStatements } from './gather-statements.ts';
import { countOrganisationOffers, listPublishedOffers } from './list-organisation-offers.ts';
import { readOrganisation } from './read-verdict.ts';
import { noteVerdict, readTrail } from './verdict-trail.ts';

const portion = 50;
const shownDays = 30;
const mostShown = 50;
const sweptOf = new WeakMap<Store, string>();

/**
 * Looks at the verdict of every organisation again, once a day and after each file of references, in portions. An approval that ended in the
 * night leaves its trace like a file that was replaced.
 */
export async function sweepVerdicts(store: Store, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const files = listReferenceFiles(store.db).filter(({ state }) => state === 'done');
  const turn = [today, ...files.map(({ id, at, organisations }) => `${id} ${at} ${organisations}`)].join();
  if (sweptOf.get(store) === turn) return;
  store.write(() => forgetGone(store));
  const ids = prepareOnce<string>(store.db, "select r.id from organisation_list join record r using (row)").pluck().all();
  for (let at = 0; at < ids.length && store.db.open; at += portion) {
    store.write(() => {
      for (const id of ids.slice(at, at + portion)) {
        const record = store.get('organisation', id);
        if (record !== undefined) noteVerdict(store, id, reachVerdict(gatherStatements(store.db, readOrganisation(record)), today), now);
      }
    });
    await nextTurn();
  }
  if (store.db.open) sweptOf.set(store, turn);
}

/** Of an organisation that is not on this desk any more, nothing stays. */
const forgetGone = ({ db }: Store) =>
  prepareOnce(db, "delete from setting where name >= 'verdict.' and name < 'verdict/' and not exists (select 1 from record r where r.entity = 'organisation' and r.id = substr(name, 9))").run();

/** The organisations whose verdict changed within thirty days: those with published offers first, then the latest. */
export function listChangedVerdicts(store: Store, now: Date): ChangedVerdict[] {
  const since = new Date(now.getTime() - shownDays * 86_400_000).toISOString();
  const changed = prepareOnce<string>(store.db, "select substr(name, 9) from setting where name >= 'verdict.' and name < 'verdict/' and json_array_length(value) > 1 and json_extract(value, '$[0].at') >= ?")
    .pluck()
    .all(since)
    .flatMap((id) => {
      const record = store.get('organisation', id);
      const [last, before] = readTrail(store, id);
      if (record === undefined || last === undefined || before === undefined) return [];
      const fields = readOrganisation(record);
      return [{ id, from: before.code, ...last, fields, published: countOrganisationOffers(store.db, fields).accepted ?? 0 }];
    })
    .sort((a, b) => Number(b.published > 0) - Number(a.published > 0) || b.at.localeCompare(a.at));
  return changed.slice(0, mostShown).map(({ fields, ...one }) => ({ ...one, name: fields.name, offers: listPublishedOffers(store.db, fields) }));
}
