import type Database from 'better-sqlite3';
import { prepareOnce } from '../store/statements.ts';

/** How many recruiters are to be reminded of corrections (`isToRemind`). */
export const countToRemind = (db: Database.Database): number =>
  prepareOnce<number>(
    db,
    `select count(*) from record indexed by offer_to_remind where entity = 'offer' and fields ->> 'state' = 'corrections'
       and fields ->> '$.correctionLink.remindedAt' is not null and fields ->> '$.correctionLink.at' = fields ->> '$.decision.at'`,
  ).pluck().get() ?? 0;
