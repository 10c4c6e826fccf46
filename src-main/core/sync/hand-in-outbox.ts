import { handInParts } from '../../contract/site/hand-in.ts';
import type { Store } from '../store/store.ts';
import { listUnsentPieces } from '../valise/pack-files.ts';
import { countHandedIn, listParts } from './list-handed-in.ts';
import type { SiteClient } from './site-client.ts';
import { SiteFailure } from './site-failure.ts';

/** How long to wait before each further try, and how to wait; it throws if the desk is told to stop meanwhile. */
export type HandInPatience = { waitsMs: readonly number[]; wait: (ms: number) => Promise<void> };

/** Bytes of files that a lost device hands in: more would only leave a thief the time to read. */
const mostFileBytes = 64 * 1024 * 1024;

/**
 * This device was declared lost: what it had not sent is handed in, for an admin, as far as the site takes it: the lines, then the files. A part that
 * is cut is sent again as it was, a few times in all: a thief must not gain time. Answers how many lines were kept there,
 * of how many that waited. It never throws: the wiping waits for nothing more.
 */
export async function handInOutbox(store: Store, deviceId: string, client: SiteClient, { waitsMs, wait }: HandInPatience): Promise<{ waiting: number; kept: number }> {
  const waiting = countHandedIn(store);
  const waits = [...waitsMs];
  let kept = 0;
  try {
    let part = 0;
    for (const lines of listParts(store)) {
      if (part === handInParts) break;
      kept += await handInPart(client, writePart(deviceId, part++, lines), waits, wait);
    }
    for await (const piece of listUnsentPieces(store, mostFileBytes)) {
      if (part === handInParts) break;
      await handInPart(client, writePart(deviceId, part++, [JSON.stringify(piece)]), waits, wait);
    }
  } catch {
    // The network, or the site, would not.
  }
  return { waiting, kept };
}

const writePart = (deviceId: string, part: number, lines: readonly string[]) => `{"deviceId":"${deviceId}","part":${part},"lines":[${lines.join(',')}]}`;

/** Uses up `waits`. Answers 0 if the site refuses this part for what it is: the next ones may pass. */
async function handInPart(client: SiteClient, body: string, waits: number[], wait: HandInPatience['wait']): Promise<number> {
  for (;;) {
    try {
      return (await client.handIn(body)).kept;
    } catch (error) {
      if (!(error instanceof SiteFailure)) throw error;
      if (isRefused(error)) return 0;
      const ms = mayPass(error) ? waits.shift() : undefined;
      if (ms === undefined) throw error;
      await wait(ms);
    }
  }
}

const isRefused = ({ code, detail }: SiteFailure) => detail.startsWith('413') || (code === 'server_error' && /^4\d\d /.test(detail));
const mayPass = ({ code }: SiteFailure) => ['unreachable', 'server_error', 'too_many_requests', 'not_the_site'].includes(code);
