import type { Database } from '../database/database.ts';
import type { ChangeBell } from '../sync/change-bell.ts';
import type { Log } from './log.ts';

/** What every route is given. */
export type SiteContext = {
  db: Database;
  bell: ChangeBell;
  log: Log;
  /** The token of the request, if it carries one. */
  token: string | undefined;
};
