import { v7 as makeId } from 'uuid';
import type { MailSettings } from '../../domain/mail/mail-settings.ts';
import type { CoreHost } from '../core-host.ts';
import type { Store } from '../store/store.ts';
import { openMailServer } from './open-mail-server.ts';
import type { MailFailure } from '../../valise/read-mail-error.ts';
import { makeMessageId, writeMessage } from '../../valise/write-message.ts';

/** Nobody waits longer before a button. */
const patience = { connectMs: 15_000, answerMs: 20_000 };

/** Sends a message to the sender's own address with settings that are not saved; null if the server took it. */
export async function tryMail(
  store: Store, host: CoreHost, settings: MailSettings, password: string | null, { subject, text }: { subject: string; text: string },
): Promise<MailFailure | null> {
  const opened = await openMailServer(store, host.keychain, settings, patience, password);
  if ('failure' in opened) return opened.failure;
  const { senderAddress } = settings;
  const message = await writeMessage({ to: senderAddress, subject, text, messageId: makeMessageId(makeId(), settings), date: host.now() }, settings);
  const sending = await opened.session.send({ from: senderAddress, to: senderAddress }, message);
  opened.session.close();
  return sending.is === 'sent' ? null : { code: sending.code, reply: sending.reply };
}
