import { listHashes } from '../../domain/record/named-files.ts';
import type { OutboxLine } from '../store/outbox-table.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';

/**
 * The files that a line adds, once sent, of which this desk has no copy: if the site lacks one, only someone else can bring it, and the
 * line waits for them. (A conflict is settled from another desk than the one that had attached the file, and that one lost it.)
 */
export function listLackingFiles(store: Store, { n, base, set }: OutboxLine): string[] {
  if (n === null) return [];
  const before = listHashes(base['files']);
  const isHere = prepareOnce<number, [string]>(store.db, `select 1 from file where sha256 = ? and state = 'here'`).pluck();
  return listHashes(set['files']).filter((sha256) => !before.includes(sha256) && isHere.get(sha256) === undefined);
}

/**
 * A person waits no longer: what waits of the record takes other numbers and leaves without the files that the line lacks, which go to
 * "À revoir". Sent twice, it would change nothing: the site compares values. Answers how many files were left behind.
 */
export const leaveWithoutFiles = (store: Store, line: number): number =>
  store.write(() => {
    const [waiting] = store.outbox.list(line - 1, 1);
    if (waiting?.line !== line) return 0;
    const lacking = listLackingFiles(store, waiting);
    if (lacking.length === 0) return 0;
    store.outbox.thawRecord(waiting.entity, waiting.id);
    for (const sha256 of lacking) store.refuseFile(sha256, 'missing');
    return lacking.length;
  });
