import { readDayInFrance } from '../../domain/day-in-france.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { judgeOrganisation } from './judge-organisation.ts';
import { sweepVerdicts } from './sweep-verdicts.ts';
import { writeThroughOrganisations } from './work-through.ts';

/**
 * Reaches, in portions, the verdicts that the list does not know yet: those of the day, of new references, and of what was written
 * since. What is half typed leaves no trace: that is for the sweep. Answers how many verdicts of the sources the sweep found changed.
 */
export async function catchUpVerdicts(store: Store, now: Date): Promise<number> {
  const changed = await sweepVerdicts(store, now);
  if (!store.db.open) return changed;
  const today = readDayInFrance(now);
  const next = prepareOnce<string, [number]>(store.db, 'select id from organisation_list join record using (row) where verdict is null limit ?').pluck();
  await writeThroughOrganisations(store, (most) => next.all(most), (record) => void judgeOrganisation(store, record, today));
  return changed;
}
