/** Says how many seconds this sender must wait; 0 lets the request through and counts it. */
export type RateLimit = (sender: string) => number;

type Bucket = { tokens: number; at: number };
type Options = {
  /** The part of the whole that is this server's: with its fellows', they never allow more together than one alone would. */
  share?: () => number;
  now?: () => number;
  maxSenders?: number;
};

/**
 * A bucket a sender, refilled at `perMinute`, full at first. Kept in this process, for its share of the limit. Forgets
 * senders that have been quiet, so that its memory is bounded.
 */
export function makeRateLimit(perMinute: number, { share = () => 1, now = Date.now, maxSenders = 20_000 }: Options = {}): RateLimit {
  const buckets = new Map<string, Bucket>();
  return (sender) => {
    const at = now();
    const most = Math.max(1, perMinute * share());
    const perMs = most / 60_000;
    const old = buckets.get(sender) ?? { tokens: most, at };
    const tokens = Math.min(most, old.tokens + Math.max(0, at - old.at) * perMs);
    // Re-inserted last: the first of the map is the one who has been quiet for longest.
    buckets.delete(sender);
    if (buckets.size >= maxSenders) forgetFirst(buckets);
    const allowed = tokens >= 1;
    buckets.set(sender, { tokens: allowed ? tokens - 1 : tokens, at });
    return allowed ? 0 : spreadOut(Math.max(1, Math.ceil((1 - tokens) / perMs / 1000)));
  };
}

/** Of what is put last each time that it is heard of, the first is who has been quiet for longest. */
export function forgetFirst(kept: Set<string> | Map<string, unknown>): void {
  for (const quiet of kept.keys()) {
    kept.delete(quiet);
    return;
  }
}

/** A wait, made up to half as long again at random: those who were refused together do not all come back together. */
export const spreadOut = (seconds: number): number => seconds + Math.floor(Math.random() * (seconds / 2 + 1));
