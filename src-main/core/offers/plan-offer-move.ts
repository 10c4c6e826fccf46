import type { DecisionInput } from '../../contract/desk/offers.ts';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { type ProposedLanguage, siteLanguage } from '../../domain/letters/letter-language.ts';
import type { CorrectionLink } from '../../domain/offer/correction-link.ts';
import type { OfferDecision } from '../../domain/offer/offer-decision.ts';
import type { ChosenMotive } from '../../domain/offer/closing-motives.ts';
import { mostPublicationLinks, type PublicationLink } from '../../domain/offer/publication-link.ts';
import { type Cites, type CitedChoice, listChosen } from '../../domain/line/citation.ts';
import { offerTransitions, type OfferAction } from '../../domain/offer/offer-state.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { addPublicationDays, canProlong } from '../../domain/offer/publication.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';

type Handling = Partial<Pick<OfferFields, 'state' | 'claimedBy' | 'decision' | 'publishedAt' | 'publicationDays' | 'closedAt' | 'closing' | 'cites' | 'correctionLink' | 'corrected' | 'publicationLinks' | 'letterLanguage'>>;
export type MoveAction = Extract<OfferAction, 'claim' | 'release' | 'prolong' | 'close' | 'reopen' | 'archive' | 'restore'>;
type Author = { by: string; at: string };
/** `motive`: of a closing, if it was said. `days`: by how many an offer is prolonged. */
export type MoveTerms = { motive?: ChosenMotive | undefined; days: number };
/** What this desk's settings add to a decision; `publicationDays` null: without an end. */
export type DecisionTerms = {
  makeLink: MakeLink;
  makePublicationLink: MakePublicationLink;
  publicationDays: number | null;
  /** In which language the recruiter would be written to if nobody chose; absent: in the site's. */
  findLanguage?: (offer: OfferFields) => ProposedLanguage;
};

/** True if the table of transitions lets `action` start from where the offer stands, and it would change something. */
export const isOfferActionAllowed = (offer: OfferFields, action: OfferAction): boolean =>
  offerTransitions[action].from.includes(offer.state) && (action !== 'prolong' || canProlong(offer));

/** The fields that a move without a letter changes. */
export function planMove(offer: OfferFields, action: MoveAction, { by, at }: Author, { motive, days }: MoveTerms): Handling {
  const state = offerTransitions[action].to;
  switch (action) {
    case 'claim':
      return { state, claimedBy: by };
    case 'release':
      return { state, claimedBy: null };
    case 'close':
      return keepChanged(offer, { state, closedAt: at, closing: motive === undefined ? null : { motive, by, at } });
    case 'prolong':
      return { publicationDays: addPublicationDays(offer, days, readDayInFrance(new Date(at))) };
    case 'reopen':
      // Back to the start: what was decided stays in the history.
      return keepChanged(offer, { state, claimedBy: null, decision: null, cites: null, correctionLink: null, corrected: null, publicationLinks: [], publishedAt: null, publicationDays: null, closedAt: null, closing: null });
    default:
      return { state };
  }
}

/** Makes the recruiter's link for a request of that moment. */
export type MakeLink = (id: string, at: string) => CorrectionLink;

/** Makes the link by which the recruiter prolongs or closes what is accepted at that moment; null for none. */
export type MakePublicationLink = (id: string, author: Author) => PublicationLink | null;

/** A decision as a desk of any version takes it: one of before did not ask a refusal for its articles. */
export type PlannedDecision = Exclude<DecisionInput, { kind: 'refuse' }> | (Omit<Extract<DecisionInput, { kind: 'refuse' }>, 'articles'> & { articles?: CitedChoice });

/** The fields that a decision changes. Nobody holds the offer any more once it is taken; a link of before dies. */
export const planDecision = (offer: OfferFields, input: PlannedDecision, author: Author, { makeLink, makePublicationLink, publicationDays, findLanguage }: DecisionTerms): Handling =>
  keepChanged(offer, {
    ...(input.kind === 'accept' && addLink(offer, makePublicationLink(input.id, author))),
    ...keepLanguage(offer, input, findLanguage),
    state: offerTransitions[input.kind].to,
    decision: makeDecision(input, author),
    cites: makeCites(input, author),
    correctionLink: input.kind === 'askCorrections' ? makeLink(input.id, author.at) : null,
    corrected: null,
    claimedBy: null,
    publicationDays: input.kind === 'accept' ? publicationDays : null,
  });

/** The earliest ones go where there are too many. */
function addLink({ publicationLinks = [] }: Partial<OfferFields>, link: PublicationLink | null): Handling {
  return link === null ? {} : { publicationLinks: [...publicationLinks.slice(1 - mostPublicationLinks), link] };
}

/** Of a recruiter who is written to as everybody is, nothing needs to be kept. */
function keepLanguage(offer: OfferFields, { letter, language }: Pick<DecisionInput, 'letter' | 'language'>, findLanguage: DecisionTerms['findLanguage']): Handling {
  if (!letter || language === undefined) return {};
  const proposed = findLanguage?.(offer) ?? { language: siteLanguage, why: 'site' };
  return proposed.why === 'site' && proposed.language === language ? {} : { letterLanguage: language };
}

const makeCites = (input: PlannedDecision, { at }: Author): Cites => (input.kind === 'refuse' && input.articles !== undefined ? { at, articles: listChosen(input.articles) } : null);

function makeDecision(input: PlannedDecision, { by, at }: Author): OfferDecision {
  const taken = { letter: input.letter === '' ? null : input.letter, by, at };
  switch (input.kind) {
    case 'accept':
      return { kind: 'accept', ...taken };
    case 'refuse':
      return { kind: 'refuse', reason: input.reason, ...taken };
    default:
      return { kind: 'askCorrections', corrections: input.corrections, ...taken };
  }
}

function keepChanged(offer: OfferFields, set: Handling): Handling {
  return Object.fromEntries(Object.entries(set).filter(([field, value]) => !isSameValue(offer[field as keyof Handling], value)));
}
