import { reachVerdict } from '../../domain/ess/reach-verdict.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store, StoredRecord } from '../store/store.ts';
import { gatherStatements } from './gather-statements.ts';
import { readOrganisation, readPlacedCode } from './read-verdict.ts';
import { noteVerdict } from './verdict-trail.ts';

/** Reaches the verdict of an organisation anew: the list can be narrowed by it, its trace is kept. True if the sources say otherwise than before. */
export function judgeOrganisation(store: Store, record: StoredRecord, now: Date, today: string): boolean {
  const fields = readOrganisation(record);
  const verdict = reachVerdict(gatherStatements(store.db, fields), today);
  const code = readPlacedCode(store, { id: record.id, fields }, today) ?? verdict.code;
  prepareOnce(store.db, 'update organisation_list set verdict = ? where row = ? and verdict is not ?').run(code, record.row, code);
  return noteVerdict(store, record.id, verdict, now);
}
