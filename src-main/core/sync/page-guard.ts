import type { Page } from './read-page.ts';
import { SiteFailure } from './site-failure.ts';

/** More empty pages in a row than any honest site sends. */
const mostEmpty = 20;

/**
 * Sees that the pages of one exchange lead somewhere: a site that sends the same place twice, or nothing for ever, is asked
 * no more. Throws SiteFailure.
 */
export function makePageGuard() {
  const places = new Set<string>();
  let empty = 0;
  return {
    check: ({ head, items, refused }: Page): void => {
      if (!head.more) return;
      const next = head.next ?? head.head;
      empty = items.length + refused.length === 0 ? empty + 1 : 0;
      if (places.has(next) || empty > mostEmpty) throw new SiteFailure('not_the_site', 'its pages never end');
      places.add(next);
    },
  };
}
