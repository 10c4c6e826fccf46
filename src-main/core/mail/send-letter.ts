import type { Letter } from '../store/letter-table.ts';
import type { Store } from '../store/store.ts';
import { judgeLetter } from './judge-letter.ts';
import { readMailSettings } from './mail-settings.ts';
import { mostTries } from './mail-timer.ts';
import type { SmtpSession } from '../../valise/open-smtp.ts';
import type { MailFailure } from '../../valise/read-mail-error.ts';
import { makeMessageId, writeMessage } from '../../valise/write-message.ts';

const firstDelayMs = 60_000;
const longestDelayMs = 60 * 60_000;
type Telling = { now: () => Date; tell: () => void };

/**
 * Gives one letter to the server, if it may leave. That it is being given is written, and on the disk, before the server hears of it:
 * whatever is cut, it never leaves twice. Answers with why nothing more can be sent on this line, null if something can.
 */
export async function sendLetter(store: Store, { id }: Letter, session: SmtpSession, { now, tell }: Telling): Promise<MailFailure | null> {
  const settings = readMailSettings(store);
  const begun = store.write(() => {
    const letter = store.letters.get(id);
    const judged = letter?.state === 'waiting' ? judgeLetter(store, letter) : undefined;
    if (letter !== undefined && judged?.is === 'undone') store.letters.change(letter, { state: 'dropped', code: 'undone', at: now().toISOString() });
    if (letter === undefined || judged?.is !== 'ready') return null;
    store.letters.change(letter, { state: 'sending', at: now().toISOString() });
    store.letters.name(id, makeMessageId(id, settings));
    return { letter: store.letters.get(id) ?? letter, words: judged.letter };
  });
  tell();
  if (begun === null) return null;
  const { letter, words } = begun;
  const message = await writeMessage({ ...words, messageId: letter.messageId ?? makeMessageId(id, settings), date: now() }, settings);
  const sending = await session.send({ from: settings.senderAddress, to: words.to }, message);
  // Closed meanwhile: found on its way at the next start, it is told as what may have left.
  if (!store.db.open) return null;
  const at = now().toISOString();
  switch (sending.is) {
    case 'sent':
      store.letters.change(letter, { state: 'sent', at });
      break;
    case 'refused':
    case 'uncertain':
      store.letters.change(letter, { state: sending.is, at, code: sending.code, reply: sending.reply });
      break;
    case 'later': {
      const tries = letter.tries + 1;
      if (tries >= mostTries) store.letters.change(letter, { state: 'refused', at, tries, code: 'gave_up', reply: sending.reply });
      else store.letters.change(letter, { state: 'waiting', at, tries, code: sending.code, reply: sending.reply, nextAt: addDelay(now(), tries) });
      break;
    }
    case 'over':
      store.letters.change(letter, { state: 'waiting', at });
  }
  tell();
  return sending.is === 'over' || sending.is === 'uncertain' ? sending : null;
}

const addDelay = (now: Date, tries: number): string =>
  new Date(now.getTime() + Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(tries - 1, 20))).toISOString();
