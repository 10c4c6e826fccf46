import { listHashes } from '../../domain/record/named-files.ts';
import type { OutboxLine } from '../store/outbox-table.ts';
import type { Store } from '../store/store.ts';

/** The files that are here and that the site has not got yet, as far as this desk knows. */
export const readUnsentFiles = (store: Store): Set<string> =>
  new Set(store.db.prepare<[], string>('select sha256 from file where to_send = 1').pluck().all());

export const namesAny = ({ set }: OutboxLine, files: ReadonlySet<string>): boolean => files.size > 0 && listHashes(set['files']).some((sha256) => files.has(sha256));

/** The site lacks these files, or may: those that are here are sent again. */
export function markUnsent(store: Store, hashes: readonly string[]): void {
  const mark = store.db.prepare(`update file set to_send = 1 where sha256 = ? and state = 'here'`);
  store.write(() => {
    for (const sha256 of hashes) mark.run(sha256);
  });
}
