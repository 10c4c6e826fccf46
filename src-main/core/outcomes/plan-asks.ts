import type { AskOutcome } from '../../contract/desk/outcomes.ts';
import { isMailAddress } from '../../domain/mail/mail-address.ts';
import { isWarningDue } from '../../domain/offer/end-warning.ts';
import { fillLetter } from '../../domain/offer/fill-letter.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { findLastDay } from '../../domain/offer/publication.ts';
import { mostPublicationLinks } from '../../domain/offer/publication-link.ts';
import { mostAsks, type OutcomeAsk } from '../../domain/outcome/outcome.ts';
import { findFollowUp } from '../../domain/outcome/reach-outcome.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import { readSettings } from '../app/app-settings.ts';
import { type InEnglish, wordsIn } from '../../domain/letters/letter-language.ts';
import { findLanguage } from '../letters/find-language.ts';
import { hashAddress } from '../offers/hash-address.ts';
import { makePublicationLink } from '../offers/publication-token.ts';
import type { NewChange, Store } from '../store/store.ts';
import { makeOutcomeLinks } from './outcome-token.ts';
import { makeTurnId } from './turn-id.ts';

const dayMs = 86_400_000;
type QuestionWords = { template: string; nameless: string };
export type QuestionLetter = InEnglish<QuestionWords>;
type Author = { by: string; now: Date };
export type Plan = { changes: NewChange[]; results: { id: string; outcome: AskOutcome }[]; /** The title of the first that is asked about. */ label: string };
/** Each address, with when it was last asked anything. */
type LastAsked = ReadonlyMap<string, string>;

/** When an address may be asked again; null: now. Nobody is asked more than once in so many days, whatever it was about. */
export function findPauseEnd(askPauseDays: number, lastAsked: string | undefined, now: Date): string | null {
  if (lastAsked === undefined || askPauseDays === 0) return null;
  const end = Date.parse(lastAsked) + askPauseDays * dayMs;
  return end <= now.getTime() ? null : new Date(end).toISOString();
}

/** Whether the recruiter of an offer may be asked now what became of it. */
export function judgeAsk(store: Store, offer: OfferFields | undefined, asked: LastAsked, now: Date): AskOutcome {
  if (offer === undefined) return 'gone';
  const step = findFollowUp(offer, now, readSettings(store).askAgainDays);
  if (step === null || step === 'answered' || step === 'unclear' || (offer.outcomesAsked ?? []).length >= mostAsks) return 'notNow';
  return judgeAddress(store, offer, asked, now);
}

/** Whether the recruiter of an offer may be told now that its end is near. */
export function judgeWarning(store: Store, offer: OfferFields | undefined, asked: LastAsked, now: Date): AskOutcome {
  if (offer === undefined) return 'gone';
  if (!isWarningDue(offer, readSettings(store).warnDays, now) || (offer.publicationLinks ?? []).length >= mostPublicationLinks) return 'notNow';
  return judgeAddress(store, offer, asked, now);
}

function judgeAddress(store: Store, { contactEmail }: OfferFields, asked: LastAsked, now: Date): AskOutcome {
  if (contactEmail === null || !isMailAddress(contactEmail)) return 'noAddress';
  return findPauseEnd(readSettings(store).askPauseDays, asked.get(hashAddress(contactEmail)), now) === null ? 'done' : 'paused';
}

/** What asking about several offers changes, and what becomes of each: one person is asked about one of them only. `asked` hears of them. */
export const planAsks = (store: Store, ids: readonly string[], asked: Map<string, string>, letter: QuestionLetter, author: Author): Plan =>
  planQuestions(store, ids, asked, author, judgeAsk, (id, offer, address, at) => {
    const known = offer.outcomesAsked ?? [];
    const ask: OutcomeAsk = { id: makeTurnId('outcome', id, offer.closedAt ?? '', known.length), at, by: author.by, address, ...makeOutcomeLinks(store, id, at), letter: writeLetter(store, offer, letter) };
    return { outcomesAsked: [...known, ask] };
  });

/** The same for telling that the end of a publication is near, with a link of its own to prolong or close. */
export const planWarnings = (store: Store, ids: readonly string[], asked: Map<string, string>, letter: QuestionLetter, author: Author): Plan =>
  planQuestions(store, ids, asked, author, judgeWarning, (id, offer, address, at) => {
    const link = { ...makePublicationLink(store, id, { by: author.by, at }), id: makeTurnId('end', id, findLastDay(offer) ?? ''), address, letter: writeLetter(store, offer, letter) };
    return { publicationLinks: [...(offer.publicationLinks ?? []), link] };
  });

/** What asking about each would do, those before it being asked too. `asked` hears of them. */
export function* judgeInTurn(store: Store, ids: readonly string[], asked: Map<string, string>, now: Date, judge = judgeAsk): Generator<{ id: string; outcome: AskOutcome; offer: OfferFields | undefined }> {
  for (const id of ids) {
    const offer = store.get('offer', id)?.fields as OfferFields | undefined;
    const outcome = judge(store, offer, asked, now);
    yield { id, outcome, offer };
    if (outcome === 'done' && offer?.contactEmail != null) asked.set(hashAddress(offer.contactEmail), now.toISOString());
  }
}

type MakeQuestion = (id: string, offer: OfferFields, address: string, at: string) => Partial<OfferFields>;
function planQuestions(store: Store, ids: readonly string[], asked: Map<string, string>, { now }: Author, judge: typeof judgeAsk, make: MakeQuestion): Plan {
  const plan: Plan = { changes: [], results: [], label: '' };
  const at = now.toISOString();
  for (const { id, outcome, offer } of judgeInTurn(store, ids, asked, now, judge)) {
    plan.results.push({ id, outcome });
    if (outcome !== 'done' || offer?.contactEmail == null) continue;
    const address = hashAddress(offer.contactEmail);
    if (plan.changes.length === 0) plan.label = getRecordTitle(offer);
    plan.changes.push({ op: 'update', entity: 'offer', id, set: make(id, offer, address, at) });
  }
  return plan;
}

function writeLetter({ db }: Store, offer: OfferFields, letter: QuestionLetter): string {
  const { template, nameless } = wordsIn<QuestionWords>(letter, findLanguage(db, offer).language);
  return fillLetter(template, { title: offer.title, employerName: offer.employerName, contactName: offer.contactName, corrections: '', articles: '' }, nameless);
}
