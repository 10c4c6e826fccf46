import type { MailFailureCode } from '../domain/mail/letter-state.ts';

/** Why a server, or the way to it, refused; `reply`: its own words, if it had any. */
export type MailFailure = { code: MailFailureCode; reply: string | null };

/** What nodemailer says of a failure, as far as it is known. */
type MailError = { code?: unknown; originalCode?: unknown; response?: unknown; responseCode?: unknown; command?: unknown };

const longestReply = 500;
// What Node names its complaints about a certificate: X509 verification, and a name that is another.
const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_|INVALID_CA|HOSTNAME_MISMATCH|ALTNAME/;
const tlsCodes = /^ERR_SSL|^ERR_TLS|^EPROTO$/;

/** The step at which it failed, and the number that the server gave, null if it gave none. */
export function readMailError(error: unknown): { failure: MailFailure; status: number | null; command: string } {
  const { code, originalCode, response, responseCode, command } = (typeof error === 'object' && error !== null ? error : {}) as MailError;
  const status = typeof responseCode === 'number' && responseCode > 0 ? responseCode : null;
  const step = typeof command === 'string' ? command : '';
  const reply = typeof response === 'string' ? response.replace(/\s+/g, ' ').trim().slice(0, longestReply) : null;
  return { failure: { code: nameFailure(String(code), String(originalCode ?? code), status, step), reply }, status, command: step };
}

function nameFailure(code: string, original: string, status: number | null, step: string): MailFailureCode {
  if (code === 'ETLS' && status !== null) return 'no_tls';
  if (status !== null && status < 500) return 'busy';
  if (code === 'EAUTH') return status === null ? 'no_login' : 'password';
  if (step === 'MAIL FROM') return 'sender';
  if (step === 'RCPT TO') return 'address';
  if (step === 'DATA') return 'message';
  if (status !== null) return 'server';
  if (certificateCodes.test(original)) return 'certificate';
  if (tlsCodes.test(original) || code === 'ETLS') return 'no_tls';
  if (code === 'ETIMEDOUT' || original === 'ETIMEDOUT') return 'timeout';
  return code === 'ECONNECTION' || original === 'ECONNRESET' || original === 'EPIPE' ? 'cut' : 'unreachable';
}
