import type { LettersStatus } from '../../contract/desk/letters.ts';
import { leavesAlone, needsPerson } from '../../domain/mail/letter-state.ts';
import type { CoreHost } from '../core-host.ts';
import type { Store } from '../store/store.ts';
import type { SiteClient } from '../sync/site-client.ts';
import type { SyncMemory } from '../sync/sync-memory.ts';
import { getMailRetryDelay, type MailRhythm, usualMailRhythm } from './mail-timer.ts';
import { openMailServer } from './open-mail-server.ts';
import type { SmtpSession } from '../../valise/open-smtp.ts';
import type { MailFailure } from '../../valise/read-mail-error.ts';
import { readMailSettings } from './mail-settings.ts';
import { sendBySite } from './send-by-site.ts';
import { sendLetter } from './send-letter.ts';
import { isQuestion, settleQuestions } from './settle-questions.ts';

export type MailDesk = {
  status: () => LettersStatus;
  /** Something may leave now: it is looked at soon. Nobody waits for it. */
  wake: () => void;
  /** An exchange with the site has ended: what the other desks have asked is known. */
  onExchanged: () => void;
  /** The settings have changed, or a person asks: what stood in the way is forgotten. */
  restart: () => void;
  /** One round now; ends when all that may leave has been tried. */
  now: () => Promise<void>;
  stop: () => Promise<void>;
};

type Parts = { store: Store; host: CoreHost; memory: SyncMemory; isOffline: () => boolean; /** Null without a site, or offline. */ site: (signal: AbortSignal) => SiteClient | null; /** What became of letters has changed. */ tell: () => void; rhythm?: MailRhythm };

/** Sends the letters of this desk's decisions in the background, one at a time, once their decisions have left. */
export function makeMailDesk({ store, host, memory, isOffline, site, tell, rhythm = usualMailRhythm }: Parts): MailDesk {
  let failure: (MailFailure & { at: string }) | null = null;
  let failures = 0;
  let nextAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const stopper = new AbortController();
  let session: SmtpSession | null = null;
  let settled: ReadonlySet<string> = new Set();
  let settling: Promise<void> = Promise.resolve();

  const plan = (delayMs: number) => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => void round(), delayMs);
    timer.unref?.();
  };
  /** Nothing is asked of a server that refuses us before a person has looked, nor before it is time. */
  const isWaiting = () => failure !== null && (needsPerson(failure.code) || (nextAt !== null && nextAt > Date.now()));
  const fail = ({ code, reply }: MailFailure) => {
    failures++;
    failure = { code, reply, at: host.now().toISOString() };
    host.log('warn', 'mail_failure', { code, failures });
    nextAt = needsPerson(code) ? null : Date.now() + getMailRetryDelay(failures, rhythm);
    tell();
  };

  const send = async (): Promise<void> => {
    if (store.letters.doubt(memory.deviceId(), host.now().toISOString()) > 0) tell();
    for (let after = 0; ; ) {
      if (stopped || isOffline()) return;
      const [letter] = store.letters.listDue(host.now().toISOString(), after, 1);
      if (letter === undefined) return;
      after = letter.row;
      if (isQuestion(store, letter) && !settled.has(letter.id)) continue;
      if (readMailSettings(store).way === 'site') {
        const client = site(stopper.signal);
        const refusal = client && (await sendBySite(store, letter, client, { now: host.now, tell }));
        if (client === null || refusal !== null) return refusal === null ? undefined : fail(refusal);
        failures = 0;
        failure = null;
        continue;
      }
      if (session === null) {
        const opened = await openMailServer(store, host.keychain, readMailSettings(store), rhythm.patience);
        if (stopped) return 'session' in opened ? opened.session.cut() : undefined;
        if ('failure' in opened) return fail(opened.failure);
        ({ session } = opened);
      }
      const over = await sendLetter(store, letter, session, { now: host.now, tell });
      if (over !== null) {
        session.close();
        session = null;
        return fail(over);
      }
      failures = 0;
      failure = null;
    }
  };
  const settle = async (): Promise<void> => {
    const found = await settleQuestions(store, host.now());
    settled = found.settled;
    if (found.paused > 0) tell();
    if (settled.size > 0) desk.wake();
  };
  const logBroken = (error: unknown) => host.log('error', 'mail_broke', { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' });
  const round = async (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    if (stopped || !store.db.open || isOffline() || !leavesAlone(readMailSettings(store).way) || isWaiting()) return planNext();
    running = settling.then(send);
    try {
      await running;
    } catch (error) {
      logBroken(error);
    } finally {
      session?.close();
      session = null;
      running = null;
      if (again && !isWaiting()) plan(rhythm.wakeMs);
      else planNext();
      again = false;
    }
  };
  const planNext = () => {
    if (stopped || !store.db.open) return;
    const due = store.letters.findNextAt(host.now().toISOString());
    const times = [nextAt, due === null ? null : Date.now() + Date.parse(due) - host.now().getTime()].filter((time) => time !== null);
    if (times.length > 0) plan(Math.max(rhythm.wakeMs, Math.min(...times) - Date.now()));
  };

  const desk: MailDesk = {
    status: () => ({
      ...store.letters.count(),
      way: readMailSettings(store).way,
      failure: failure && { ...failure, nextAt: nextAt === null ? null : new Date(nextAt).toISOString() },
    }),
    wake: () => {
      if (running) again = true;
      else if (!isWaiting()) plan(rhythm.wakeMs);
    },
    onExchanged: () => {
      settling = settle().catch((error: unknown) => logBroken(error));
    },
    restart: () => {
      failures = 0;
      failure = null;
      nextAt = null;
      desk.wake();
    },
    now: async () => {
      if (running) await running;
      await round();
    },
    stop: async () => {
      stopped = true;
      stopper.abort();
      clearTimeout(timer);
      if (running === null) return;
      // What is being given to the server is given a moment more: cut, nobody would know whether it left.
      const patience = setTimeout(() => session?.cut(), rhythm.stopMs);
      await running.catch(() => undefined);
      clearTimeout(patience);
    },
  };
  plan(rhythm.wakeMs);
  return desk;
}
