import type { CoreHost } from '../core-host.ts';
import { readSettings } from '../app/app-settings.ts';
import type { Store } from '../store/store.ts';
import { writeAutoReminders } from '../offers/auto-reminders.ts';
import { writeAutoLetters } from './auto-letters.ts';

export type FollowUpDesk = {
  /** An exchange with the site has ended: what the others have done is known, and what is due is written, once an hour. */
  onExchanged: () => void;
  /** The settings have changed: the next exchange looks. */
  restart: () => void;
  /** Ends when what was begun has ended. */
  settled: () => Promise<void>;
  stop: () => Promise<void>;
};

type Parts = { store: Store; host: CoreHost; mayWrite: () => boolean; /** The person of this desk. */ by: () => string; wakeSync: () => void };
const everyMs = 60 * 60_000;

/** Writes the letters of the follow-up and the reminders of corrections by itself, if this desk is set to: only just after an exchange, so that it knows what was asked already. */
export function makeFollowUpDesk({ store, host, mayWrite, by, wakeSync }: Parts): FollowUpDesk {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const look = async (): Promise<void> => {
    if (stopped || !store.db.open) return;
    const author = { by: by(), now: host.now(), delayMs: readSettings(store).decisionDelayMinutes * 60_000 };
    const written = [await writeAutoLetters(store, author), store.db.open ? await writeAutoReminders(store, author) : null];
    if (written.some((batch) => batch !== null)) wakeSync();
  };
  return {
    onExchanged: () => {
      const now = host.now().getTime();
      // A clock that was set back must not silence it.
      if (stopped || !mayWrite() || (now - lookedAt < everyMs && now >= lookedAt)) return;
      lookedAt = now;
      running = running.then(look).catch((error: unknown) => host.log('error', 'follow_up_broke', { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }));
    },
    restart: () => {
      lookedAt = Number.NEGATIVE_INFINITY;
      wakeSync();
    },
    settled: () => running,
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}
