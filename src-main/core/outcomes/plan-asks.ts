import { v4 as makeId } from 'uuid';
import type { AskOutcome } from '../../contract/desk/outcomes.ts';
import { isMailAddress } from '../../domain/mail/mail-address.ts';
import { fillLetter } from '../../domain/offer/fill-letter.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { mostAsks, type OutcomeAsk } from '../../domain/outcome/outcome.ts';
import { findFollowUp } from '../../domain/outcome/reach-outcome.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import { readSettings } from '../app/app-settings.ts';
import type { NewChange, Store } from '../store/store.ts';
import { hashAddress } from '../offers/publication-token.ts';
import { makeOutcomeLinks } from './outcome-token.ts';

const dayMs = 86_400_000;
type Letter = { template: string; nameless: string };
type Plan = { changes: NewChange[]; results: { id: string; outcome: AskOutcome }[]; /** The title of the first that is asked about. */ label: string };

/** When an address may be asked again; null: now. Nobody is asked more than once in so many days, whatever it was about. */
export function findPauseEnd(store: Store, lastAsked: string | undefined, now: Date): string | null {
  const { askPauseDays } = readSettings(store);
  if (lastAsked === undefined || askPauseDays === 0) return null;
  const end = Date.parse(lastAsked) + askPauseDays * dayMs;
  return end <= now.getTime() ? null : new Date(end).toISOString();
}

/** Whether the recruiter of an offer may be asked now what became of it. */
export function judgeAsk(store: Store, offer: OfferFields | undefined, asked: ReadonlyMap<string, string>, now: Date): AskOutcome {
  if (offer === undefined) return 'gone';
  const step = findFollowUp(offer, now);
  if (step === null || step === 'answered' || step === 'unclear' || (offer.outcomesAsked ?? []).length >= mostAsks) return 'notNow';
  if (offer.contactEmail === null || !isMailAddress(offer.contactEmail)) return 'noAddress';
  return findPauseEnd(store, asked.get(hashAddress(offer.contactEmail)), now) === null ? 'done' : 'paused';
}

/** What asking about several offers changes, and what becomes of each: one person is asked about one of them only. */
export function planAsks(store: Store, ids: readonly string[], lastAsked: ReadonlyMap<string, string>, letter: Letter, author: { by: string; now: Date }): Plan {
  const plan: Plan = { changes: [], results: [], label: '' };
  const asked = new Map(lastAsked);
  const at = author.now.toISOString();
  for (const id of ids) {
    const offer = store.get('offer', id)?.fields as OfferFields | undefined;
    const outcome = judgeAsk(store, offer, asked, author.now);
    plan.results.push({ id, outcome });
    if (outcome !== 'done' || offer?.contactEmail == null) continue;
    const address = hashAddress(offer.contactEmail);
    asked.set(address, at);
    if (plan.changes.length === 0) plan.label = getRecordTitle(offer);
    const ask: OutcomeAsk = { id: makeId(), at, by: author.by, address, ...makeOutcomeLinks(store, id, at), letter: writeLetter(offer, letter) };
    plan.changes.push({ op: 'update', entity: 'offer', id, set: { outcomesAsked: [...(offer.outcomesAsked ?? []), ask] } });
  }
  return plan;
}

const writeLetter = ({ title, employerName, contactName }: OfferFields, { template, nameless }: Letter): string =>
  fillLetter(template, { title, employerName, contactName, corrections: '', articles: '' }, nameless);
