import { listHashes } from '../../domain/record/named-files.ts';
import type { OutboxLine } from '../store/outbox-table.ts';
import type { Store } from '../store/store.ts';

/** The files that are here and that the site has not got yet, as far as this desk knows. */
export const readUnsentFiles = (store: Store): Set<string> =>
  new Set(store.db.prepare<[], string>('select sha256 from file where to_send = 1').pluck().all());

export const namesAny = ({ set }: OutboxLine, files: ReadonlySet<string>): boolean => files.size > 0 && listHashes(set['files']).some((sha256) => files.has(sha256));

/** The site lacks these files, or may: those that are here are sent again, unless it has said that it does not take them. */
export const markUnsent = (store: Store, hashes: readonly string[]): void => send(store, hashes, `update file set to_send = 1 where sha256 = ? and state = 'here' and refused is null`);

/** A person wishes these files to be tried once more, whatever the site has said of them. */
export const tryAgain = (store: Store, hashes: readonly string[]): void => send(store, hashes, `update file set to_send = 1, refused = null where sha256 = ? and state = 'here'`);

function send(store: Store, hashes: readonly string[], sql: string): void {
  const mark = store.db.prepare<[string]>(sql);
  store.write(() => {
    for (const sha256 of hashes) mark.run(sha256);
  });
}

/** The files that the site does not take, as it has said, with why. */
export const readRefusedFiles = (store: Store): Map<string, string> =>
  new Map(store.db.prepare<[], [string, string]>('select sha256, refused from file where refused is not null').raw().all());
