import type { ReadyLetter } from './judge-letter.ts';

/** What is given to the system's opener is no longer (`host/check-outside-url.ts`), and Windows cuts not far above. */
const longest = 2000;

/** RFC 6068. A text that is too long for an address is left out of it. */
export function makeMailto({ to, subject, text }: ReadyLetter): { url: string; isWhole: boolean } {
  const short = `mailto:${encodeURIComponent(to)}?subject=${encode(subject)}`;
  const whole = `${short}&body=${encode(text.replace(/\r?\n/g, '\r\n'))}`;
  return whole.length <= longest ? { url: whole, isWhole: true } : { url: short.slice(0, longest), isWhole: false };
}

// These are left by encodeURIComponent, and taken by some openers for the end of an address.
const encode = (text: string): string => encodeURIComponent(text).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
