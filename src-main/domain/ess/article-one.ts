/**
 * What the statutes of a commercial company must say to be of the ESS (law 2014-856, article 1, I and II-2°; arrêté of
 * 3 August 2015 for the fractions). In the order in which statutes are read.
 */
export const articleOnePoints = [
  'purpose', // I-1°: another purpose than sharing profits
  'governance', // I-2°: democratic, not only by capital
  'profits', // I-3°a: mainly kept for the activity
  'reserves', // I-3°b: compulsory, cannot be shared; surplus to another ESS body
  'socialUtility', // II-2°: article 2 of the law
  'developmentFund', // ≥ 20 % of profits, until 20 % of the capital
  'carriedForward', // ≥ 50 % carried forward or to reserves
  'noCapitalReduction', // no amortisation, no reduction but by losses
] as const;
export type ArticleOnePoint = (typeof articleOnePoints)[number];
export type ArticleOneAnswers = Partial<Record<ArticleOnePoint, 'yes' | 'no'>>;
export type ArticleOneOutcome =
  | { outcome: 'met' }
  | { outcome: 'failed'; points: ArticleOnePoint[] }
  | { outcome: 'open'; points: ArticleOnePoint[] };

/** One point answered no is enough to fail; a point without an answer leaves the list open. */
export function readArticleOne(answers: ArticleOneAnswers): ArticleOneOutcome {
  const failed = articleOnePoints.filter((point) => answers[point] === 'no');
  if (failed.length > 0) return { outcome: 'failed', points: failed };
  const open = articleOnePoints.filter((point) => answers[point] === undefined);
  return open.length > 0 ? { outcome: 'open', points: open } : { outcome: 'met' };
}
