import type { IdentifierKind } from '../../domain/ess/identifiers/identifier-check.ts';
import type { EssMessage } from '../../domain/ess/message.ts';
import type { Statement } from '../../domain/ess/statement.ts';

/** What is wrong with one cell. The line is still read: what the cell would say is left out, but an identifier stays as written. */
export type RowProblem = EssMessage & { kind?: IdentifierKind };

/** An organisation as one line of a file tells it. */
export type OrganisationRow = {
  name: string | null;
  siren: string | null;
  siret: string | null;
  rna: string | null;
  statements: Statement[];
  problems: RowProblem[];
};
