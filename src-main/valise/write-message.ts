import { cleanHeader } from '../domain/mail/fill-subject.ts';
import type { MailSettings } from '../domain/mail/mail-settings.ts';

type Message = { to: string; subject: string; text: string; messageId: string; date: Date };
type Sender = Pick<MailSettings, 'senderName' | 'senderAddress' | 'replyTo'>;

/** The bytes of a plain message in UTF-8, with no other header than those it needs. Nothing is read from a disk or a network for it. */
export async function writeMessage({ to, subject, text, messageId, date }: Message, { senderName, senderAddress, replyTo }: Sender): Promise<Buffer> {
  // Read when it is needed: a start does not wait for it.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return new MailComposer({
    from: { name: cleanHeader(senderName), address: senderAddress },
    to: { name: '', address: to },
    ...(replyTo !== '' && { replyTo: { name: '', address: replyTo } }),
    subject: cleanHeader(subject),
    text,
    messageId,
    date,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** The Message-ID of the letter `id`, under the name of the sender's own domain. */
export const makeMessageId = (id: string, { senderAddress }: Sender): string => `<${id}@${senderAddress.slice(senderAddress.lastIndexOf('@') + 1)}>`;
