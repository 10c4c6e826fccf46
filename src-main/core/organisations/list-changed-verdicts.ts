import type { ChangedVerdict } from '../../contract/desk/verdict-trail.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { countPublishedOffers, listPublishedOffers } from './list-organisation-offers.ts';
import { readOrganisation } from './read-verdict.ts';
import { readTrail } from './verdict-trail.ts';
import { readThrough } from './work-through.ts';

const shownDays = 30;
const mostShown = 50;
const lot = 8;

/** `isChange`: within the days shown; the others are here for their end. */
type Found = { id: string; at: string; isChange: boolean; published: number };
/** Those with published offers first, then the latest. */
const compare = (a: Found, b: Found): number => Number(b.published > 0) - Number(a.published > 0) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);

const keepFirst = (found: Found[]): Found[] => found.sort(compare).slice(0, mostShown);

/** The organisations whose verdict changed within thirty days, or whose approval ends soon: those with published offers first, then the latest. In portions: one night may change all. */
export async function listChangedVerdicts(store: Store, now: Date): Promise<ChangedVerdict[]> {
  const since = new Date(now.getTime() - shownDays * 86_400_000).toISOString();
  let changed: Found[] = [];
  let ending: Found[] = [];
  let name = 'verdict.';
  const next = prepareOnce<{ name: string; at: string; ends: string | null; steps: number }>(
    store.db,
    `select name, value ->> '$[0].at' as at, value ->> '$[0].ends' as ends, json_array_length(value) as steps from setting where name > ? and name < 'verdict/' order by name limit ${lot}`,
  );
  await readThrough(store, () => {
    const rows = next.all(name);
    const found = rows.flatMap(({ name, at, ends, steps }) => {
      const isChange = steps > 1 && at >= since;
      return isChange || ends !== null ? findPublished(store, name.slice(8), at, isChange) : [];
    });
    // Each kind has its own room: a night on which all approvals come near their end hides no change.
    if (found.length > 0) {
      changed = keepFirst([...changed, ...found.filter(({ isChange }) => isChange)]);
      ending = keepFirst([...ending, ...found.filter(({ isChange }) => !isChange)]);
    }
    name = rows.at(-1)?.name ?? name;
    return rows.length === lot;
  });
  if (!store.db.open) return [];
  return [...changed, ...ending].flatMap(({ id, isChange, published }) => {
    const record = store.get('organisation', id);
    const [last, before] = readTrail(store, id);
    if (record === undefined || last === undefined) return [];
    const fields = readOrganisation(record);
    return [{ id, from: isChange && before !== undefined ? before.code : null, ...last, published, name: fields.name, offers: published === 0 ? [] : listPublishedOffers(store.db, fields) }];
  });
}

/** With how many published offers it has; nothing for an organisation that is gone. */
function findPublished(store: Store, id: string, at: string, isChange: boolean): Found[] {
  const record = store.get('organisation', id);
  return record === undefined ? [] : [{ id, at, isChange, published: countPublishedOffers(store.db, readOrganisation(record)) }];
}
