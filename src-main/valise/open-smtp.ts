import { Readable } from 'node:stream';
import type { MailSettings } from '../domain/mail/mail-settings.ts';
import { type MailFailure, readMailError } from './read-mail-error.ts';

export type SmtpServer = Pick<MailSettings, 'host' | 'port' | 'security' | 'user'> & { password: string | null };
/** How long a server may be silent. Tests wait less. */
export type Patience = { connectMs: number; answerMs: number };
export const usualPatience: Patience = { connectMs: 30_000, answerMs: 120_000 };

/**
 * What became of a message. `later`: not taken, may be at another time. `over`: not taken, and nothing more can be said on this line.
 * `uncertain`: the line broke once the message was being given, and nobody knows whether the server has it.
 */
export type Sending = { is: 'sent' } | ({ is: 'refused' | 'later' | 'over' } & MailFailure) | ({ is: 'uncertain' } & MailFailure);
export type SmtpSession = {
  send: (envelope: { from: string; to: string }, message: Buffer) => Promise<Sending>;
  /** Takes leave. */
  close: () => void;
  /** At once; what was being sent ends as if the network had gone. */
  cut: () => void;
};

/** Opens a line to the server, closed to others, and signs in. Never throws: says in words what went wrong. */
export async function openSmtp(server: SmtpServer, patience = usualPatience): Promise<{ session: SmtpSession } | { failure: MailFailure }> {
  const { default: SmtpConnection } = await import('nodemailer/lib/smtp-connection');
  const { host, port, security, user, password } = server;
  const line = new SmtpConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    // The machine's own name is nobody's business.
    name: '[127.0.0.1]',
    allowInternalNetworkInterfaces: true,
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.connectMs,
    socketTimeout: patience.answerMs,
    socketCloseTimeout: 1000,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
  });
  /** Ends at the first of an answer and a break of the line. */
  const ask = (begin: (done: (error?: unknown) => void) => void): Promise<unknown> =>
    new Promise((resolve) => {
      const end = (error?: unknown) => {
        line.removeListener('error', end);
        line.removeListener('end', onEnd);
        resolve(error ?? null);
      };
      // What the server said last is told right after the end of the line.
      const onEnd = () => void setImmediate(end, { code: 'ECONNECTION' });
      line.once('error', end);
      line.once('end', onEnd);
      begin(end);
    });
  // A line that breaks while nothing is asked of it is heard of at the next question.
  line.on('error', () => {});
  const fail = (error: unknown) => {
    line.close();
    const { failure } = readMailError(error);
    return { failure: { ...failure, reply: hideSecret(failure.reply, server) } };
  };

  const unopened = await ask((done) => line.connect(done));
  if (unopened !== null) return fail(unopened);
  if (user !== '') {
    if (password === null) return fail({ code: 'EAUTH' });
    if (!line.allowsAuth) return fail({ code: 'EAUTH' });
    const refused = await ask((done) => line.login({ user, pass: password }, done));
    if (refused !== null) return fail(refused);
  }
  return {
    session: {
      send: async ({ from, to }, message) => {
        let isBegun = false;
        // Asked for its bytes only once the server has said that it takes them.
        const bytes = new Readable({
          read() {
            isBegun = true;
            this.push(message);
            this.push(null);
          },
        });
        const error = await ask((done) => line.send({ from, to: [to], size: message.length }, bytes, done));
        return error === null ? { is: 'sent' } : nameSending(error, isBegun);
      },
      close: () => {
        line.quit();
        setTimeout(() => line.close(), 1000).unref();
      },
      cut: () => line.close(),
    },
  };
}

function nameSending(error: unknown, isBegun: boolean): Sending {
  const { failure, status, command } = readMailError(error);
  if (status === null) return { is: isBegun ? 'uncertain' : 'over', ...failure };
  // 421 (RFC 5321, 3.8): the server ends the line, whatever was said before.
  if (status === 421 || failure.code === 'sender' || failure.code === 'server') return { is: 'over', ...failure };
  if (status < 500) return { is: 'later', ...failure };
  return { is: 'refused', ...failure, code: command === 'RCPT TO' ? 'address' : 'message' };
}

/** A server that repeats what it was given is not quoted. */
function hideSecret(reply: string | null, { user, password }: SmtpServer): string | null {
  if (reply === null || password === null || password === '') return reply;
  const forms = [password, Buffer.from(password).toString('base64'), Buffer.from(`\0${user}\0${password}`).toString('base64')];
  return forms.reduce((text, form) => text.replaceAll(form, '…'), reply);
}
