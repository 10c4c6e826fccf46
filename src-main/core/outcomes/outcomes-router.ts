import { v4 as makeId } from 'uuid';
import { mostAsked } from '../../contract/desk/outcomes.ts';
import type { WritesAlone } from '../../contract/desk/writes-alone.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { mostAnswers, type OutcomeAnswer } from '../../domain/outcome/outcome.ts';
import { resultsOf } from '../../domain/outcome/outcome-words.ts';
import { findFollowUp, reachOutcome } from '../../domain/outcome/reach-outcome.ts';
import { readSettings } from '../app/app-settings.ts';
import { desk } from '../desk-context.ts';
import { sendsMail } from '../mail/mail-settings.ts';
import { commitAct, commitEdit, getRecord, mayWriteHere, sign } from '../desk-records.ts';
import { planScript, readScript } from './call-script.ts';
import { countOutcomes, listFollowed } from './list-followed.ts';
import { listLastAsked, readFollowed } from './outcome-index.ts';
import { hashAddress } from '../offers/hash-address.ts';
import type { Store } from '../store/store.ts';
import { findOutcomeAddress } from './outcome-token.ts';
import { readAutoLetters, saveAutoLetters } from './auto-letters.ts';
import { listUpcoming, planAhead } from './list-upcoming.ts';
import { findPauseEnd, judgeAsk, judgeInTurn, planAsks } from './plan-asks.ts';

const { outcomes } = desk;

