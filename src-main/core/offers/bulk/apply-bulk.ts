import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BulkDecision } from '../../../contract/desk/bulk.ts';
import type { DecisionInput } from '../../../contract/desk/offers.ts';
import type { BulkOutcome } from '../../../domain/offer/bulk.ts';
import { findAwaited } from '../../../domain/offer/await-corrections.ts';
import type { CorrectionRequest } from '../../../domain/offer/offer-decision.ts';
import type { OfferFields } from '../../../domain/offer/offer.ts';
import { findLanguage } from '../../letters/find-language.ts';
import { readEmployerVerdict } from '../../organisations/find-employer.ts';
import { commitWithLetters } from '../../mail/commit-with-letters.ts';
import { askLook } from '../../second-look/plan-look.ts';
import type { NewChange, Store } from '../../store/store.ts';
import { type DecisionTerms, type MoveTerms, planDecision, planMove } from '../plan-offer-move.ts';
import { isBeingUndone } from '../undo-act.ts';
import { type BulkItem, type BulkRun, readBulkRecord } from './bulk-run.ts';
import { isBulkAllowed } from './is-bulk-allowed.ts';
import { noteBulk } from './unfinished-bulk.ts';
import { type Lettered, writeBulkLetter } from './write-bulk-letter.ts';

/** Offers written in one transaction: short enough that a window does not wait. */
const portion = 40;

export type BulkAuthor = { store: Store; userName: string; now: () => Date; delayMs: number; terms: Terms };
type Terms = DecisionTerms & MoveTerms;
type Author = { by: string; at: string };

/** Does the act to the chosen offers, in portions of one batch that bears `name`, windows being answered in between. Stops when the run is stopped or taken back. */
export async function applyBulk(run: BulkRun, author: BulkAuthor, name: string, decision: BulkDecision): Promise<void> {
  const { report } = run;
  const { store } = author;
  const chosen = run.items.filter(({ isChosen }) => isChosen);
  try {
    for (let from = 0; from < chosen.length && report.state === 'applying' && store.db.open; from += portion) {
      if (report.batch !== null && (isBeingUndone(store, report.batch) || store.findUndo(report.batch, author.userName) === undefined)) break;
      applyPortion(run, author, name, decision, chosen.slice(from, from + portion));
      await nextTurn();
    }
    // A store that was closed meanwhile keeps the note of how far this went.
    if (store.db.open) noteBulk(store, null);
    if (report.state === 'applying') report.state = report.done === chosen.length ? 'applied' : 'stopped';
  } catch (error) {
    report.state = 'failed';
    throw error;
  }
}

function applyPortion({ report }: BulkRun, { store, userName, now, delayMs, terms }: BulkAuthor, name: string, decision: BulkDecision, items: readonly BulkItem[]): void {
  const changes: NewChange[] = [];
  const outcomes = items.map((item): BulkOutcome => {
    const record = readBulkRecord(store, item.row);
    if (record?.id !== item.id) return 'gone';
    if (!isBulkAllowed(record.fields, decision.kind)) return 'notNow';
    if (record.stamp !== item.stamp) return 'changed';
    // What was seen of its employer may be no more.
    if (decision.kind === 'accept' && (readEmployerVerdict(store, record.fields, now()) === 'no') !== item.isOutsideEss) return 'changed';
    changes.push({ op: 'update', entity: 'offer', id: item.id, set: planAct(store, record.fields, item, decision, { by: userName, at: now().toISOString() }, terms) });
    return 'done';
  });
  if (changes.length > 0) {
    const isDecision = decision.kind === 'accept' || decision.kind === 'refuse' || decision.kind === 'askCorrections' || decision.kind === 'remind';
    const done = store.write(() => {
      const written = commitWithLetters(store, {
        kind: isDecision ? 'decision' : 'move', label: name, by: userName, changes, ...(isDecision && { delayMs }), ...(report.batch !== null && { batch: report.batch }),
      });
      noteBulk(store, { batch: written.id, name, done: report.outcomes.done + changes.length, chosen: report.chosen });
      return written;
    });
    report.batch = done.id;
    report.leavesAt = done.leavesAt;
  }
  outcomes.forEach((outcome, at) => {
    const item = items[at];
    if (item !== undefined) item.outcome = outcome;
    report.outcomes[outcome]++;
  });
  report.done += items.length;
}

function planAct(store: Store, offer: OfferFields, item: BulkItem, decision: BulkDecision, author: Author, terms: Terms): Partial<OfferFields> {
  if (!('template' in decision)) return planMove(offer, decision.kind, author, { days: terms.days, motive: 'motive' in decision ? decision.motive : undefined });
  const asked = listAsked(offer, decision);
  const { language } = findLanguage(store.db, offer);
  const input = makeInput(decision, asked, { id: item.id, letter: writeBulkLetter(offer, decision, language, asked), language });
  if (input.kind === 'askCorrections') return planDecision(offer, input, author, terms);
  // As for one offer, by what was seen of it when it was looked at.
  const lookAsked = askLook(input.kind, author.at, item.against !== null, () => item.isPassedOver);
  return { ...planDecision(offer, input, author, terms), ...(lookAsked && { lookAsked }) };
}

/** What is to be corrected: of a reminder, what was asked before. */
function listAsked(offer: OfferFields, decision: Lettered): CorrectionRequest[] {
  if (decision.kind === 'askCorrections') return decision.corrections;
  return decision.kind === 'remind' ? (findAwaited(offer)?.decision.corrections ?? []) : [];
}

function makeInput(decision: Lettered, corrections: CorrectionRequest[], common: Pick<DecisionInput, 'id' | 'letter' | 'language'>): DecisionInput {
  switch (decision.kind) {
    case 'accept':
      return { kind: 'accept', ...common };
    case 'refuse':
      return { kind: 'refuse', ...common, reason: decision.reason, articles: decision.articles };
    default:
      return { kind: 'askCorrections', ...common, corrections };
  }
}
