import { listScopes } from './check-desk.ts';
import type { MemoryState } from './memory-tables.ts';
import type { Problem } from './schedule.ts';

/** A page that leaves the site holds nothing that its reader may not see at this moment. */
export function checkPage(state: MemoryState, tokenHash: string, page: Buffer, report: (kind: Problem['kind'], text: string) => void): void {
  const granted = listScopes(state, tokenHash);
  for (const [, place, labels] of page.toString().matchAll(/^\{"kind":"put",(.{1,120}?),"scopes":(\[.*?\])/gm)) {
    const scopes = JSON.parse(labels ?? '[]') as string[];
    if (!scopes.some((scope) => granted.includes(scope))) report('leaked', `the site sends ${place} under ${labels} to who may see ${granted.join(' ')}`);
  }
}
