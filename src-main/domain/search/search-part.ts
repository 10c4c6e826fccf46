import type { FindingId, FindingLevel } from '../findings/finding.ts';
import type { ContractType } from '../offer/contract-type.ts';
import type { OfferState } from '../offer/offer-moves.ts';
import type { SearchOperator } from './search-operators.ts';
import type { SearchedPlace } from './read-place.ts';
import type { DayRange, Deadline } from './read-days.ts';

export type OfferSource = 'site' | 'import' | 'desk';
export type FollowUp = 'toRemind' | 'cameBack';

/** What one part of a search looks for. `isBegun`: its last word may still be going on. */
export type SearchTerm =
  | { kind: 'word'; text: string }
  /** Words that follow each other. */
  | { kind: 'phrase'; text: string }
  | { kind: 'contract'; values: ContractType[] }
  | { kind: 'state'; values: OfferState[] }
  | { kind: 'source'; values: OfferSource[] }
  | { kind: 'place'; places: SearchedPlace[]; isBegun: boolean }
  | { kind: 'employer'; words: string; isBegun: boolean }
  | { kind: 'received'; days: DayRange }
  | { kind: 'deadline'; deadline: Deadline }
  /** Published, and not for longer; `within` also finds what is over and not closed yet. */
  | { kind: 'ending'; deadline: Deadline }
  /** One of these rules, or a finding of one of these levels. */
  | { kind: 'alert'; ids: FindingId[]; levels: FindingLevel[] }
  /** Where a request for corrections stands: nobody has answered in time, or the recruiter has sent the offer back. */
  | { kind: 'followUp'; values: FollowUp[] }
  /** An operator that has no value yet. */
  | { kind: 'nothing' };

/** Why a part is not what it looks like: it is searched as the words that `term` holds. */
export type SearchProblem =
  | { kind: 'unknownOperator'; name: string }
  | { kind: 'unknownValue'; operator: SearchOperator; value: string }
  | { kind: 'noValue'; operator: SearchOperator }
  /** “OU”, as other searches have it. */
  | { kind: 'either'; word: string };

/** One part of what someone typed, from `start` to `end` (not included) in the text. */
export type SearchPart = { start: number; end: number; isNegated: boolean; term: SearchTerm; problem: SearchProblem | null };
