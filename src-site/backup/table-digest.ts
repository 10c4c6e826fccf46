import { createHash } from 'node:crypto';

export type TableSum = { rows: number; digest: string };

/** Sums up the rows of a table, in whatever order they come: their number, and the XOR of the SHA-256 of each. */
export function makeTableSum() {
  const sum = Buffer.alloc(32);
  let rows = 0;
  return {
    add: (line: string | Buffer) => {
      const hash = createHash('sha256').update(line).digest();
      for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) ^ (hash[index] ?? 0);
      rows++;
    },
    read: (): TableSum => ({ rows, digest: sum.toString('hex') }),
  };
}
