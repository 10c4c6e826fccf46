import { recogniseColumns } from '../ess/organisation-columns.ts';
import type { OrganisationRow } from '../ess/organisation-row.ts';
import { readOrganisationRow } from '../ess/read-organisation-row.ts';
import { replaceReferenceRow } from '../references/reference-table.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import type { AnsweredCompany } from './company-answer.ts';
import { readDayInFrance } from '../../domain/day-in-france.ts';

/** The name under which its answers stand among the references of this desk, and in a verdict. */
export const directoryName = 'recherche-entreprises.api.gouv.fr';

/** Keeps what the directory says of a company: without the network, its verdict reads it as a line of a file imported on that day. */
export function keepAnswer(store: Store, company: AnsweredCompany, { by, at }: { by: string; at: string }): void {
  const told = readAnswer(company, readDayInFrance(new Date(at)));
  if (told === null) return;
  store.write(() => {
    replaceReferenceRow(store.db, { name: directoryName, by, at }, { siren: company.siren, rna: told.rna, name: told.name, statements: told.statements });
    // Its verdict in the list is to be reached again, and that of whoever follows it.
    prepareOnce(store.db, 'update organisation_list set verdict = null where siren = ? or rna = ? or verdict_of is not null').run(company.siren, told.rna);
  });
}

/** The answer as a line of a file, under the names that its fields have in the API. It is true of the day on which it was asked for. */
function readAnswer({ siege, complements, ...told }: AnsweredCompany, today: string): OrganisationRow | null {
  const kind = complements?.type_siae;
  const line: Record<string, string | null | undefined> = {
    siren: told.siren,
    nom_complet: told.nom_complet ?? told.nom_raison_sociale,
    siret_siege: siege?.siret,
    nature_juridique: told.nature_juridique,
    activite_principale: told.activite_principale,
    etat_administratif: told.etat_administratif,
    date_creation: told.date_creation,
    date_fermeture: told.date_fermeture,
    identifiant_association: complements?.identifiant_association,
    // It says « false » both of those that INSEE marks outside and of those that nobody marks: only « true » says something.
    'complements.est_ess': complements?.est_ess === true ? 'true' : null,
    type_siae: Array.isArray(kind) ? kind[0] : kind,
    date_mise_a_jour: today,
  };
  const cells = Object.fromEntries(Object.entries(line).map(([field, value]) => [field, value ?? '']));
  const columns = recogniseColumns(directoryName, Object.keys(cells));
  return columns && readOrganisationRow(directoryName, columns, cells);
}
