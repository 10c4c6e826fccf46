/**
 * The safeguards of the sync, and how to take each away: a piece of the source, changed as a thread of the simulator
 * loads it. The simulator must notice within so many schedules; `mutants.test.ts` is red if it does not.
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
    name: 'a line stays in the outbox until it is acknowledged',
    file: 'src-main/core/sync/push-outbox.ts',
    takes: '    const answer = await client.push(body, encodings);',
    leaves: '    store.write(() => lines.forEach(({ line }) => store.outbox.remove(line)));\n    const answer = await client.push(body, encodings);',
    within: 60,
  },
  {
    name: 'the journal is kept until a verified backup covers it',
    file: 'src-main/core/sync/pull-feed.ts',
    takes: 'if (backupSeq > 0) store.db',
    leaves: 'store.db.prepare(\'delete from journal\').run();\n  if (backupSeq > 0) store.db',
    within: 100,
  },
  {
    name: 'what a restored site may have forgotten is sent again',
    file: 'src-main/core/sync/present-desk.ts',
    takes: '  if (held && held.epoch !== epoch) store.putBackJournal();',
    leaves: '',
    within: 100,
  },
  {
    name: 'records that leave a scope are told',
    file: 'src-site/records/work-copy.ts',
    takes: 'return left.length > 0 ? [{ entity, id, scopes: left }] : [];',
    leaves: 'return left.length > 99 ? [{ entity, id, scopes: left }] : [];',
    within: 60,
  },
  {
    name: 'what lost rights no longer show is purged',
    file: 'src-main/core/sync/present-desk.ts',
    takes: '  if (held && held.grantsHash !== grantsHash) store.keepScopes(isWhole ? scopes : kept);',
    leaves: '',
    within: 60,
  },
  {
    name: 'what rights gained show is downloaded',
    file: 'src-main/core/sync/present-desk.ts',
    takes: 'memory.saveSnapshot(added.length === 0 ? null :',
    leaves: 'memory.saveSnapshot(added.length >= 0 ? null :',
    within: 60,
  },
  {
    name: 'what its author has moved out of their sight is forgotten',
    file: 'src-main/core/store/acknowledge-lines.ts',
    takes: 'settled.scopes.length > 0 && !isSeen(settled.scopes, granted)',
    leaves: 'settled.scopes.length > 99',
    within: 100,
  },
  {
    name: 'the cursor is saved with the rows, not before',
    file: 'src-main/core/sync/pull-feed.ts',
    takes: '        store.receive(items);\n',
    leaves: '',
    within: 60,
  },
  {
    name: 'a page that was altered on the way is not taken in',
    file: 'src-main/core/sync/read-page.ts',
    takes: "if (sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== sha256)",
    leaves: 'if (sha256 === undefined)',
    within: 100,
  },
  {
    name: 'an old cursor is refused',
    file: 'src-site/sync/answer-desk.ts',
    takes: 'cursor.seq < meta.minSeq ?',
    leaves: 'cursor.seq < 0 ?',
    within: 100,
  },
  {
    name: 'fields are merged one by one',
    file: 'src-main/domain/record/merge-fields.ts',
    takes: '&& !isSameValue(current[field], set[field]) && !isSameValue(current[field], base[field])) clashing.add(field);',
    leaves: '&& !isSameValue(current[field], set[field]) && !(field in base)) clashing.add(field);',
    within: 60,
  },
  {
    name: 'a deletion of what its author had not seen is a conflict',
    file: 'src-site/sync/apply-delete.ts',
    takes: '  if (clashes.length > 0) {',
    leaves: '  if (clashes.length > 99) {',
    within: 60,
  },
  {
    name: 'a deleted record does not come back by an edit',
    file: 'src-site/sync/put-on-deleted.ts',
    takes: '  if (!isAnew) {',
    leaves: "  if (!isAnew && line.op === 'delete') {",
    within: 60,
  },
  {
    name: 'a refused line is kept to be reviewed',
    file: 'src-main/core/store/acknowledge-lines.ts',
    takes: "if (result.status === 'rejected') parts.tray.put(line, result, getLineTitle(line, existing?.fields), at);",
    leaves: "if (result.status === 'rejected') parts.changed.add('outbox');",
    within: 60,
  },
  {
    name: 'what is recognised from before a restored site was read says nothing new',
    file: 'src-main/core/store/acknowledge-lines.ts',
    takes: 'if (seq <= state.seq || ',
    leaves: 'if (',
    within: 100,
  },
  {
    name: 'after a download, the feed goes on from where that began',
    file: 'src-site/sync/read-snapshot.ts',
    takes: 'makeFeedCursor(meta, person, floor)',
    leaves: 'makeFeedCursor(meta, person, floor + 1)',
    within: 100,
  },
];
