/** Rows to ask for at once: starts small, and grows or shrinks so that a page takes about a second. */
export function makePageSize() {
  let rows = 500;
  return {
    rows: () => rows,
    measure: async <T>(work: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      const answer = await work();
      const ms = performance.now() - start;
      if (ms < 500) rows = Math.min(5000, rows * 2);
      else if (ms > 3000) rows = Math.max(100, Math.floor(rows / 2));
      return answer;
    },
  };
}
