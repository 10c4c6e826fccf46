import type Database from 'better-sqlite3';
import { findingIds, type FindingId } from '../../domain/findings/finding.ts';
import { ruleFields, type RuleTuning, type Tunings } from '../../domain/findings/rule-tuning.ts';
import { prepareOnce } from '../store/statements.ts';

type Line = { fields: string; changed_by: string; changed_at: string };
/** A tuning, with its last author. */
export type KeptTuning = { tuning: RuleTuning; by: string; at: string };

const known = new Set<string>(findingIds);

/** The rules that the team has tuned; those of a later version of Bureau, and what does not read, are left out. */
export function readKeptTunings(db: Database.Database): Map<FindingId, KeptTuning> {
  const kept = new Map<FindingId, KeptTuning>();
  for (const line of prepareOnce<Line>(db, `select fields, changed_by, changed_at from record where entity = 'rule' order by row`).all()) {
    const read = ruleFields.safeParse(JSON.parse(line.fields));
    if (!read.success || !known.has(read.data.name)) continue;
    const { name, amountCents: _, ...tuning } = read.data;
    kept.set(name as FindingId, { tuning, by: line.changed_by, at: line.changed_at });
  }
  return kept;
}

/** The same, for whoever reads offers. */
export const readTunings = (db: Database.Database): Tunings => new Map([...readKeptTunings(db)].map(([id, { tuning }]) => [id, tuning]));
