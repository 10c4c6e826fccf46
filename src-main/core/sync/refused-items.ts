import { z } from 'zod';
import type { FeedItem } from '../../contract/site/feed-line.ts';
import { instant } from '../../domain/text.ts';
import type { Store } from '../store/store.ts';
import type { Page } from './read-page.ts';
import type { Person } from './sync-memory.ts';

/** An item of a page that was left out, and why: it does not fit the contract, or it is out of this person's sight. */
export type RefusedItem = { where: string; why: 'malformed' | 'out_of_sight' };

/** What was refused lately. It says nothing of the items: they are somebody's, or nobody's. */
const refusals = z.object({ at: instant, malformed: z.number().int(), outOfSight: z.number().int() });
export type Refusals = z.infer<typeof refusals>;
const setting = 'sync.refused';
const rememberedMs = 7 * 86_400_000;

/** The items that this person may hold; a site that is mistaken about rights is not believed. */
export function takeVisible({ items, refused }: Page, { scopes }: Pick<Person, 'scopes'>): { items: FeedItem[]; refused: RefusedItem[] } {
  const visible: FeedItem[] = [];
  const left = [...refused];
  for (const item of items)
    if (item.kind !== 'put' || item.scopes.some((scope) => scopes.includes(scope))) visible.push(item);
    else left.push({ where: `${item.entity} ${item.id}`, why: 'out_of_sight' });
  return { items: visible, refused: left };
}

/** Adds to what is remembered, in the caller's transaction. */
export function rememberRefused(store: Store, refused: readonly RefusedItem[], now: Date): void {
  const known = readRefused(store, now) ?? { malformed: 0, outOfSight: 0 };
  const malformed = refused.filter(({ why }) => why === 'malformed').length;
  store.saveSetting(setting, { at: now.toISOString(), malformed: known.malformed + malformed, outOfSight: known.outOfSight + refused.length - malformed } satisfies Refusals);
}

/** What was refused in the last week; null if nothing was. */
export function readRefused(store: Store, now: Date): Refusals | null {
  const found = store.readSetting(setting, refusals);
  return found && Math.abs(now.getTime() - Date.parse(found.at)) < rememberedMs ? found : null;
}
