import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import tls from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { makeCertificate } from './make-certificate.ts';

export type TakenMail = { from: string; to: string[]; user: string; secure: boolean; source: string };
export type MailServer = { port: number; taken: TakenMail[]; /** Sign-ins that were refused. */ refused: string[]; stop: () => Promise<void> };
type Options = SMTPServerOptions & {
  password?: string;
  certificate?: { cert: string; key: string };
  /** What it answers to an address; null takes it. */
  refuseAddress?: (address: string) => Error | null;
  /** Called once a message is there whole; an error refuses it. */
  onMessage?: (mail: TakenMail) => Error | null;
};

/** Certificates that this process takes for good, until it ends. */
export function trustCertificate(cert: string): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), cert]);
}

/** What a server says of a refusal. */
export const smtpError = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

/** A real mail server on this machine, that keeps what it is given. STARTTLS and a password are asked, unless told otherwise. */
export async function startMailServer({ password = 'un-mot-de-passe', certificate = makeCertificate(), refuseAddress, onMessage, ...options }: Options = {}): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const refused: string[] = [];
  const server = new SMTPServer({
    ...certificate,
    authOptional: false,
    closeTimeout: 100,
    onAuth: ({ username = '', password: given }, _session, done) => {
      if (given === password) return done(null, { user: username });
      refused.push(username);
      done(smtpError(535, `5.7.8 Username and password not accepted for ${given ?? ''}`));
    },
    onRcptTo: ({ address }, _session, done) => done(refuseAddress?.(address)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), user: String(session.user ?? ''), secure: session.secure, source: Buffer.concat(chunks).toString() };
        const error = onMessage?.(mail) ?? null;
        if (error === null) taken.push(mail);
        done(error);
      });
    },
    ...options,
  });
  // Lines that a client cuts are what is tested.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { port: readPort(server.server), taken, refused, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** A mail server that asks for no STARTTLS, which `makeSmtpSettings` of its port reach. */
export const startPlainMailServer = (options: Options = {}): Promise<MailServer> => startMailServer({ hideSTARTTLS: true, allowInsecureAuth: true, ...options });

/** What a desk is set to, to send by such a server. */
export const makeSmtpSettings = ({ port }: Pick<MailServer, 'port'>) => ({
  way: 'smtp' as const, host: '127.0.0.1', port, security: 'none' as const, user: 'bureau', password: 'un-mot-de-passe',
  senderName: 'Ressources solidaires', senderAddress: 'offres@example.org', replyTo: '', subject: 'Votre offre « {title} »',
});

/** A server of raw lines: answers each by what `answer` says of it, and closes the line on null. It says the first word. */
export async function startRawServer(greeting: string | null, answer: (line: string, socket: Socket) => string | null): Promise<{ port: number; stop: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    if (greeting !== null) socket.write(`${greeting}\r\n`);
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const said = answer(line, socket);
        if (said === null) return socket.destroy();
        if (said !== '') socket.write(`${said}\r\n`);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: readPort(server),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const readPort = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
};
