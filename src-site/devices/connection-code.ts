import { randomBytes } from 'node:crypto';

/** A new token: 256 random bits, shown once. */
export const makeToken = () => randomBytes(32).toString('base64url');

/** An address and a token in one line, to be pasted into a desk. */
export const makeConnectionCode = (url: string, token: string) =>
  `rsb1.${Buffer.from(url).toString('base64url')}.${token}`;
