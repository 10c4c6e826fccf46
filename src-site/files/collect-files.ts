import type { Database } from '../database/database.ts';

/** How long a file stays after the last record that named it has let go of it; and an upload that nobody goes on with. */
export const keepDays = 30;

/**
 * Clears away what nobody has named for thirty days. May run on several servers at once, and while records are written:
 * a file that is named again meanwhile is spared. Answers with how many went.
 */
export async function collectFiles(db: Database): Promise<number> {
  // Records that were purged named nothing any more.
  await db.query('delete from file_use u where not exists (select 1 from sync_row r where r.entity = u.entity and r.id = u.id)');
  await db.query(
    `update site_file f set unused_since = now() where unused_since is null
       and not exists (select 1 from file_use u where u.sha256 = f.sha256 and u.gone_at is null)`,
  );
  await db.query(
    `update site_file f set unused_since = null where unused_since is not null
       and exists (select 1 from file_use u where u.sha256 = f.sha256 and u.gone_at is null)`,
  );
  const gone = await db.query(`delete from site_file where unused_since < now() - make_interval(days => $1) returning sha256`, [keepDays]);
  await db.query(`delete from file_use u where gone_at < now() - make_interval(days => $1) and not exists (select 1 from site_file f where f.sha256 = u.sha256)`, [keepDays]);
  await db.query(`delete from file_upload where touched_at < now() - make_interval(days => $1)`, [keepDays]);
  return gone.length;
}
