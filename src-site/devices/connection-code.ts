import { createHash, randomBytes } from 'node:crypto';

/** A new token: 256 random bits, shown once. */
export const makeToken = () => randomBytes(32).toString('base64url');

/** What the database keeps of a token. It is random, so a plain hash is enough. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** An address and a token in one line, to be pasted into a desk. */
export const makeConnectionCode = (url: string, token: string) =>
  `rsb1.${Buffer.from(url).toString('base64url')}.${token}`;
