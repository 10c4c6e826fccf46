import { scrypt } from 'node:crypto';

/** The cost of scrypt (RFC 7914). */
export type ScryptCost = { n: number; r: number; p: number };

/** 128 MiB and about half a second: OWASP's first choice for scrypt (2^17, 8, 1). */
export const scryptCost: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };

/** 32 bytes from what a person typed. */
export const deriveKey = (passphrase: string, salt: Buffer, { n, r, p }: ScryptCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // The same letters typed on two systems may be composed differently.
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N: n, r, p, maxmem: 256 * n * r }, (error, key) => (error ? reject(error) : resolve(key)));
  });
