import type { Rehearsal } from '../../contract/desk/rules.ts';
import { type ChangeEffect, changeEffects, decidedKinds, type Weight } from '../../domain/findings/judge-change.ts';
import type { RuleTuning, Tunings } from '../../domain/findings/rule-tuning.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { NearRecord } from '../duplicates/compare-near.ts';
import { getNearOffers } from '../duplicates/near-offers.ts';
import { workInPortions } from '../duplicates/work-in-portions.ts';
import { areTwinsKnown, findTwins } from '../findings/find-twins.ts';
import { readEmployerVerdict } from '../organisations/find-employer.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { readAmounts } from './read-amounts.ts';
import { makeOfferRehearsal, type RehearsedCase } from './rehearse-offer.ts';

export type RehearsedRow = { row: number; before: Weight; after: Weight };
/** A change being tried. `started`: the tuning that stood when it began. */
export type RehearsalRun = { report: Rehearsal; started: RuleTuning; rows: Record<ChangeEffect, RehearsedRow[]> };

/** Milliseconds of one portion, and the rows read between two looks at the clock. */
const portionMs = 6;
const readAtOnce = 8;
/** Windows hear of it so often, at most. */
const tellMs = 100;
const yearMs = 365.25 * 86_400_000;

const fillWith = <Key extends string, Value>(keys: readonly Key[], make: () => Value) => Object.fromEntries(keys.map((key) => [key, make()])) as Record<Key, Value>;

/** Begins a rehearsal, which goes on by itself in portions that leave time for everything else. `tell` hears of each. */
export function startRehearsal(store: Store, id: string, change: Pick<Rehearsal, 'rule' | 'tuning'>, started: RuleTuning, now: Date, tell: (report: Rehearsal) => void): RehearsalRun {
  const { db } = store;
  const report: Rehearsal = {
    id, ...change, state: 'running', done: 0,
    total: prepareOnce<number>(db, 'select count(*) from offer_list').pluck().get() ?? 0,
    since: new Date(now.getTime() - yearMs).toISOString(),
    kinds: fillWith(decidedKinds, () => ({ decided: 0, blockedBefore: 0, blockedAfter: 0 })),
    effects: fillWith(changeEffects, () => 0),
  };
  const run: RehearsalRun = { report, started, rows: fillWith(changeEffects, () => []) };
  // Only what this rule asks of other records is looked up.
  const findKnown = (record: NearRecord, tunings: Tunings) => ({
    twins: change.rule === 'doublon' ? findTwins(db, record, tunings) : [],
    employerVerdict: change.rule === 'employeur' ? readEmployerVerdict(store, record.fields, now) : null,
  });
  const rehearse = makeOfferRehearsal({ rule: change.rule, before: started, after: change.tuning, amounts: readAmounts(db), findKnown });
  const next = prepareOnce<{ row: number; id: string; fields: string | null }>(
    db,
    `select row, id, case when fields ->> '$.decision.at' >= ? then fields end as fields from offer_list join record using (row) where row > ? order by row limit ?`,
  );
  let last = 0;
  let told = 0;
  const readSome = (): boolean => {
    // Nobody's twin is known before all offers were read once.
    if (change.rule === 'doublon' && !areTwinsKnown(db)) {
      getNearOffers(db).catchUp(portionMs);
      return true;
    }
    const rows = next.all(report.since, last, readAtOnce);
    for (const { row, id, fields } of rows) if (fields !== null) note(run, row, rehearse({ row, id, fields: JSON.parse(fields) as OfferFields }));
    last = rows.at(-1)?.row ?? last;
    report.done += rows.length;
    return rows.length === readAtOnce;
  };
  const work = (): boolean => {
    if (report.state !== 'running') return false;
    let isLeft = db.open;
    try {
      for (const until = performance.now() + portionMs; isLeft && performance.now() < until; ) isLeft = readSome();
    } catch (error) {
      report.state = 'failed';
      tell(report);
      throw error;
    }
    if (!isLeft) report.state = db.open ? 'done' : 'cancelled';
    if (!isLeft || performance.now() - told > tellMs) {
      told = performance.now();
      tell(report);
    }
    return isLeft;
  };
  workInPortions(work).wake();
  return run;
}

function note({ report, rows }: RehearsalRun, row: number, found: RehearsedCase | null): void {
  if (found === null) return;
  const { kind, before, after, effect } = found;
  const kinds = report.kinds[kind];
  kinds.decided++;
  if (before === 'bloquant') kinds.blockedBefore++;
  if (after === 'bloquant') kinds.blockedAfter++;
  if (effect === null) return;
  report.effects[effect]++;
  rows[effect].push({ row, before, after });
}
