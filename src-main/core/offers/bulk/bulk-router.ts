import { desk, type DeskContext } from '../../desk-context.ts';
import { mayWriteHere } from '../../desk-records.ts';
import { readTeamRules } from '../../rules/read-team-rules.ts';
import type { Store } from '../../store/store.ts';
import { listOfferIds } from '../list-offer-ids.ts';
import { readTerms } from '../read-terms.ts';
import { readSearchAhead } from '../search/match-search.ts';
import { applyBulk } from './apply-bulk.ts';
import { type BulkRun, startBulk } from './bulk-run.ts';
import { chooseBulk } from './choose-bulk.ts';
import { listBulkRows } from './list-bulk-rows.ts';
import { sumEvidence } from './sum-evidence.ts';
import { noteBulk, readUnfinishedBulk } from './unfinished-bulk.ts';
import type { Lettered } from './write-bulk-letter.ts';

const { bulk } = desk;

/** The last act on a whole filter of each open store. */
const runs = new WeakMap<Store, BulkRun>();
/** Longer letters are of no use, and no record holds them. */
const longestLetter = 9000;

/** One act on all the offers of a filter: looked at, then done. */
export const bulkRouter = {
  begin: bulk.begin.handler(async ({ input: { query, act }, context, errors }) => {
    const { store, userName } = context.desk();
    const before = runs.get(store);
    if (before?.report.state === 'applying') throw errors.NOT_ALLOWED_NOW({ data: { state: 'applying', action: act } });
    if (before?.report.state === 'reading') before.report.state = 'stopped';
    const now = context.host.now();
    await readSearchAhead(store.db, query.text, now);
    const run = startBulk({ store, act, mayWrite: mayWriteHere(context, 'offer'), userName: userName(), rules: readTeamRules(store.db), now }, listOfferIds(store.db, query, now));
    runs.set(store, run);
    return run.report;
  }),
  report: bulk.report.handler(({ input, context, errors }) => getRun(context, input.id, errors.NOT_FOUND).report),
  evidence: bulk.evidence.handler(({ input, context, errors }) => sumEvidence(getRun(context, input.id, errors.NOT_FOUND).items)),
  rows: bulk.rows.handler(({ input, context, errors }) => listBulkRows(context.desk().store, getRun(context, input.id, errors.NOT_FOUND), input.list, input.after, input.limit)),
  choose: bulk.choose.handler(({ input, context, errors }) => {
    const run = getRun(context, input.id, errors.NOT_FOUND);
    if (run.report.state !== 'ready') throw errors.NOT_ALLOWED_NOW({ data: { state: run.report.state, action: 'choose' } });
    chooseBulk(run, input.place, input.verdict, input.isChosen);
    return run.report;
  }),
  stop: bulk.stop.handler(({ input, context, errors }) => {
    const { report } = getRun(context, input.id, errors.NOT_FOUND);
    if (report.state === 'reading' || report.state === 'applying') report.state = 'stopped';
    return report;
  }),
  unfinished: bulk.unfinished.handler(({ context }) => {
    const { store, userName } = context.desk();
    const noted = readUnfinishedBulk(store, userName());
    // Of one that this process does, or that a person stopped, its own results tell.
    const report = runs.get(store)?.report;
    return report?.batch === noted?.batch && report?.state !== 'failed' ? null : noted;
  }),
  dismissUnfinished: bulk.dismissUnfinished.handler(({ context }) => {
    const { store } = context.desk();
    if (runs.get(store)?.report.state !== 'applying') noteBulk(store, null);
    return null;
  }),
  apply: bulk.apply.handler(({ input: { id, name, decision }, context, errors }) => {
    const run = getRun(context, id, errors.NOT_FOUND);
    const { report } = run;
    if (report.state !== 'ready' || report.act !== decision.kind || !mayWriteHere(context, 'offer')) throw errors.NOT_ALLOWED_NOW({ data: { state: report.state, action: decision.kind } });
    if ('template' in decision && measureLetter(decision) > longestLetter) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'letter', problem: 'too_big' }] } });
    Object.assign(report, { state: 'applying', done: 0 });
    const { store, userName, decisionDelayMs, wakeSync } = context.desk();
    // It goes on after this answer; `report` says how far it is, or that it failed.
    applyBulk(run, { store, userName: userName(), now: context.host.now, delayMs: decisionDelayMs(), terms: readTerms(store) }, name, decision)
      .catch((error: unknown) => context.host.log('error', 'bulk_broke', { error: error instanceof Error ? error.message : 'unknown' }))
      .finally(wakeSync);
    return report;
  }),
};

/** The longest letter that it may make, before what each offer says. */
function measureLetter(decision: Lettered): number {
  const measure = ({ template, quote = '' }: { template: string | null; quote?: string }) => (template ?? '').length + quote.length;
  return Math.max(measure(decision), measure(decision.english ?? decision));
}

function getRun(context: DeskContext, id: string, notFound: () => Error): BulkRun {
  const run = runs.get(context.desk().store);
  if (run?.report.id !== id) throw notFound();
  return run;
}
