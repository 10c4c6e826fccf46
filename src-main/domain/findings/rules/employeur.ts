import { makeFinding } from '../make-finding.ts';
import type { FactRule } from '../rule.ts';

/** L5332-2: readers may not know the employer, the publisher must. Whether it belongs to the ESS is another verdict. */
export const employeur: FactRule = {
  id: 'employeur',
  check({ offer: { facts, names, isRelayed } }) {
    const at = { id: 'employeur' as const, level: 'bloquant' as const, source: 'L5332-2' as const };
    const siret = facts.employerSiret?.replace(/[\s.\u00a0\u202f]/g, '') ?? '';
    if (siret !== '' && !isSiret(siret)) return [makeFinding({ ...at, level: 'avertissement', field: names.siret, reason: 'employeur.siret' })];
    if (facts.employerName !== null || siret !== '' || facts.employerRna !== null || facts.employerAddress !== null) return [];
    // The first publisher knows its name, and gives it on request.
    return [makeFinding(isRelayed ? { ...at, level: 'avertissement', field: names.employer, reason: 'employeur.source' } : { ...at, field: names.employer })];
  },
};

/** Fourteen digits that pass Luhn, or La Poste's, whose sum is a multiple of five. Some real ones pass neither: never a hard stop. */
function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false;
  const digits = Array.from(siret, Number);
  if (siret.startsWith('356000000') && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0) return true;
  const luhn = digits.reduce((sum, digit, place) => sum + (place % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return luhn % 10 === 0;
}
