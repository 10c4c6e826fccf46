import { frozenLine } from '../../contract/site/mutation.ts';
import type { JournalLine } from './journal-table.ts';
import { keepSiteState } from './overlay.ts';
import type { StoreParts } from './store-parts.ts';

const portion = 500;

/**
 * The site was restored from a backup, and may have forgotten anything that a verified backup does not cover: the whole
 * journal goes back to the outbox, each line with its number and its bytes, in the caller's transaction. What the site
 * still knows, it recognises. Answers with how many lines.
 */
export function putBackJournal(parts: StoreParts): number {
  let count = 0;
  for (let place = { device: '', n: -1 }; ; ) {
    const lines = parts.journal.list(place, portion);
    for (const line of lines) putBack(parts, line);
    count += lines.length;
    const last = lines.at(-1);
    if (last === undefined || lines.length < portion) break;
    place = { device: last.device, n: last.n };
  }
  if (count === 0) return 0;
  parts.journal.clear();
  parts.changed.add('outbox');
  return count;
}

function putBack(parts: StoreParts, { device, n, line, batch, sha, frozen }: JournalLine): void {
  const { entity, id, op, baseVer, base, set, at } = frozenLine.parse(JSON.parse(frozen));
  const existing = parts.records.get(entity, id);
  // What is here stays on the screen until the site has been read again: only then is it known what lies under the line.
  if (existing) keepSiteState(parts, entity, id, existing);
  // A journal of before may not know under which name a line left: it takes a new number.
  const numbered = device === '' ? { device: null, n: null, sha: null, frozen: null } : { device, n, sha, frozen };
  parts.outbox.putBack({ line, batch, entity, id, op, baseVer, base, set, at, heldSince: null, delayMs: 0, ...numbered });
}
