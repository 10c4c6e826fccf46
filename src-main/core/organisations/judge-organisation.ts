import type { EssVerdict } from '../../domain/ess/verdict.ts';
import { reachVerdict } from '../../domain/ess/reach-verdict.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store, StoredRecord } from '../store/store.ts';
import { gatherStatements } from './gather-statements.ts';
import { rereadAlerts } from '../findings/alert-index.ts';
import { listOfferRows } from './list-organisation-offers.ts';
import { readOrganisation, readPlacedCode } from './read-verdict.ts';

/** Reaches the verdict of an organisation anew, and keeps in the list the one that counts. Answers that of the sources. */
export function judgeOrganisation(store: Store, record: StoredRecord, today: string): EssVerdict {
  const fields = readOrganisation(record);
  const verdict = reachVerdict(gatherStatements(store.db, fields), today);
  const code = readPlacedCode(store, { id: record.id, fields }, today) ?? verdict.code;
  const { changes } = prepareOnce(store.db, 'update organisation_list set verdict = ? where row = ? and verdict is not ?').run(code, record.row, code);
  if (changes > 0) rereadAlerts(store.db, () => listOfferRows(store.db, fields));
  return verdict;
}
