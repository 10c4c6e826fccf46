import { makePageSize } from './page-size.ts';
import type { Page, SentPage } from './read-page.ts';

/** `rows`: how many were asked for. */
type AskedPage = { rows: number; sent: SentPage };

/**
 * Asks for pages, and for one more than is needed now: the site prepares it while the one at hand is read and written.
 * `ask` is given the query with its `limit`. A page is known by the place where it begins.
 */
export function makeAskAhead(ask: (query: Record<string, string>) => Promise<SentPage>) {
  const size = makePageSize();
  let ahead: { place: string | null; asked: Promise<AskedPage> } | undefined;
  const send = async (query: Record<string, string>): Promise<AskedPage> => {
    const rows = size.rows();
    return { rows, sent: await size.measure(() => ask({ ...query, limit: String(rows) })) };
  };
  return {
    open: (place: string | null, query: Record<string, string>): Promise<AskedPage> => {
      const asked = ahead?.place === place ? ahead.asked : send(query);
      ahead = undefined;
      return asked;
    },
    prepare: async (place: string, query: Record<string, string>): Promise<void> => {
      const asked = send(query);
      // If it fails while nobody waits for it, it fails again when it is waited for.
      asked.catch(() => {});
      ahead = { place, asked };
      await letRequestsLeave();
    },
    learn: (rows: number, page: Page): void => size.learn(rows, page),
  };
}

/** A request leaves some turns after it was made: without them, it would wait until the page at hand is written. */
async function letRequestsLeave(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await yieldToOthers();
}

/** The windows are answered between two pages. */
export const yieldToOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
