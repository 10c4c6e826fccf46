import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Says who may enter: the one browser that was given the address printed at the start. */
export function makeSessionDoor() {
  let token: string | undefined = makeSecret();
  const session = makeSecret();
  return {
    token,
    /** Exchanges the token of the address for the session, once. */
    redeem: (given: string): string | undefined => {
      if (token === undefined || !isSame(given, token)) return undefined;
      token = undefined;
      return session;
    },
    holdsSession: (request: IncomingMessage, cookieName: string): boolean =>
      readCookies(request.headers.cookie ?? '', cookieName).some((value) => isSame(value, session)),
  };
}

const makeSecret = () => randomBytes(32).toString('base64url');
const digest = (value: string) => createHash('sha256').update(value).digest();
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

const readCookies = (header: string, name: string): string[] =>
  header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
