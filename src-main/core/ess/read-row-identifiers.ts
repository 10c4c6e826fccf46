import { checkForeignIdentifier } from '../../domain/ess/identifiers/check-foreign.ts';
import { checkRna } from '../../domain/ess/identifiers/check-rna.ts';
import { checkSiren } from '../../domain/ess/identifiers/check-siren.ts';
import { checkSiret } from '../../domain/ess/identifiers/check-siret.ts';
import { checkFrenchVat } from '../../domain/ess/identifiers/check-vat.ts';
import { fail, type IdentifierCheck } from '../../domain/ess/identifiers/identifier-check.ts';
import type { OrganisationColumn } from './organisation-columns.ts';
import type { OrganisationRow } from './organisation-row.ts';

/** The identifiers of a line, checked, and compared with each other. A SIRET gives its SIREN where there is none. */
export function readIdentifiers(cell: (column: OrganisationColumn) => string, problems: OrganisationRow['problems']): Pick<OrganisationRow, 'siren' | 'siret' | 'rna'> {
  const keep = (check: IdentifierCheck | null): string | null => {
    if (check === null) return null;
    if (check.problem !== null) problems.push(check.problem);
    return check.value === '' ? null : check.value;
  };
  const given = (column: OrganisationColumn, check: (text: string) => IdentifierCheck) => (cell(column) === '' ? null : check(cell(column)));

  const ownSiren = keep(given('siren', (text) => checkSiren(restoreZeros(text, 9))));
  const nic = cell('nic');
  const siret = keep(given('siret', (text) => checkSiret(restoreZeros(text, 14))) ?? (nic !== '' && ownSiren !== null ? checkSiret(ownSiren + nic.padStart(5, '0')) : null));
  const ofSiret = siret !== null && /^\d{14}$/.test(siret) ? siret.slice(0, 9) : null;
  if (siret !== null && ofSiret !== null && ownSiren !== null && ofSiret !== ownSiren) keep(fail('siret', 'mismatch', siret, { siren: ownSiren }));
  const siren = ownSiren ?? ofSiret;
  const rna = keep(given('rna', checkRna) ?? given('formerRna', checkRna));
  keep(given('vat', (text) => checkVat(text, siren)));
  keep(given('foreign', (text) => checkForeignIdentifier(cell('country').toUpperCase(), text)));
  return { siren, siret, rna };
}

/** Of another country, by that country's rule: the letters in front say which. */
function checkVat(text: string, siren: string | null): IdentifierCheck {
  const country = /^\s*([A-Za-z]{2})[\s.-]?[\dA-Za-z]/.exec(text)?.[1]?.toUpperCase() ?? 'FR';
  return country === 'FR' ? checkFrenchVat(text, siren) : checkForeignIdentifier(country === 'EL' ? 'GR' : country, text);
}

/** Spreadsheets take identifiers for numbers: `6220119` and `6220119900031.0` have lost zeros or won a fraction. */
function restoreZeros(text: string, length: number): string {
  const digits = text.replace(/[.,]0+$/, '').replace(/\s/g, '');
  return /^\d+$/.test(digits) && digits.length < length && digits.length >= length - 3 ? digits.padStart(length, '0') : text.replace(/[.,]0$/, '');
}
