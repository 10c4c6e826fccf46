/** Collectivities whose code in postcodes differs from ISO 3166-2. */
const overseas: Record<string, string> = { '975': 'PM', '977': 'BL', '978': 'MF', '984': 'TF', '986': 'WF', '987': 'PF', '988': 'NC' };

/** The département of a French INSEE code (`44109` → `FR-44`, `2A004` → `FR-2A`, `97105` → `FR-971`). */
export function readTerritoryOfInsee(code: string | null): string | null {
  if (code === null || !/^(\d{2}|2[AB])\d{3}$/i.test(code)) return null;
  return toTerritory(/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2));
}

/** The département of a French postcode. Corsica's two share `20`: 200 and 201 are the south. */
export function readTerritoryOfPostcode(postcode: string | null): string | null {
  if (postcode === null || !/^\d{5}$/.test(postcode)) return null;
  if (postcode.startsWith('20')) return /^20[01]/.test(postcode) ? 'FR-2A' : 'FR-2B';
  return toTerritory(/^9[78]/.test(postcode) ? postcode.slice(0, 3) : postcode.slice(0, 2));
}

/** The territory of a département's number as people write it (`44`, `2a`, `971`, `1`). */
export function toTerritory(department: string): string | null {
  const code = department.trim().toUpperCase().padStart(2, '0');
  if (overseas[code]) return `FR-${overseas[code]}`;
  if (/^(2[AB]|97[1-46])$/.test(code)) return `FR-${code}`;
  return /^\d{2}$/.test(code) && code >= '01' && code <= '95' && code !== '20' ? `FR-${code}` : null;
}
