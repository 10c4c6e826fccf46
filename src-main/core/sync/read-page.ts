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
  const lines = bytes.toString('utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const end = pageEnd.safeParse(parse(lines.at(-1)));
  if (!end.success || end.data.count !== lines.length - 2) throw new SiteFailure('unreachable', 'page cut on the way');
  const items: FeedItem[] = [];
  const refused: RefusedItem[] = [];
  for (let i = 1; i < lines.length - 1; i++) {
    const item = feedItem.safeParse(parse(lines[i]));
    if (item.success) items.push(item.data);
    else refused.push({ where: `line ${i + 1}`, why: 'malformed' });
  }
  return { items, refused };
}

function parse(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}
