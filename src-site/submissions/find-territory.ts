/** Overseas départements and collectivities whose code is not simply their postcode's beginning. */
const overseas: Record<string, string> = {
  '971': 'FR-971', '972': 'FR-972', '973': 'FR-973', '974': 'FR-974', '975': 'FR-PM', '976': 'FR-976',
  '986': 'FR-WF', '987': 'FR-PF', '988': 'FR-NC',
};

/** The département (ISO 3166-2) that a French postcode is most likely in; null if it is no such postcode. */
export function findTerritory(postcode: string | null): string | null {
  const digits = (postcode ?? '').replaceAll(/\s/g, '');
  if (!/^\d{5}$/.test(digits)) return null;
  if (digits.startsWith('97') || digits.startsWith('98')) return overseas[digits.slice(0, 3)] ?? null;
  // Corsica: 200 and 201 are the south.
  if (digits.startsWith('20')) return digits < '20200' ? 'FR-2A' : 'FR-2B';
  const number = Number(digits.slice(0, 2));
  return number >= 1 && number <= 95 ? `FR-${digits.slice(0, 2)}` : null;
}
