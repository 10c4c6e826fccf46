import type Database from 'better-sqlite3';
import { prepareOnce } from '../store/statements.ts';

/** `isToRemind`, as its index has it. */
const toRemind = `from record indexed by offer_to_remind where entity = 'offer' and fields ->> 'state' = 'corrections'
  and fields ->> '$.correctionLink.remindedAt' is not null and fields ->> '$.correctionLink.at' = fields ->> '$.decision.at'`;

/** How many recruiters are to be reminded of corrections. */
export const countToRemind = (db: Database.Database): number => prepareOnce<number>(db, `select count(*) ${toRemind}`).pluck().get() ?? 0;

/** Their offers. */
export const listToRemind = (db: Database.Database): string[] => prepareOnce<string, []>(db, `select id ${toRemind} order by row`).pluck().all();
