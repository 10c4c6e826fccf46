import { createHash } from 'node:crypto';
import { type FeedItem, feedItem, pageEnd, pageHead, type PageHead } from '../../contract/site/feed-line.ts';
import type { RefusedItem } from './refused-items.ts';
import { SiteFailure } from './site-failure.ts';

export type Page = { head: PageHead; items: FeedItem[]; refused: RefusedItem[] };
/** A page of which only the head has been read: the next one can be asked for before its items are. */
export type SentPage = { head: PageHead; read: () => Page };

/**
 * Opens a page of JSON lines: a head, items, an end with their count. A page that was cut, changed on the way, or that
 * some other server sent (a hotel's login page) is refused whole, some of it only when it is read; an item that does not fit is
 * refused alone.
 */
export function openPage(bytes: Buffer, sha256: string | null): SentPage {
  if (sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new SiteFailure('unreachable', 'page altered on the way');
  const end = bytes.indexOf(newline);
  const head = pageHead.safeParse(parse(bytes.toString('utf8', 0, end < 0 ? bytes.length : end)));
  if (!head.success) throw new SiteFailure('not_the_site', 'no page head');
  return { head: head.data, read: () => ({ head: head.data, ...readItems(bytes) }) };
}

const newline = 10;

function readItems(bytes: Buffer): Omit<Page, 'head'> {
  const items: FeedItem[] = [];
  const refused: RefusedItem[] = [];
  let last: unknown;
  let count = 0;
  // Line by line: a page as one string would be the largest thing in the memory of the desk.
  for (let start = 0; start < bytes.length; count++) {
    const newlineAt = bytes.indexOf(newline, start);
    const end = newlineAt < 0 ? bytes.length : newlineAt;
    const line = parse(bytes.toString('utf8', start, end));
    const isLast = end + 1 >= bytes.length;
    start = end + 1;
    if (isLast) last = line;
    else if (count > 0) {
      const item = feedItem.safeParse(line);
      if (item.success) items.push(item.data);
      else refused.push({ where: `line ${count + 1}`, why: 'malformed' });
    }
  }
  const end = pageEnd.safeParse(last);
  if (!end.success || end.data.count !== count - 2) throw new SiteFailure('unreachable', 'page cut on the way');
  return { items, refused };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
