import type { Database } from '../database/database.ts';
import type { OpenStreams } from '../devices/open-streams.ts';
import type { SiteMetrics } from '../metrics/site-metrics.ts';
import type { SiteTables } from '../records/site-tables.ts';
import type { FileTables } from '../files/file-tables.ts';
import type { FileLimits } from '../files/file-limits.ts';
import type { ChangeBell } from '../sync/change-bell.ts';
import type { ServerShare } from './server-share.ts';
import type { Log } from './log.ts';

/** What every route is given. */
export type SiteContext = {
  db: Database;
  /** The same database, as the rules of the sync know it. */
  tables: SiteTables;
  fileTables: FileTables;
  bell: ChangeBell;
  streams: OpenStreams;
  log: Log;
  files: FileLimits;
  metrics: SiteMetrics;
  share: ServerShare;
  /** The site is set to send mail. */
  hasMail: boolean;
  /** The token of the request, if it carries one. */
  token: string | undefined;
};
