/** Which rows are kin of which, told row by row. */
export function makeKinGraph() {
  const kinOf = new Map<number, Set<number>>();
  const take = (row: number) => {
    for (const other of kinOf.get(row) ?? []) {
      const theirs = kinOf.get(other);
      theirs?.delete(row);
      if (theirs?.size === 0) kinOf.delete(other);
    }
    kinOf.delete(row);
  };
  const link = (row: number, other: number) => {
    const known = kinOf.get(row);
    if (known === undefined) kinOf.set(row, new Set([other]));
    else known.add(other);
  };
  return {
    /** The kin of a row, in place of what was told before. */
    put(row: number, others: readonly number[]): void {
      take(row);
      for (const other of others) {
        link(row, other);
        link(other, row);
      }
    },
    /** Those that are kin, or kin of kin, together; each group and their list in the order of rows. */
    listGroups(): number[][] {
      const seen = new Set<number>();
      const groups: number[][] = [];
      for (const row of [...kinOf.keys()].sort((a, b) => a - b)) {
        if (seen.has(row)) continue;
        seen.add(row);
        const group = [row];
        // A list goes on with what is added while it is walked.
        for (const member of group)
          for (const other of kinOf.get(member) ?? []) {
            if (seen.has(other)) continue;
            seen.add(other);
            group.push(other);
          }
        groups.push(group.sort((a, b) => a - b));
      }
      return groups;
    },
  };
}
