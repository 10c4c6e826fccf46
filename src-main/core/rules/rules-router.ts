import { v7 as makeId } from 'uuid';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { findingIds, type FindingId } from '../../domain/findings/finding.ts';
import { changesFindings, hasSameEffect, type RuleTuning, usualTuning } from '../../domain/findings/rule-tuning.ts';
import { listOutOfBounds } from '../../domain/findings/thresholds.ts';
import { judgeAmount, makeAmountRecordId, nameAmount } from '../../domain/findings/team-amount.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { commitAct, getRecord, mayWriteHere } from '../desk-records.ts';
import type { Store } from '../store/store.ts';
import { listAmounts } from './list-amounts.ts';
import { listRehearsed } from './list-rehearsed.ts';
import { planAmount } from './plan-amount.ts';
import { readAmountHistory } from './read-amount-history.ts';
import { readAmountsWithout, readKeptAmounts } from './read-amounts.ts';
import { planTuning } from './plan-tuning.ts';
import { readKeptTunings } from './read-tunings.ts';
import { readRuleHistory } from './read-rule-history.ts';
import { type RehearsalRun, startRehearsal } from './rehearsal-run.ts';

const { rules } = desk;

/** The last rehearsal of each open store. */
const runs = new WeakMap<Store, RehearsalRun>();

/** The rules of the findings, tuned by the team. */
export const rulesRouter = {
  list: rules.list.handler(({ context }) => {
    const kept = readKeptTunings(context.desk().store.db);
    return {
      mayTune: mayWriteHere(context, 'rule'),
      rules: findingIds.map((rule) => {
        const one = kept.get(rule);
        return { rule, tuning: one?.tuning ?? usualTuning, changed: one === undefined ? null : { by: one.by, at: one.at } };
      }),
    };
  }),
  history: rules.history.handler(({ input, context }) => readRuleHistory(context.desk().store, input.rule)),

  rehearse: rules.rehearse.handler(({ input, context, errors }) => {
    const { store } = context.desk();
    refuseOutOfBounds(input, (fields) => errors.INVALID_FIELDS({ data: { fields } }));
    const before = runs.get(store);
    if (before?.report.state === 'running') before.report.state = 'cancelled';
    const run = startRehearsal(store, makeId(), input, readTuning(store, input.rule), context.host.now(), ({ id, done, total, state }) =>
      context.emit({ type: 'job', id, done, total, state, code: null }),
    );
    runs.set(store, run);
    return run.report;
  }),
  rehearsal: rules.rehearsal.handler(({ input, context }) => {
    const report = runs.get(context.desk().store)?.report;
    return report?.rule === input.rule ? report : null;
  }),
  stop: rules.stop.handler(({ input, context, errors }) => {
    const { report } = getRun(context, input.id, errors.NOT_FOUND);
    if (report.state === 'running') report.state = 'cancelled';
    return report;
  }),
  offers: rules.offers.handler(({ input, context, errors }) =>
    listRehearsed(context.desk().store, getRun(context, input.id, errors.NOT_FOUND).rows[input.effect], input.after, input.limit),
  ),

  tune: rules.tune.handler(({ input: { rule, tuning }, context, errors }) => {
    const { store } = context.desk();
    const kept = readKeptTunings(store.db).get(rule)?.tuning;
    if (!mayWriteHere(context, 'rule')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'rule', action: 'tune' } });
    refuseOutOfBounds({ rule, tuning }, (fields) => errors.INVALID_FIELDS({ data: { fields } }));
    const standing = kept ?? usualTuning;
    if (changesFindings(standing, tuning) && !isRehearsed(runs.get(store), rule, standing, tuning)) throw errors.NOT_REHEARSED();
    const changes = planTuning(rule, kept, tuning);
    if (changes.length === 0) return { batch: null };
    const { id } = commitAct(context, { kind: 'edit', label: rule, changes });
    runs.delete(store);
    return { batch: id };
  }),

  amounts: rules.amounts.handler(({ context }) => {
    const { store } = context.desk();
    return { tables: listAmounts(readKeptAmounts(store.db)), history: readAmountHistory(store), mayTune: mayWriteHere(context, 'rule') };
  }),
  setAmount: rules.setAmount.handler(({ input, context, errors }) => {
    const { store } = context.desk();
    if (!mayWriteHere(context, 'rule')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'rule', action: 'setAmount' } });
    const problem = judgeAmount(readAmountsWithout(store.db, input)[input.table], input, readDayInFrance(context.host.now()));
    if (problem !== null) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'amountCents', problem: problem.code }] } });
    const changes = planAmount(store.get('rule', makeAmountRecordId(input))?.fields, input);
    return { batch: changes.length === 0 ? null : commitAct(context, { kind: 'edit', label: nameAmount(input), changes }).id };
  }),
  removeAmount: rules.removeAmount.handler(({ input, context, errors }) => {
    if (!mayWriteHere(context, 'rule')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'rule', action: 'removeAmount' } });
    const id = makeAmountRecordId(input);
    getRecord(context, 'rule', id, errors.NOT_FOUND);
    return { batch: commitAct(context, { kind: 'edit', label: nameAmount(input), changes: [{ op: 'delete', entity: 'rule', id }] }).id };
  }),
};

function refuseOutOfBounds({ rule, tuning }: { rule: FindingId; tuning: RuleTuning }, refuse: (fields: { field: string; problem: string }[]) => Error): void {
  const out = listOutOfBounds(rule, tuning.thresholds);
  if (out.length > 0) throw refuse(out.map((name) => ({ field: `thresholds.${name}`, problem: 'out_of_bounds' })));
}

const readTuning = (store: Store, rule: FindingId): RuleTuning => readKeptTunings(store.db).get(rule)?.tuning ?? usualTuning;

/** The same change, from the same tuning, seen to its end. Words may have been written since: they change no finding. */
const isRehearsed = (run: RehearsalRun | undefined, rule: FindingId, standing: RuleTuning, tuning: RuleTuning): boolean =>
  run?.report.state === 'done' && run.report.rule === rule && hasSameEffect(run.started, standing) && hasSameEffect(run.report.tuning, tuning);

function getRun(context: DeskContext, id: string, notFound: () => Error): RehearsalRun {
  const run = runs.get(context.desk().store);
  if (run?.report.id !== id) throw notFound();
  return run;
}
