import type { Page } from './read-page.ts';

const mostRows = 5000;

/** Rows to ask for at once: starts small, so that the first are soon here, and grows or shrinks so that a page takes about a second. */
export function makePageSize() {
  let rows = 250;
  let most = mostRows;
  return {
    rows: () => rows,
    measure: async <T>(work: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      const answer = await work();
      const ms = performance.now() - start;
      if (ms < 500) rows = Math.min(most, rows * 2);
      else if (ms > 3000) rows = Math.max(100, Math.floor(rows / 2));
      return answer;
    },
    /** A page that the site cut because it grew too long: rows beyond are read there for nothing. */
    learn: (asked: number, { head, items, refused }: Page): void => {
      const got = items.length + refused.length;
      most = head.more && got < asked ? Math.max(100, Math.ceil(got * 1.1)) : Math.min(mostRows, most + 500);
      rows = Math.min(rows, most);
    },
  };
}
