/**
 * What an INSEE legal category (level 3, four digits) says of its bearer under law 2014-856, article 1.
 * `byRight`: ESS by status (II-1°). `possible`: its papers must be read. `commercial`: only with an ESUS approval or the
 * ESS mention at the registry (II-2°). `excluded`: cannot be. `unlisted`: INSEE knows such codes, this table does not.
 */
export type LegalStanding = 'byRight' | 'possible' | 'commercial' | 'excluded' | 'unlisted';
export type LegalFamily = 'association' | 'foundation' | 'mutual' | 'cooperative';
export type LegalReading = { standing: 'byRight'; family: LegalFamily } | { standing: Exclude<LegalStanding, 'byRight'>; family: null };

const byRight: Record<LegalFamily, string> = {
  association: '9220 9221 9222 9223 9230 9240 9260 5195',
  foundation: '9300',
  mutual: '8210 8250 8290 6411',
  cooperative: [
    '5191 5192 5193 5194 5196 6595 6596 5203 5307 5309', // banks, then partnerships
    '5443 5451 5453 5454 5455 5458 5459 5460', // SARL
    '5543 5547 5551 5552 5553 5554 5555 5558 5559 5560', // SA with a board
    '5643 5647 5651 5652 5653 5654 5655 5658 5659 5660', // SA with a directorate
    '6543 6551 6554 6558 6560 6316 6317 6318', // civil, agricultural
  ].join(' '),
};
const families = new Map(Object.entries(byRight).flatMap(([family, codes]) => codes.split(' ').map((code) => [code, family as LegalFamily] as const)));
/** Undeclared associations, SICA, GAEC, private GCS, MSA, works councils, SCI… */
const possible = new Set('9210 9224 9900 5432 5532 5632 6532 6533 9970 8140 8310 8311 6540'.split(' '));
const excluded = new Set('1000 8410 8420 8450 9110 9150'.split(' '));

/** Reads a legal category; null if it is not four digits. SCIC and SAS-SCOP have no code of their own: 5710 may be one. */
export function readLegalCategory(code: string): LegalReading | null {
  if (!/^\d{4}$/.test(code)) return null;
  const family = families.get(code);
  if (family !== undefined) return { standing: 'byRight', family };
  if (possible.has(code)) return { standing: 'possible', family: null };
  // 4xxx and 7xxx are of public law, 1xxx single traders: article 1 speaks of private legal persons.
  if (excluded.has(code) || /^[147]/.test(code)) return { standing: 'excluded', family: null };
  return { standing: code.startsWith('5') ? 'commercial' : 'unlisted', family: null };
}
