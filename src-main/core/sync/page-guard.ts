import type { Page } from './read-page.ts';
import { SiteFailure } from './site-failure.ts';

/** More empty pages in a row than any honest site sends. */
const mostEmpty = 20;
/** More pages of a feed without a later change than the largest transaction fills, or a desk that knows few of its kinds skips. */
const mostStanding = 200;

/**
 * Sees that the pages of one exchange lead somewhere: a site that sends the same place twice, or nothing for ever, or in a feed, which is
 * in the order of changes, the same changes again and again, is asked no more. Throws SiteFailure.
 */
export function makePageGuard({ isFeed = false } = {}) {
  const places = new Set<string>();
  let empty = 0;
  let standing = 0;
  let last = 0;
  return {
    check: ({ head, items, refused }: Page): void => {
      if (!head.more) return;
      const next = head.next ?? head.head;
      const latest = items.reduce((seq, item) => Math.max(seq, item.seq), last);
      empty = items.length + refused.length === 0 ? empty + 1 : 0;
      standing = isFeed && latest === last ? standing + 1 : 0;
      if (places.has(next) || empty > mostEmpty || standing > mostStanding) throw new SiteFailure('not_the_site', 'its pages never end');
      places.add(next);
      last = latest;
    },
  };
}
