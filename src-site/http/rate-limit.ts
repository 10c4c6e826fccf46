/** Says how many seconds this sender must wait; 0 lets the request through and counts it. */
export type RateLimit = (sender: string) => number;

type Bucket = { tokens: number; at: number };

/**
 * A bucket a sender, refilled at `perMinute`, full at first. Kept in this process alone: several servers allow several
 * times as much. Forgets senders that have been quiet, so that its memory is bounded.
 */
export function makeRateLimit(perMinute: number, now: () => number = Date.now, maxSenders = 20_000): RateLimit {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / 60_000;
  return (sender) => {
    const at = now();
    const old = buckets.get(sender) ?? { tokens: perMinute, at };
    const tokens = Math.min(perMinute, old.tokens + Math.max(0, at - old.at) * perMs);
    // Re-inserted last: the first of the map is the one who has been quiet for longest.
    buckets.delete(sender);
    if (buckets.size >= maxSenders) for (const quiet of buckets.keys()) { buckets.delete(quiet); break; }
    const allowed = tokens >= 1;
    buckets.set(sender, { tokens: allowed ? tokens - 1 : tokens, at });
    return allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMs / 1000));
  };
}
