export type BenchOptions = {
  offers: number;
  runs: number;
  only: string | null;
  /** Of the measures of the site under load; null: as many as each says. */
  desks: number | null;
  seconds: number;
  servers: number;
};

/** One line of the report. `limit` says what the figure is compared with; it was measured in the same run. */
export type BenchLine = { name: string; [figure: string]: string | number | null };
export type Measure = (options: BenchOptions) => AsyncGenerator<BenchLine>;

export const say = (text: string): void => console.error(`bench: ${text}`);

/** The value below which `share` of the sorted values lie. */
export function findPercentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
export const findMedian = (values: readonly number[]): number => findPercentile(values, 0.5);

export const round = (value: number): number => Number(value.toPrecision(value < 100 ? 3 : 4));

/** How long `work` takes, in milliseconds. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
