import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReferenceFile } from '../../contract/desk/references.ts';
import type { OrganisationRow } from '../ess/organisation-row.ts';
import { type OrganisationLine, readOrganisations } from '../ess/read-organisations.ts';
import type { Store } from '../store/store.ts';
import { addReferenceProblem, addReferenceRow, saveReferenceFile } from './reference-table.ts';

/** Lines written in one transaction, between which windows are answered. */
const writtenAtOnce = 400;
/** More problems than that are counted and not kept. */
export const mostProblems = 10_000;

/** Reads a file of references into the store, `file` being counted up. Throws FileProblem where it cannot be read, or not further. */
export async function readReferenceFile(store: Store, file: ReferenceFile, pieces: AsyncIterable<Uint8Array>, isStopped: () => boolean): Promise<void> {
  let problems = 0;
  const note = (line: number, field: string | null, id: string, values: Record<string, string | number>) => {
    if (problems++ < mostProblems) addReferenceProblem(store.db, file.id, { line, field, message: { id, values } });
  };
  const write = (line: OrganisationLine) => {
    file.lines++;
    if ('problem' in line) {
      file.wrong++;
      note(line.number, null, `references.line.${line.problem}`, {});
      return;
    }
    const { siren, rna, name, statements, problems: cells } = line.row;
    const own = siren !== null && /^\d{9}$/.test(siren) ? siren : null;
    const isIdentified = own !== null || rna !== null;
    if (isIdentified) {
      file.organisations++;
      addReferenceRow(store.db, { file: file.id, number: line.number, siren: own, rna, name, statements });
    } else note(line.number, null, 'references.line.unidentified', {});
    for (const cell of cells) note(line.number, nameField(cell), cell.id, cell.values);
    if (!isIdentified || cells.length > 0) file.wrong++;
  };
  let batch: OrganisationLine[] = [];
  const flush = () => {
    const lines = batch;
    batch = [];
    if (lines.length === 0 || !store.db.open) return;
    store.write(() => {
      for (const line of lines) write(line);
      saveReferenceFile(store.db, file);
    });
  };
  for await (const line of readOrganisations(file.name, pieces)) {
    if (isStopped() || !store.db.open) return;
    if (batch.push(line) < writtenAtOnce) continue;
    flush();
    await nextTurn();
  }
  flush();
}

/** Where in the line: the column that a sentence names, or the identifier that fails its check. */
const nameField = ({ values, kind }: OrganisationRow['problems'][number]): string | null => (typeof values['field'] === 'string' ? values['field'] : (kind?.toUpperCase() ?? null));
