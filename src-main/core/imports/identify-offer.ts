import { createHash } from 'node:crypto';
import { foldText } from '../../domain/fold-text.ts';
import type { CheckedOffer } from './check-offer.ts';

/**
 * The name that tells whether an offer has come before: the source's own, or, where it gives none, one made from the
 * words themselves (the same words are the same offer; other words, another one).
 */
export function identifyOffer({ content, origin }: CheckedOffer): string {
  if (origin.reference !== null) return origin.reference;
  const words = [content.title, content.employerName, content.placeLabel, content.description].map((part) => foldText(part ?? '').replace(/\s+/g, ' '));
  return `#${createHash('sha256').update(words.join('\n')).digest('base64url').slice(0, 22)}`;
}
