import { createHash } from 'node:crypto';

/** Who was asked lately is known by this: no record says the address twice. SHA-256 (hex) of it in lower case. */
export const hashAddress = (address: string): string => createHash('sha256').update(address.trim().toLowerCase()).digest('hex');
