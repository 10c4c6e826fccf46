import { checkRna } from '../../ess/identifiers/check-rna.ts';
import { checkSiret } from '../../ess/identifiers/check-siret.ts';
import { foldText } from '../../fold-text.ts';
import { makeFinding } from '../make-finding.ts';
import type { FactRule } from '../rule.ts';

/** L5332-2: readers may not know the employer, the publisher must. Whether it belongs to the ESS is another verdict. */
export const employeur: FactRule = {
  id: 'employeur',
  check({ offer: { facts, names, isRelayed } }) {
    const at = { id: 'employeur' as const, level: 'bloquant' as const, source: 'L5332-2' as const };
    const siret = facts.employerSiret?.trim() ?? '';
    // Some real ones fail: never a hard stop.
    if (siret !== '' && checkSiret(siret).problem !== null) return [makeFinding({ ...at, level: 'avertissement', field: names.siret, reason: 'employeur.siret' })];
    const rna = facts.employerRna?.trim() ?? '';
    // A number or an address alone leaves the work of finding out who it is.
    if (isRealName(facts.employerName))
      return rna === '' || checkRna(rna).problem === null ? [] : [makeFinding({ ...at, level: 'avertissement', field: names.employer, reason: 'employeur.rna' })];
    // The first publisher knows its name, and gives it on request.
    return [makeFinding(isRelayed ? { ...at, level: 'avertissement', field: names.employer, reason: 'employeur.source' } : { ...at, field: names.employer })];
  },
};

/** What people write in the box when they would rather not say. */
const noName = /^(?:n ?\/ ?a|nc|neant|xx+|(?:non|pas) (?:communique|precise|renseigne|indique|dispo\w*)e?|confidentiel(?:le)?|anonyme|inconnue?|employeur|sans|null|undefined)\.?$/;
const isRealName = (name: string | null): boolean => name !== null && /[\p{L}\d]/u.test(name) && !noName.test(foldText(name).trim());
