import { makeCounter, makeHistogram } from './metric.ts';

/** What happened in this process since its start. */
export type SiteMetrics = ReturnType<typeof makeSiteMetrics>;

/** A desk has one; two more may linger after a network that changed. */
const mostStreams = 5;

const methods = new Set(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']);

export function makeSiteMetrics() {
  const requests = makeHistogram(
    'site_request_seconds', 'Requests answered, by route and status, and how long they took; event streams as long as they lasted.',
    [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  );
  const lines = makeCounter('site_push_lines_total', 'Lines that desks sent, by what became of them; those already known count again.');
  const rows = makeCounter('site_page_rows_total', 'Items sent in pages of the feed and of snapshots.');
  const bytes = makeCounter('site_page_bytes_total', 'Bytes of these pages before compression.');
  const streams = new Map<string, number>();
  return {
    addRequest: (method: string, route: string, status: number, seconds: number) =>
      requests.observe({ method: methods.has(method) ? method : 'other', route, status: String(status) }, seconds),
    addLines: (results: readonly { status: string }[]) => {
      for (const { status } of results) lines.add({ result: status });
    },
    addPage: (page: 'feed' | 'snapshot', content: Buffer) => {
      rows.add({ page }, countItems(content));
      bytes.add({ page }, content.length);
    },
    /** Counts an event stream of this token; answers how to say that it ended, or null if the token has enough of them. */
    openStream: (tokenHash: string) => {
      const open = streams.get(tokenHash) ?? 0;
      if (open >= mostStreams) return null;
      streams.set(tokenHash, open + 1);
      return () => {
        const left = (streams.get(tokenHash) ?? 1) - 1;
        if (left === 0) streams.delete(tokenHash);
        else streams.set(tokenHash, left);
      };
    },
    countStreams: () => [...streams.values()].reduce((sum, count) => sum + count, 0),
    write: () => [requests, lines, rows, bytes].map((metric) => metric.write()).join(''),
  };
}

/** The last line of a page says how many items it holds. */
const countItems = (page: Buffer): number =>
  (JSON.parse(page.toString('utf8', page.lastIndexOf('\n', page.length - 2) + 1)) as { count: number }).count;
