import { stripIdentifier } from './identifier-check.ts';

/** The SIREN of a SIREN or SIRET as people write it, its key right or not; null where it is neither. */
export function readSiren(text: string | null | undefined): string | null {
  const digits = stripIdentifier(text ?? '');
  return /^(?:\d{9}|\d{14})$/.test(digits) ? digits.slice(0, 9) : null;
}

/** A number of the register of associations, as registers write it; null where there is none. */
export const readRna = (text: string | null | undefined): string | null => stripIdentifier(text ?? '') || null;
