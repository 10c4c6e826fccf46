import { createHash } from 'node:crypto';

/**
 * The id of what is asked at one turn of one offer: alike on every desk, so that of two that ask at the same time the site keeps the
 * first, and the other hears that it is not the one (RFC 9562, version 8).
 */
export function makeTurnId(...turn: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(turn.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
