import { handInBodyBytes } from '../../src-main/contract/site/hand-in.ts';
import { outcomeRatesSeconds } from '../published/read-outcome-rates.ts';

/** What the front door allows on a route before anything of it is read. */
export type RoutePolicy = {
  /** The route for the log and the limits, without ids. */
  name: string;
  kind: 'submission' | 'public' | 'device' | 'service';
  bodyBytes: number;
  /** Other web sites may read it from a browser. */
  openToBrowsers: boolean;
  /** For how long anybody may keep what is public; a minute where it is not said. */
  cacheSeconds?: number;
  /** Only who holds the token of a lost device is heard at all: it may send much. */
  lostOnly?: boolean;
};

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}/gi;

/** Decided from the path alone. A path that no route knows gets the narrowest rights; it is named `unknown` in the log. */
export function findPolicy(path: string): RoutePolicy {
  const name = path.replaceAll(anyId, '{id}');
  if (/^\/v1\/submissions\/[a-z-]{1,30}$/.test(path)) return { name: '/v1/submissions/{kind}', kind: 'submission', bodyBytes: 256 * 1024, openToBrowsers: false };
  // The token of a link is a secret: it is in no log.
  if (/^\/v1\/corrections\/[^/]+$/.test(path)) return { name: '/v1/corrections/{token}', kind: 'submission', bodyBytes: 256 * 1024, openToBrowsers: false };
  // Percent signs and pluses make a form three times as long.
  if (/^\/corrections\/[^/]+$/.test(path)) return { name: '/corrections/{token}', kind: 'submission', bodyBytes: 768 * 1024, openToBrowsers: false };
  if (/^\/outcomes\/[^/]+$/.test(path)) return { name: '/outcomes/{token}', kind: 'submission', bodyBytes: 64 * 1024, openToBrowsers: false };
  if (/^\/publications\/[^/]+$/.test(path)) return { name: '/publications/{token}', kind: 'submission', bodyBytes: 64 * 1024, openToBrowsers: false };
  if (/^\/v1\/offers(\/\{id\}(\/job-posting)?)?$/.test(name)) return { name, kind: 'public', bodyBytes: 0, openToBrowsers: true };
  if (path === '/v1/outcomes') return { name, kind: 'public', bodyBytes: 0, openToBrowsers: true, cacheSeconds: outcomeRatesSeconds };
  if (/^\/v1\/sync\/(push|carried)$/.test(path)) return { name, kind: 'device', bodyBytes: 8 * 1024 * 1024, openToBrowsers: false };
  if (path === '/v1/sync/hand-in') return { name, kind: 'device', bodyBytes: handInBodyBytes, openToBrowsers: false, lostOnly: true };
  if (/^\/v1\/(sync\/(hello|snapshot|feed|digest|events)|device|files\/\{id\}(\/(state|part|complete))?)$/.test(name)) return { name, kind: 'device', bodyBytes: 64 * 1024, openToBrowsers: false };
  if (name === '/v1/letters/{id}') return { name, kind: 'device', bodyBytes: 64 * 1024, openToBrowsers: false };
  if (path === '/openapi.json') return { name, kind: 'public', bodyBytes: 0, openToBrowsers: true };
  if (path === '/health/live' || path === '/health/ready') return { name, kind: 'service', bodyBytes: 0, openToBrowsers: false };
  return { name: 'unknown', kind: 'public', bodyBytes: 0, openToBrowsers: false };
}
