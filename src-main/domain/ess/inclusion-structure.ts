/**
 * Structures of integration through work (SIAE), which have the ESUS approval by right if they are of the ESS
 * (L3332-17-1 II). The kind alone says the status of some.
 */
export const inclusionKinds = ['EI', 'ETTI', 'ACI', 'AI', 'GEIQ', 'EA', 'EATT', 'ESAT'] as const;
export type InclusionKind = (typeof inclusionKinds)[number];

export function readInclusionKind(text: string): InclusionKind | null {
  const word = text.trim().toUpperCase();
  return inclusionKinds.find((kind) => kind === word) ?? null;
}

/** An AI is an association (L5132-7); a GEIQ an association or a cooperative (L1253-2): both ESS by status. */
export const isEssByKind = (kind: InclusionKind): boolean => kind === 'AI' || kind === 'GEIQ';
