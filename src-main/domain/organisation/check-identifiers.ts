import { checkRna } from '../ess/identifiers/check-rna.ts';
import { checkSiren } from '../ess/identifiers/check-siren.ts';
import { checkSiret } from '../ess/identifiers/check-siret.ts';
import { checkFrenchVat } from '../ess/identifiers/check-vat.ts';
import { readSiren } from '../ess/identifiers/read-identifiers.ts';
import type { EssMessage } from '../ess/message.ts';
import type { OrganisationContent } from './organisation.ts';

export type Identified = Pick<OrganisationContent, 'siret' | 'rna' | 'vat'>;
export type IdentifierField = keyof Identified;

/** Identifiers of an organisation that fail their check, with the sentence for each. Numbers of VAT of other countries are not checked. */
export function checkIdentifiers({ siret, rna, vat }: Identified): { field: IdentifierField; problem: EssMessage }[] {
  const digits = siret?.replace(/\D/g, '') ?? '';
  const checks = {
    siret: siret === null ? null : digits.length === 9 ? checkSiren(siret) : checkSiret(siret),
    rna: rna === null ? null : checkRna(rna),
    vat: vat === null || !/^\s*fr/i.test(vat) ? null : checkFrenchVat(vat, readSiren(siret)),
  };
  return Object.entries(checks).flatMap(([field, check]) =>
    check?.problem ? [{ field: field as IdentifierField, problem: { id: check.problem.id, values: check.problem.values } }] : [],
  );
}
