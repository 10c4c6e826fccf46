/** What a line of the list stands for: a card of several offers, folded or not, or one of them under its card. */
export type GrappeLine = { kind: 'card'; count: number; isOpen: boolean } | { kind: 'member' };

export type CollapsedList = {
  rows: Int32Array;
  lines: ReadonlyMap<number, GrappeLine>;
  /** The row of the card under which a row is, folded or not. */
  cardOf: ReadonlyMap<number, number>;
};

/**
 * The rows of a list with each grappe in one place: where the first of its members that are in the list stands. The others follow it where
 * the grappe is `opened` (one of its rows is in it), and are left out elsewhere. Lists without a grappe are given back as they are.
 */
export function collapseGrappes(rows: Int32Array, groups: readonly (readonly number[])[], opened: ReadonlySet<number>): CollapsedList {
  const groupOf = tellGroups(groups);
  const lines = new Map<number, GrappeLine>();
  const cardOf = new Map<number, number>();
  if (groupOf.length === 0) return { rows, lines, cardOf };
  const present = groups.map((): number[] => []);
  for (const row of rows) {
    const at = groupOf[row] ?? 0;
    if (at > 0) present[at - 1]?.push(row);
  }
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const members = present[(groupOf[row] ?? 0) - 1] ?? alone;
    const [card] = members;
    if (members.length <= 1) kept[count++] = row;
    if (card !== row || members.length === 1) continue;
    const isOpen = members.some((member) => opened.has(member));
    lines.set(card, { kind: 'card', count: members.length, isOpen });
    kept[count++] = card;
    for (const member of members) {
      cardOf.set(member, card);
      if (member === card || !isOpen) continue;
      lines.set(member, { kind: 'member' });
      kept[count++] = member;
    }
  }
  return { rows: kept.slice(0, count), lines, cardOf };
}

const alone: readonly number[] = [];

/** The place of its group, from 1 on, at the place of each row: a table, since most rows of a long list have none and each is asked. */
function tellGroups(groups: readonly (readonly number[])[]): Int32Array {
  const last = groups.reduce((most, group) => group.reduce((one, row) => Math.max(one, row), most), -1);
  const groupOf = new Int32Array(last + 1);
  groups.forEach((group, at) => {
    for (const row of group) groupOf[row] = at + 1;
  });
  return groupOf;
}
