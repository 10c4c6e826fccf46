import type { SiteContext } from '../http/site-context.ts';

type Told = Pick<SiteContext, 'db' | 'bell' | 'streams'>;

/** Where the counter stands, then each time that it moved, for as long as the access stands that the token gave. */
export async function* tellHeads({ db, bell, streams }: Told, tokenHash: string, signal: AbortSignal, close: () => void) {
  let leave = () => {};
  try {
    const access = await streams.follow(tokenHash);
    ({ leave } = access);
    const ended = AbortSignal.any([signal, access.signal]);
    if (ended.aborted) return;
    const [clock] = await db.query<{ v: number }>('select v from sync_clock', []);
    yield { head: clock?.v ?? 0 };
    for await (const head of bell.wait(ended)) yield { head };
  } finally {
    leave();
    close();
  }
}
