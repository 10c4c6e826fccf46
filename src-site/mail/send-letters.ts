import { openSmtp, type Patience, type Sending } from '../../src-main/valise/open-smtp.ts';
import { makeMessageId, writeMessage } from '../../src-main/valise/write-message.ts';
import type { Database } from '../database/database.ts';
import { describeError, type Log } from '../http/log.ts';
import type { SiteMail } from './site-mail.ts';

/** Tests breathe faster. */
export type SendingRhythm = { everyMs: number; firstRetryMs: number; patience?: Patience };
export const usualSending: SendingRhythm = { everyMs: 5000, firstRetryMs: 60_000 };

type Claimed = { id: string; recipient: string; subject: string; body: string; tries: number };
/** Some two days. */
const mostTries = 50;
const longestRetryMs = 3_600_000;

/** One round: all that is due, one at a time. Several servers share it: each letter is claimed, on the disk, before the mail server hears of it. */
export async function sendLetters(db: Database, mail: SiteMail, log: Log, { firstRetryMs, patience }: SendingRhythm): Promise<number> {
  // A server that stopped in the middle: nobody knows whether these left.
  await db.query(`update site_letter set state = 'uncertain', at = now(), recipient = '', subject = '', body = '' where state = 'sending' and at < now() - interval '10 minutes'`, []);
  let session: Extract<Awaited<ReturnType<typeof openSmtp>>, { session: unknown }>['session'] | null = null;
  let sent = 0;
  try {
    for (let letter = await claimLetter(db); letter !== undefined; letter = await claimLetter(db)) {
      if (session === null) {
        const opened = await openSmtp(mail, patience);
        if ('failure' in opened) {
          log('warn', 'mail.failure', { code: opened.failure.code });
          await putBack(db, letter, opened.failure, firstRetryMs);
          return sent;
        }
        ({ session } = opened);
      }
      const message = await writeMessage({ to: letter.recipient, subject: letter.subject, text: letter.body, messageId: makeMessageId(letter.id, mail), date: new Date() }, mail);
      const sending = await session.send({ from: mail.senderAddress, to: letter.recipient }, message);
      await settle(db, letter, sending, firstRetryMs);
      log('info', 'mail.letter', { is: sending.is, ...(sending.is === 'sent' ? {} : { code: sending.code }) });
      if (sending.is === 'sent') sent++;
      if (sending.is === 'over' || sending.is === 'uncertain') return sent;
    }
    return sent;
  } finally {
    session?.close();
  }
}

async function claimLetter(db: Database): Promise<Claimed | undefined> {
  const [letter] = await db.query<Claimed>(
    `update site_letter set state = 'sending', at = now(), tries = tries + 1 where id = (
       select id from site_letter where state = 'waiting' and (next_at is null or next_at <= now()) order by made_at limit 1 for update skip locked)
     returning id, recipient, subject, body, tries`,
    [],
  );
  return letter;
}

async function settle(db: Database, letter: Claimed, sending: Sending, firstRetryMs: number): Promise<void> {
  if (sending.is === 'later' || sending.is === 'over') return await putBack(db, letter, sending, firstRetryMs);
  const { code, reply } = sending.is === 'sent' ? { code: null, reply: null } : sending;
  await end(db, letter, sending.is, code, reply);
}

/** To be tried again, twice as late each time; given up after some two days. */
async function putBack(db: Database, letter: Claimed, { code, reply }: { code: string; reply: string | null }, firstRetryMs: number): Promise<void> {
  if (letter.tries >= mostTries) return await end(db, letter, 'refused', 'gave_up', reply);
  const ms = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(letter.tries - 1, 20));
  await db.query(`update site_letter set state = 'waiting', at = now(), next_at = now() + $2::integer * interval '1 millisecond', code = $3, reply = $4 where id = $1`, [letter.id, Math.round(ms), code, reply]);
}

/** Nothing of a letter that is over is kept but what became of it. */
const end = async (db: Database, { id }: Claimed, state: 'sent' | 'refused' | 'uncertain', code: string | null, reply: string | null): Promise<void> => {
  await db.query(`update site_letter set state = $2, at = now(), next_at = null, code = $3, reply = $4, recipient = '', subject = '', body = '' where id = $1`, [id, state, code, reply]);
};

/** Sends what desks hand in, as long as the site runs. Answers how to stop it. */
export function startSendingLetters(db: Database, mail: SiteMail, log: Log, rhythm: SendingRhythm = usualSending): () => Promise<void> {
  let running: Promise<unknown> | null = null;
  const look = () => {
    running ??= sendLetters(db, mail, log, rhythm)
      .catch((error: unknown) => log('error', 'mail.broke', describeError(error)))
      .finally(() => {
        running = null;
      });
  };
  const every = setInterval(look, rhythm.everyMs);
  every.unref();
  return async () => {
    clearInterval(every);
    await running;
  };
}
