import { hashToken } from '../../src-main/valise/carried-mac.ts';
import { makeRateLimit } from './rate-limit.ts';
import type { RoutePolicy } from './route-policy.ts';

/** Requests in a minute: of one address for what is public, of one token for what is a desk's. */
export type RequestLimits = {
  submissionsPerMinute: number;
  readsPerMinute: number;
  deviceRequestsPerMinute: number;
};

type Sender = { address: string; token: string | undefined };
/** Seconds that a sender must wait; 0 lets the request through and counts it. */
export type FrontLimits = (kind: RoutePolicy['kind'], sender: Sender) => number;

/** The front door's limits, each for this server's share of the whole. */
export function makeFrontLimits(limits: RequestLimits, share: () => number): FrontLimits {
  const submission = makeRateLimit(limits.submissionsPerMinute, { share });
  const read = makeRateLimit(limits.readsPerMinute, { share });
  const device = makeRateLimit(limits.deviceRequestsPerMinute, { share });
  return (kind, { address, token }) => {
    switch (kind) {
      case 'submission':
        return submission(address);
      case 'public':
        return read(address);
      case 'device':
        return device(token === undefined ? address : hashToken(token));
      case 'service':
        return 0;
    }
  };
}
