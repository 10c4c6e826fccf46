import type { DecisionInput } from '../../contract/desk/offers.ts';
import type { CorrectionLink } from '../../domain/offer/correction-link.ts';
import type { OfferDecision } from '../../domain/offer/offer-decision.ts';
import type { Cites } from '../../domain/line/citation.ts';
import { offerTransitions, type OfferAction } from '../../domain/offer/offer-state.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';

type Handling = Partial<Pick<OfferFields, 'state' | 'claimedBy' | 'decision' | 'publishedAt' | 'closedAt' | 'cites' | 'correctionLink' | 'corrected'>>;
export type MoveAction = Extract<OfferAction, 'claim' | 'release' | 'close' | 'reopen' | 'archive' | 'restore'>;
type Author = { by: string; at: string };

/** True if the table of transitions lets `action` start from where the offer stands. */
export const isOfferActionAllowed = (offer: OfferFields, action: OfferAction): boolean =>
  offerTransitions[action].from.includes(offer.state);

/** The fields that a move without a letter changes. */
export function planMove(offer: OfferFields, action: MoveAction, { by, at }: Author): Handling {
  const state = offerTransitions[action].to;
  switch (action) {
    case 'claim':
      return { state, claimedBy: by };
    case 'release':
      return { state, claimedBy: null };
    case 'close':
      return { state, closedAt: at };
    case 'reopen':
      // Back to the start: what was decided stays in the history.
      return keepChanged(offer, { state, claimedBy: null, decision: null, cites: null, correctionLink: null, corrected: null, publishedAt: null, closedAt: null });
    default:
      return { state };
  }
}

/** Makes the recruiter's link for a request of that moment. */
export type MakeLink = (id: string, at: string) => CorrectionLink;

/** The fields that a decision changes. Nobody holds the offer any more once it is taken; a link of before dies. */
export const planDecision = (offer: OfferFields, input: DecisionInput, author: Author, makeLink: MakeLink): Handling =>
  keepChanged(offer, {
    state: offerTransitions[input.kind].to,
    decision: makeDecision(input, author),
    cites: makeCites(input, author),
    correctionLink: input.kind === 'askCorrections' ? makeLink(input.id, author.at) : null,
    corrected: null,
    claimedBy: null,
  });

const makeCites = (input: DecisionInput, { at }: Author): Cites => (input.kind === 'refuse' && input.articles?.length ? { at, articles: input.articles } : null);

function makeDecision(input: DecisionInput, { by, at }: Author): OfferDecision {
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
