import { z } from 'zod';
import type { FindingId } from './finding.ts';

/** A number that decides whether a rule speaks, and that good practice sets, not the law. Whole numbers. */
export type Threshold = { usual: number; least: number; most: number };

/** Those of each rule that has some. Percents are whole: 90 stands for 0.9. Names are unique over all rules: messages go by them. */
export const thresholds = {
  date: { mostDaysToApply: { usual: 90, least: 15, most: 730 } },
  salaire: { widestRangePercent: { usual: 50, least: 10, most: 300 } },
  'sc.mots': { mostAddedPercent: { usual: 25, least: 0, most: 200 } },
  doublon: { leastAlikePercent: { usual: 90, least: 70, most: 100 }, mostDaysApart: { usual: 60, least: 1, most: 365 } },
  qualite: {
    fewestCharacters: { usual: 300, least: 0, most: 3000 }, mostExclamations: { usual: 5, least: 0, most: 100 }, fewestCapitals: { usual: 8, least: 3, most: 60 }, mostEmoji: { usual: 25, least: 0, most: 500 },
  },
} as const satisfies Partial<Record<FindingId, Record<string, Threshold>>>;

type Rules = typeof thresholds;
export type ThresholdName = { [R in keyof Rules]: keyof Rules[R] }[keyof Rules];
/** The number of each threshold that counts. */
export type Thresholds = { readonly [R in keyof Rules]: { readonly [N in keyof Rules[R]]: number } };

/** What a team sets of a rule, by name. Of another version of Bureau there may be others, which are kept and not read. */
export const setThresholds = z.record(z.string().min(1).max(40), z.number().min(0).max(1_000_000)).refine((set) => Object.keys(set).length <= 20, 'more than 20').nullable().default(null);
export type SetThresholds = z.infer<typeof setThresholds>;

/** The thresholds of a rule, in the order in which they are shown; none for most. */
export const listThresholds = (rule: FindingId): [ThresholdName, Threshold][] => Object.entries((thresholds as Partial<Record<FindingId, Record<string, Threshold>>>)[rule] ?? {}) as [ThresholdName, Threshold][];

const isWithin = (value: number, { least, most }: Threshold): boolean => Number.isInteger(value) && value >= least && value <= most;

/** The names of those that are out of their bounds. */
export const listOutOfBounds = (rule: FindingId, set: SetThresholds): ThresholdName[] =>
  listThresholds(rule).flatMap(([name, threshold]) => (set?.[name] === undefined || isWithin(set[name], threshold) ? [] : [name]));

/** What counts where a team has set some: what it has not set, or what this version would not let it, is as Bureau comes. */
export function readThresholds(get: (rule: FindingId) => SetThresholds | undefined): Thresholds {
  const read = (rule: FindingId) => {
    const set = get(rule);
    return Object.fromEntries(listThresholds(rule).map(([name, threshold]) => [name, set?.[name] !== undefined && isWithin(set[name], threshold) ? set[name] : threshold.usual]));
  };
  return Object.fromEntries((Object.keys(thresholds) as (keyof Rules)[]).map((rule) => [rule, read(rule)])) as Thresholds;
}

/** As Bureau comes. */
export const usualThresholds: Thresholds = readThresholds(() => undefined);
