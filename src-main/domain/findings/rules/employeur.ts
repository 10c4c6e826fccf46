import { checkRna } from '../../ess/identifiers/check-rna.ts';
import { checkSiret } from '../../ess/identifiers/check-siret.ts';
import { foldText } from '../../fold-text.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { listTexts, locate, type ReadOffer } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';

const at = { id: 'employeur', level: 'bloquant', source: 'L5332-2' } as const;

/** L5332-2: readers may not know the employer, the publisher must. One whose verdict is that it is not of the ESS has no place on this site. */
export const employeur: FactRule = {
  id: 'employeur',
  check: ({ offer, reference: { employerVerdict } }) => [
    // On its name: set aside of one employer, it comes back with another.
    ...(employerVerdict === 'no' ? [makeFinding({ ...at, source: 'practice', field: offer.names.employer, reason: 'employeur.notEss', end: offer.facts.employerName?.length ?? 0 })] : []),
    ...checkIdentity(offer),
  ],
};

function checkIdentity(offer: ReadOffer): Finding[] {
  const { facts, names, isRelayed } = offer;
  const siret = facts.employerSiret?.trim() ?? '';
  // Some real ones fail: never a hard stop.
  if (siret !== '' && checkSiret(siret).problem !== null) return [makeFinding({ ...at, level: 'avertissement', field: names.siret, reason: 'employeur.siret' })];
  const wrong = siret === '' ? findWrongSiret(offer) : null;
  const rna = facts.employerRna?.trim() ?? '';
  // A number or an address alone leaves the work of finding out who it is.
  if (isRealName(facts.employerName))
    return rna === '' || checkRna(rna).problem === null ? (wrong === null ? [] : [wrong]) : [makeFinding({ ...at, level: 'avertissement', field: names.employer, reason: 'employeur.rna' })];
  // The first publisher knows its name, and gives it on request.
  return [makeFinding(isRelayed ? { ...at, level: 'avertissement', field: names.employer, reason: 'employeur.source' } : { ...at, field: names.employer })];
}

const saidSiret = /\bsiret\b ?(?:n ?° ?|numero )?:? ?(\d(?:[ .]?\d){13})(?!\d)/g;

/** A number that the text gives, where the record has none. */
function findWrongSiret(offer: ReadOffer): Finding | null {
  for (const text of listTexts(offer, 'body', 'employer', 'apply'))
    for (const match of text.folded.text.matchAll(saidSiret))
      if (checkSiret(match[1] ?? '').problem !== null) return makeFinding({ ...at, level: 'avertissement', ...locate(text, match.index, match.index + match[0].length), reason: 'employeur.siret' });
  return null;
}

/** What people write in the box when they would rather not say. */
const noName = /^(?:n ?\/ ?a|nc|neant|xx+|(?:non|pas) (?:communique|precise|renseigne|indique|dispo\w*)e?|confidentiel(?:le)?|anonyme|inconnue?|employeur|sans|null|undefined)\.?$/;
const isRealName = (name: string | null): boolean => name !== null && /[\p{L}\d]/u.test(name) && !noName.test(foldText(name).trim());
