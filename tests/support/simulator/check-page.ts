import type { Problem } from './schedule.ts';

/** A page that leaves the site holds nothing but what its reader was granted (the scopes) while it was being answered. */
export function checkPage(granted: readonly string[], page: Buffer, report: (kind: Problem['kind'], text: string) => void): void {
  for (const [, place, labels] of page.toString().matchAll(/^\{"kind":"put",(.{1,120}?),"scopes":(\[.*?\])/gm)) {
    const scopes = JSON.parse(labels ?? '[]') as string[];
    if (!scopes.some((scope) => granted.includes(scope))) report('leaked', `the site sends ${place} under ${labels} to who may see ${granted.join(' ')}`);
  }
}
