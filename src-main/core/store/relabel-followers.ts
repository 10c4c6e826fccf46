import { getSiteState, settleRecord } from './overlay.ts';
import { purgeRecord } from './receive-items.ts';
import type { StoreParts } from './store-parts.ts';

/**
 * Conflicts and proposals about a record that this desk has moved bear its new labels too, as they do on the site
 * (`src-site/records/work-copy.ts`), in the caller's transaction; unless `isSeen`, they go with it. The feed takes back
 * only what it has brought: not a proposal that was made here and moved in the same breath. What the site does not have yet stays.
 */
export function relabelFollowers(parts: StoreParts, recordId: string, scopes: string[], isSeen: boolean): void {
  for (const held of parts.records.listAbout(recordId)) {
    const state = getSiteState(parts, held.entity, held.id, held);
    if (!state || state.ver === 0) continue;
    if (isSeen) settleRecord(parts, { ...state, scopes }, held);
    else purgeRecord(parts, held.entity, held.id);
  }
}
