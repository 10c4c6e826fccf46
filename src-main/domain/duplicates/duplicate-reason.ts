/** Why two offers may be one, or not. The words are the screen's. */
export const reasonIds = [
  'text.same', 'text.near', 'text.contained', 'text.different',
  'title.same', 'title.near', 'title.different',
  'employer.same_number', 'employer.same_name', 'employer.near_name', 'employer.different',
  'place.same', 'place.near', 'place.other_town', 'place.other_territory', 'place.unstated',
  'contract.same', 'contract.changed', 'duration.changed', 'pay.same', 'pay.changed', 'hours.changed', 'job.changed',
  'dates.far',
] as const;
export type ReasonId = (typeof reasonIds)[number];

/**
 * `points` of a hundred that the reason adds to the score or takes from it. `figures` are what a sentence needs: `percent`
 * in common, `days` apart, `from` and `to` (cents a month, hours a week, months).
 */
export type Reason<Id extends string> = { id: Id; points: number; figures: Record<string, number> };
export type DuplicateReason = Reason<ReasonId>;

/** A reason with its points and figures rounded. */
export const makeReason = <Id extends string>(id: Id, points: number, figures: Record<string, number> = {}): Reason<Id> => ({
  id,
  points: Math.round(points),
  figures,
});

/** From 0 to 1: the points of the reasons, out of a hundred. */
export function scoreReasons(reasons: readonly Reason<string>[]): number {
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return Math.max(0, Math.min(100, points)) / 100;
}
