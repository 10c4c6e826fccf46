import type { SyncMemory } from '../sync/sync-memory.ts';

/**
 * What time it is, as far as this desk can know without the site: its clock, put right by what it was off at the last
 * exchange, and never before that exchange.
 */
export function readTime(now: Date, clocks: ReturnType<SyncMemory['clocks']>): Date {
  if (!clocks) return now;
  const site = Date.parse(clocks.site);
  return new Date(Math.max(site, now.getTime() + site - Date.parse(clocks.here)));
}
