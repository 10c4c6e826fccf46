import { type EssMessage, sayEss } from '../message.ts';

export type IdentifierKind = 'siren' | 'siret' | 'rna' | 'vat' | 'foreign';
/**
 * `format`: not such an identifier. `checksum`: a digit is probably wrong, yet registries hold true ones that fail, so
 * a person may override it. `mismatch`: it does not belong with another identifier of the same organisation.
 */
export type IdentifierFault = 'format' | 'checksum' | 'mismatch';
export type IdentifierProblem = EssMessage & { kind: IdentifierKind; fault: IdentifierFault };
export type IdentifierOverride = { reason: string; by: string; on: string };

/** An identifier as it is kept (no spaces, capitals), with what is wrong and who accepted it all the same. */
export type IdentifierCheck = { value: string; problem: IdentifierProblem | null; override: IdentifierOverride | null };

export const pass = (value: string): IdentifierCheck => ({ value, problem: null, override: null });

export const fail = (kind: IdentifierKind, fault: IdentifierFault, value: string, values: EssMessage['values'] = {}): IdentifierCheck => ({
  value,
  problem: { kind, fault, ...sayEss(`identifier.${kind}.${fault}`, { value: value.slice(0, 60), ...values }) },
  override: null,
});

/** Accepts an identifier that fails its check. Without a reason nothing is accepted: null. */
export function overrideIdentifier(check: IdentifierCheck, override: IdentifierOverride): IdentifierCheck | null {
  return check.problem === null || override.reason.trim() === '' ? null : { ...check, override };
}

/** Spaces of all kinds, dots, dashes and slashes are how people group digits; what is copied from a page may have wide digits, and hide marks that nobody sees. */
export const stripIdentifier = (text: string): string => text.normalize('NFKC').replace(/[\s.\-/\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2064\ufeff]/g, '').toUpperCase();
