import { z } from 'zod';
import { directoryName } from '../lookups/keep-answer.ts';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { listReferenceFiles } from '../references/reference-table.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { judgeOrganisation } from './judge-organisation.ts';
import { noteVerdict } from './verdict-trail.ts';
import { writeThrough, writeThroughOrganisations } from './work-through.ts';

const forgottenAtOnce = 200;
/** The day and the files of the last sweep that ended, so that a second start of the day does not sweep again. */
const setting = 'sweptVerdicts';

type Sweep = { turn: string; done: Promise<number> };
const running = new WeakMap<Store, Sweep>();

/**
 * Looks at the verdict of every organisation again, once a day and after each file of references, in portions: nobody waits for it for long. An approval
 * that ended in the night leaves its trace like a file that was replaced. Answers how many verdicts have changed. Asked twice at once, it is done once.
 */
export async function sweepVerdicts(store: Store, now: Date): Promise<number> {
  const today = readDayInFrance(now);
  // What is looked up online is of one organisation, which is reached again by itself.
  const files = listReferenceFiles(store.db).filter(({ state, name }) => state === 'done' && name !== directoryName);
  const turn = [today, ...files.map(({ id, at, organisations }) => `${id} ${at} ${organisations}`)].join();
  const before = running.get(store);
  if (before?.turn === turn) return await before.done;
  if (before !== undefined) {
    // One of another day, or of before a file, ends first: it knows less.
    await before.done.catch(() => 0);
    return store.db.open ? await sweepVerdicts(store, now) : 0;
  }
  if (store.readSetting(setting, z.string()) === turn) return 0;
  const done = sweep(store, now, today, turn);
  running.set(store, { turn, done });
  try {
    return await done;
  } finally {
    if (running.get(store)?.done === done) running.delete(store);
  }
}

async function sweep(store: Store, now: Date, today: string, turn: string): Promise<number> {
  const { db } = store;
  // Cut, it is of no day: whatever comes after begins again.
  store.saveSetting(setting, '');
  await forgetGone(store);
  let changed = 0;
  let last = '';
  if (!db.open) return changed;
  // In the order of the ids, as traces lie on the disk: a portion then writes few pages.
  const following = prepareOnce<string, [string, number]>(db, `select id from record where entity = 'organisation' and id > ? order by id limit ?`).pluck();
  const next = (most: number): string[] => {
    const ids = following.all(last, most);
    last = ids.at(-1) ?? last;
    return ids;
  };
  await writeThroughOrganisations(store, next, (record) => {
    if (noteVerdict(store, record.id, judgeOrganisation(store, record, today), now)) changed++;
  });
  if (db.open) store.saveSetting(setting, turn);
  return changed;
}

/** Of an organisation that is not on this desk any more, nothing stays. */
async function forgetGone(store: Store): Promise<void> {
  let last = 'verdict.';
  const end = prepareOnce<string>(store.db, `select max(name) from (select name from setting where name > ? and name < 'verdict/' order by name limit ${forgottenAtOnce})`).pluck();
  const forget = prepareOnce(store.db, "delete from setting where name > ? and name <= ? and not exists (select 1 from record r where r.entity = 'organisation' and r.id = substr(name, 9))");
  await writeThrough(store, () => {
    const to = end.get(last) ?? null;
    if (to === null) return false;
    forget.run(last, to);
    last = to;
    return true;
  });
}
