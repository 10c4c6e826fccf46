/**
 * The safeguards of the sync, and how to take each away: a piece of the source, changed as a thread of the simulator
 * loads it. The simulator must notice within so many schedules; `simulator.test.ts` is red if it does not.
 */
export type Mutant = { name: string; file: string; takes: string; leaves: string; within: number };


export const mutants: Mutant[] = [
  {
    name: 'a line is taken once',
    file: 'src-site/sync/push-lines.ts',
    takes: '      if (n <= lastN) {',
    leaves: '      if (n <= lastN && fresh.length > 0) {',
    within: 60,
  },
  {
    name: 'records that leave a scope are told',
    file: 'src-site/records/work-copy.ts',
    takes: 'return left.length > 0 ? [{ entity, id, scopes: left }] : [];',
    leaves: 'return left.length > 99 ? [{ entity, id, scopes: left }] : [];',
    within: 60,
  },
  {
    name: 'an old cursor is refused',
    file: 'src-site/sync/answer-desk.ts',
    takes: 'cursor.seq < meta.minSeq ?',
    leaves: 'cursor.seq < 0 ?',
    within: 200,
  },
  {
    name: 'fields are merged one by one',
    file: 'src-main/domain/record/merge-fields.ts',
    takes: 'if (!isSameValue(current[field], set[field]) && !isSameValue(current[field], base[field])) clashing.add(field);',
    leaves: 'if (!isSameValue(current[field], set[field]) && !(field in base)) clashing.add(field);',
    within: 60,
  },
  {
    name: 'a download goes on from where its first page began',
    file: 'src-site/sync/read-snapshot.ts',
    takes: 'const floor = after?.seq ?? meta.head;',
    leaves: 'const floor = meta.head;',
    within: 600,
  },
];
