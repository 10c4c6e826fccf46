import { hashToken } from '../../src-main/valise/carried-mac.ts';
import { forgetFirst, makeRateLimit } from './rate-limit.ts';
import type { RoutePolicy } from './route-policy.ts';

/** Requests in a minute: of one address for what is public, of one token for what is a desk's. */
export type RequestLimits = {
  submissionsPerMinute: number;
  readsPerMinute: number;
  deviceRequestsPerMinute: number;
};

type Sender = { address: string; token: string | undefined };
export type FrontLimits = {
  /** Seconds that a sender must wait; 0 lets the request through and counts it. */
  check: (kind: RoutePolicy['kind'], sender: Sender) => number;
  /** The site has answered who bears this token: from now on it is counted by itself. */
  know: (token: string) => void;
};

/** Tokens whose bearer was answered lately. More than any association has. */
const mostKnown = 20_000;
/** What desks that nobody knows yet may ask from one address, which may be that of an office, or of a proxy: so many times what one desk may. */
const strangers = 5;

/** The front door's limits, each for this server's share of the whole. A token that anybody may invent is no sender: it counts for its address. */
export function makeFrontLimits(limits: RequestLimits, share: () => number): FrontLimits {
  const submission = makeRateLimit(limits.submissionsPerMinute, { share });
  const read = makeRateLimit(limits.readsPerMinute, { share });
  const device = makeRateLimit(limits.deviceRequestsPerMinute, { share });
  const stranger = makeRateLimit(limits.deviceRequestsPerMinute * strangers, { share });
  const known = new Set<string>();
  return {
    check: (kind, { address, token }) => {
      switch (kind) {
        case 'submission':
          return submission(address);
        case 'public':
          return read(address);
        case 'device': {
          const hash = token === undefined ? undefined : hashToken(token);
          return hash !== undefined && known.has(hash) ? device(hash) : stranger(address);
        }
        case 'service':
          return 0;
      }
    },
    know: (token) => {
      const hash = hashToken(token);
      known.delete(hash);
      if (known.size >= mostKnown) forgetFirst(known);
      known.add(hash);
    },
  };
}
