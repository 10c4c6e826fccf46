import type { Database } from '../database/database.ts';
import { followUpCorrections } from '../corrections/follow-up.ts';
import { closeExpired } from '../published/close-expired.ts';
import { forgetLetters } from '../mail/keep-letter.ts';
import { collectFiles } from '../files/collect-files.ts';
import { describeError, type Log } from '../http/log.ts';
import { purge } from './purge.ts';

const hourMs = 3_600_000;

/**
 * Does the work of the day (corrections that nobody answers, offers whose last day is over, purge) if nobody has for a day: whichever server
 * claims the day does it, the others see it done. Each part is done whatever became of those before. True if it was us.
 */
export async function purgeIfDue(db: Database, log: Log, options?: Parameters<typeof purge>[1]): Promise<boolean> {
  const claimed = await db.query(
    `update sync_meta set purged_at = now() where purged_at is null or purged_at < now() - interval '23 hours' returning 1`,
    [],
  );
  if (claimed.length === 0) return false;
  const doPart = async <T>(part: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      log('error', 'site.purge_failed', { part, ...describeError(error) });
      return undefined;
    }
  };
  const corrections = await doPart('corrections', () => followUpCorrections(db));
  log('info', 'site.followed_up', { ...corrections, expired: await doPart('expired', () => closeExpired(db)) });
  const purged = await doPart('records', () => purge(db, options));
  log('info', 'site.purged', { ...purged, files: await doPart('files', () => collectFiles(db)), letters: await doPart('letters', () => forgetLetters(db)) });
  return true;
}

/** Looks every hour whether a purge is due, beginning a while after the start. Answers how to stop it. */
export function startDailyPurge(db: Database, log: Log): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    running = purgeIfDue(db, log).catch((error: unknown) => log('error', 'site.purge_failed', describeError(error)));
  };
  // Servers that start together do not all ask at once.
  const first = setTimeout(look, hourMs * (0.1 + 0.2 * Math.random()));
  const every = setInterval(look, hourMs);
  first.unref();
  every.unref();
  return async () => {
    clearTimeout(first);
    clearInterval(every);
    await running;
  };
}