/** What became of the posts that were published: who is asked, what they answer, what stands. */
export const outcomesRouter = {
  script: outcomes.script.handler(({ context }) => ({ ...readScript(context.desk().store), mayWrite: mayWriteHere(context, 'wording') })),
  writeScript: outcomes.writeScript.handler(({ input, context, errors }) => {
    if (!mayWriteHere(context, 'wording')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'wording', action: 'write' } });
    const changes = planScript(context.desk().store, input.text);
    return { batch: changes.length === 0 ? null : commitAct(context, { kind: 'edit', label: '', changes }).id };
  }),
  figures: outcomes.figures.handler(async ({ context }) => {
    const { store } = context.desk();
    const followed = await readFollowed(store.db);
    const now = context.host.now();
    return { ...countOutcomes(followed, now, readSettings(store).askAgainDays), upcoming: planAhead(store, followed, now).length };
  }),
  upcoming: outcomes.upcoming.handler(async ({ input, context }) => {
    const { store } = context.desk();
    return listUpcoming(store, await readFollowed(store.db), { ...input, now: context.host.now() });
  }),
  auto: outcomes.auto.handler(({ context }) => readAuto(context.desk().store)),
  saveAuto: outcomes.saveAuto.handler(({ input, context }) => {
    const { store, followUp } = context.desk();
    saveAutoLetters(store, input.letters);
    followUp.restart();
    context.emit({ type: 'changed', collections: ['settings'] });
    return readAuto(store);
  }),
  stop: outcomes.stop.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'offer', input.id, errors.NOT_FOUND);
    if (!mayWriteHere(context, 'offer')) throw notNow(record.fields as OfferFields, errors);
    return toDone(commitEdit(context, record, { followUpStopped: input.stopped ? sign(context) : null }));
  }),
  list: outcomes.list.handler(async ({ input: { list, ...page }, context }) => {
    const { store } = context.desk();
    return listFollowed(store, await readFollowed(store.db), list, { ...page, now: context.host.now(), askAgainDays: readSettings(store).askAgainDays });
  }),
  turns: outcomes.turns.handler(async ({ context }) => {
    const { store } = context.desk();
    const followed = await readFollowed(store.db);
    const now = context.host.now();
    const rows = listFollowed(store, followed, 'toAsk', { after: null, limit: mostAsked, now, askAgainDays: readSettings(store).askAgainDays });
    const outcomes = new Map([...judgeInTurn(store, rows.map(({ id }) => id), listLastAsked(followed), now)].map(({ id, outcome }) => [id, outcome]));
    return rows.map((row) => ({ ...row, outcome: outcomes.get(row.id) ?? 'gone' }));
  }),
  of: outcomes.of.handler(async ({ input, context, errors }) => {
    const { store } = context.desk();
    const asked = listLastAsked(await readFollowed(store.db));
    const offer = getRecord(context, 'offer', input.id, errors.NOT_FOUND).fields as OfferFields;
    const now = context.host.now();
    const last = offer.outcomesAsked?.at(-1);
    const { stands, isUnclear } = reachOutcome(offer);
    const { askAgainDays, askPauseDays } = readSettings(store);
    return {
      step: findFollowUp(offer, now, askAgainDays),
      ask: judgeAsk(store, offer, asked, now),
      pausedUntil: offer.contactEmail === null ? null : findPauseEnd(askPauseDays, asked.get(hashAddress(offer.contactEmail)), now),
      stands,
      answers: offer.outcomes ?? [],
      isUnclear,
      asked: last === undefined ? null : { at: last.at, by: last.by, letter: last.letter, address: findOutcomeAddress(store, input.id, last) },
    };
  }),
  ask: outcomes.ask.handler(async ({ input: { ids, ...letter }, context, errors }) => {
    const { store, userName, decisionDelayMs } = context.desk();
    if (!mayWriteHere(context, 'offer')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'closed', action: 'ask' } });
    const asked = listLastAsked(await readFollowed(store.db));
    const { changes, results, label } = planAsks(store, [...new Set(ids)], asked, letter, { by: userName(), now: context.host.now() });
    if (changes.length === 0) return { batch: null, leavesAt: null, results };
    const { id, leavesAt } = commitAct(context, { kind: 'decision', label, delayMs: decisionDelayMs(), changes });
    return { batch: id, leavesAt, results };
  }),
  note: outcomes.note.handler(({ input: { id, note, ...said }, context, errors }) => {
    const record = getRecord(context, 'offer', id, errors.NOT_FOUND);
    const offer = record.fields as OfferFields;
    const known = offer.outcomes ?? [];
    if (offer.publishedAt === null || (offer.state !== 'closed' && offer.state !== 'archived')) throw notNow(offer, errors);
    if (!resultsOf[said.side].includes(said.result)) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'result', problem: 'invalid_value' }] } });
    if (known.length >= mostAnswers) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'outcomes', problem: 'too_big' }] } });
    if (!mayWriteHere(context, 'offer')) throw notNow(offer, errors);
    const answer: OutcomeAnswer = { id: makeId(), ...said, note: note === '' ? null : note, way: 'phone', ...sign(context) };
    return toDone(commitEdit(context, record, { outcomes: [...known, answer] }));
  }),
  settle: outcomes.settle.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'offer', input.id, errors.NOT_FOUND);
    const offer = record.fields as OfferFields;
    const { said, isUnclear } = reachOutcome(offer);
    const seen = Object.values(said).map(({ id }) => id);
    if (!isUnclear || !mayWriteHere(context, 'offer')) throw notNow(offer, errors);
    if (!seen.includes(input.answer)) throw errors.NOT_FOUND();
    return toDone(commitEdit(context, record, { outcomeSettled: { ...sign(context), answer: input.answer, seen } }));
  }),
};

const readAuto = (store: Store): WritesAlone => ({ isOn: readAutoLetters(store) !== null, hasMail: sendsMail(store) });

type Refusing = { NOT_ALLOWED_NOW: (options: { data: { state: string; action: string } }) => Error };
const notNow = ({ state }: OfferFields, errors: Refusing): Error => errors.NOT_ALLOWED_NOW({ data: { state, action: 'outcome' } });
const toDone = ({ id, leavesAt }: { id: string; leavesAt: string | null }) => ({ batch: id, leavesAt });
