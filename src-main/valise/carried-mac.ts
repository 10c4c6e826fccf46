import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

// A desk and its site both know the SHA-256 of the desk's token; a carrier does not. From it come a name that tells
// the site whose lines these are without giving the key away, and the key that closes each line.

/** What the site keeps of a token. It is random, so a plain hash is enough. */
export const hashToken = (token: string): string => sumText(token);

/** Who the author is, for the site: the SHA-256 of the token's hash. */
export const nameAuthor = (tokenHash: string): string => createHash('sha256').update(Buffer.from(tokenHash, 'hex')).digest('hex');

/** A line as its author numbered it. */
type NumberedLine = { n: number; sha: string; frozen: string };

/**
 * What closes a line: its device, its number, its sum and its very bytes. The sum is that of the bytes that first left: those of a line
 * whose record is out of its author's sight say less by now, and then both are closed. A sum that follows from the bytes is not said twice.
 */
export function makeLineMac(tokenHash: string, device: string, { n, sha, frozen }: NumberedLine): string {
  const isOwnSum = sumText(frozen) === sha;
  return makeMac(tokenHash, `line\n${device}\n${n}\n${isOwnSum ? '' : `${sha}\n`}${frozen}`);
}

/** What closes a first download: the digest of all its lines before the end. */
export const makeFirstSeal = (tokenHash: string, digest: string): string => makeMac(tokenHash, `first\n${digest}`);

/** Equal, in the same time whatever they are. Both are hex of 32 bytes. */
export const isSameMac = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const sumText = (text: string): string => createHash('sha256').update(text).digest('hex');

function makeMac(tokenHash: string, text: string): string {
  const key = createHmac('sha256', Buffer.from(tokenHash, 'hex')).update('bureau-valise-1').digest();
  return createHmac('sha256', key).update(text).digest('hex');
}
