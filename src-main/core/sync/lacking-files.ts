import { listHashes } from '../../domain/record/named-files.ts';
import { readRefusedFiles } from '../files/unsent-files.ts';
import type { OutboxLine } from '../store/outbox-table.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';

/**
 * The files that a line adds, once sent, of which this desk has no copy: if the site lacks one, only someone else can bring it, and the
 * line waits for them. (A conflict is settled from another desk than the one that had attached the file, and that one lost it.)
 */
export function listLackingFiles(store: Store, line: OutboxLine): string[] {
  if (line.n === null) return [];
  const isHere = prepareOnce<number, [string]>(store.db, `select 1 from file where sha256 = ? and state = 'here'`).pluck();
  return listAddedFiles(line).filter((sha256) => isHere.get(sha256) === undefined);
}

/** The files that a line adds to its record. */
export function listAddedFiles({ base, set }: Pick<OutboxLine, 'base' | 'set'>): string[] {
  const before = listHashes(base['files']);
  return listHashes(set['files']).filter((sha256) => !before.includes(sha256));
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

/**
 * What the site has on hold for files that it does not take leaves without them, in the same way. Only once the site has answered all that
 * is numbered: a number that it never heard of would be a gap. Takes the lines of these records off `onHold`; true if there are any.
 */
export function leaveWithoutRefused(store: Store, onHold: Set<number>): boolean {
  if (onHold.size === 0) return false;
  const refused = readRefusedFiles(store);
  if (refused.size === 0) return false;
  return store.write(() => {
    let any = false;
    for (const place of onHold) {
      const [line] = store.outbox.list(place - 1, 1);
      if (line?.line !== place || line.n === null) continue;
      const named = listAddedFiles(line).filter((sha256) => refused.has(sha256));
      if (named.length === 0) continue;
      any = true;
      for (const one of store.outbox.listOfRecord(line.entity, line.id)) onHold.delete(one.line);
      store.outbox.thawRecord(line.entity, line.id);
      for (const sha256 of named) store.refuseFile(sha256, refused.get(sha256) ?? '');
    }
    return any;
  });
}
