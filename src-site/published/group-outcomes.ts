import { fewestOutcomes, type OutcomeGroup, type OutcomeRates } from '../../src-main/contract/site/outcome-rates.ts';
import type { ContractType } from '../../src-main/domain/offer/contract-type.ts';
import type { OutcomeResult } from '../../src-main/domain/outcome/outcome-words.ts';
import { isFilled } from '../../src-main/domain/outcome/outcome-words.ts';

/** A post that was published and closed. `result` null: not known, or the two sides contradict each other. */
export type ClosedPost = { quarter: string; contractType: ContractType | null; isAsked: boolean; result: OutcomeResult | null };
type Counts = Pick<OutcomeGroup, 'contractTypes' | 'closed' | 'asked' | 'answered' | 'filled' | 'filledHere'>;

/**
 * The rates by quarter and kind of contract. Kinds of which fewer than `fewestOutcomes` are known are told together, with the next smallest
 * one where they are still too few: nothing is said of so few, and nothing follows from a sum, for no other sum is told.
 */
export function groupOutcomes(posts: Iterable<ClosedPost>): OutcomeRates {
  const quarters = new Map<string, Map<ContractType | null, Counts>>();
  for (const { quarter, contractType, isAsked, result } of posts) {
    const kinds = quarters.get(quarter) ?? new Map<ContractType | null, Counts>();
    quarters.set(quarter, kinds);
    const counts = kinds.get(contractType) ?? { contractTypes: [contractType], closed: 0, asked: 0, answered: 0, filled: 0, filledHere: 0 };
    kinds.set(contractType, counts);
    counts.closed++;
    if (isAsked) counts.asked++;
    if (result === null) continue;
    counts.answered++;
    if (isFilled(result)) counts.filled++;
    if (result === 'filledHere') counts.filledHere++;
  }
  const told = [...quarters].toSorted(([one], [other]) => other.localeCompare(one)).map(([quarter, kinds]) => ({ quarter, groups: joinSmall([...kinds.values()]).map(toGroup) }));
  return { fewest: fewestOutcomes, quarters: told.filter(({ groups }) => groups.length > 0), withheld: told.filter(({ groups }) => groups.length === 0).map(({ quarter }) => quarter) };
}

/** Those that are large enough alone, the largest first, then all others together; nothing if even all of them are too few. */
function joinSmall(kinds: Counts[]): Counts[] {
  const sorted = kinds.toSorted((one, other) => other.answered - one.answered);
  const small: Counts[] = [];
  while (sorted.length > 0 && ((sorted.at(-1)?.answered ?? 0) < fewestOutcomes || isTooFew(small))) small.push(...sorted.splice(-1));
  if (isTooFew(small)) return [];
  return small.length === 0 ? sorted : [...sorted, small.reduce(addCounts)];
}

const isTooFew = (small: readonly Counts[]): boolean => small.length > 0 && small.reduce((sum, { answered }) => sum + answered, 0) < fewestOutcomes;

const addCounts = (one: Counts, other: Counts): Counts => ({
  contractTypes: [...one.contractTypes, ...other.contractTypes],
  closed: one.closed + other.closed,
  asked: one.asked + other.asked,
  answered: one.answered + other.answered,
  filled: one.filled + other.filled,
  filledHere: one.filledHere + other.filledHere,
});

const toGroup = (counts: Counts): OutcomeGroup => ({
  ...counts,
  responseRate: divide(counts.answered, counts.asked),
  filledRate: divide(counts.filled, counts.answered),
  filledHereRate: divide(counts.filledHere, counts.answered),
});

const divide = (part: number, of: number): number => Math.round((1000 * part) / of) / 1000;
