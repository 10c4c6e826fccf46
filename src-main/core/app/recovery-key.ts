import { createHash, randomBytes } from 'node:crypto';

// Crockford's base 32: no I, L, O or U, so that what was copied by hand reads back as it was meant.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = 20;

/** 160 random bits with two letters of check, in groups of five: what a person prints or writes down. */
export function makeRecoveryKey(): string {
  const body = encode(randomBytes(bytes));
  return (body + makeCheck(body)).replace(/.{5}(?=.)/g, '$&-');
}

/** The key as typed, without spaces or dashes, in capitals, I and L read as 1, O as 0. Undefined if its check is wrong. */
export function readRecoveryKey(typed: string): string | undefined {
  const text = typed.toUpperCase().replace(/[\s\-–—_.]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  const body = text.slice(0, -2);
  if (body.length !== (bytes * 8) / 5 || !/^[0-9A-HJKMNP-TV-Z]+$/.test(body)) return undefined;
  return text.slice(-2) === makeCheck(body) ? body : undefined;
}

function encode(data: Buffer): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of data) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

function makeCheck(body: string): string {
  const [a = 0, b = 0] = createHash('sha256').update(`bureau-recovery:${body}`).digest();
  return `${alphabet[a & 31]}${alphabet[b & 31]}`;
}
