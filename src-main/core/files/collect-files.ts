import type { Store } from '../store/store.ts';
import type { FileTable } from './file-table.ts';

const keepMs = 30 * 86_400_000;

/**
 * Clears away copies: of what neither a record, the history nor a line names, and of what the site has too, that nobody
 * opened for thirty days nor chose to keep. True if some went: the folder is then to be swept.
 */
export const collectFiles = (store: Store, table: FileTable, now: Date): boolean =>
  store.write(() => {
    const gone = [...store.listUnnamedFiles(), ...table.listIdle(new Date(now.getTime() - keepMs).toISOString())];
    for (const sha256 of gone) table.remove(sha256);
    return gone.length > 0;
  });
