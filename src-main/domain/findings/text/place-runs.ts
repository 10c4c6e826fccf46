/**
 * Where each character of a folded text stands in what was written. Most follow one another there as well: a run of
 * them is told by its first, and by how much was written for each.
 */
export class PlaceRuns {
  private readonly firsts: number[] = [];
  private readonly starts: number[] = [];
  private readonly widths: number[] = [];
  /** What the last run would have the next character be: it stands this much further than in the folded text. */
  private shift = -1;
  private width = -1;

  /** The character at `at` of the folded text was written from `start` to `end`. Called in their order; those left out go on like the last. */
  add(at: number, start: number, end: number): void {
    if (start - at === this.shift && end - start === this.width) return;
    this.shift = start - at;
    this.width = end - start;
    this.firsts.push(at);
    this.starts.push(start);
    this.widths.push(this.width);
  }

  /** Where the character at `at` begins in what was written. */
  startOf(at: number): number {
    const run = this.findRun(at);
    return (this.starts[run] ?? 0) + at - (this.firsts[run] ?? at);
  }

  /** Where it ends. */
  endOf(at: number): number {
    return this.startOf(at) + (this.widths[this.findRun(at)] ?? 0);
  }

  /** The last run that begins at `at` or before. */
  private findRun(at: number): number {
    const { firsts } = this;
    let [low, high] = [0, firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((firsts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
