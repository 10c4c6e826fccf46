import type Database from 'better-sqlite3';
import type { Amounts } from '../../domain/findings/reference/reference-tables.ts';
import type { Tunings } from '../../domain/findings/rule-tuning.ts';
import { readAmounts } from './read-amounts.ts';
import { readTunings } from './read-tunings.ts';

/** By what a team reads offers: its rules, and the amounts of law as far as it knows them. */
export type TeamRules = { tunings: Tunings; amounts: Amounts };

/** As it stands in this store. */
export const readTeamRules = (db: Database.Database): TeamRules => ({ tunings: readTunings(db), amounts: readAmounts(db) });
