import type { MailView } from '../../../src-main/contract/desk/letters.ts';
import { mailSettings, type MailSettings } from '../../../src-main/domain/mail/mail-settings.ts';

/** What is in the form: all of it text, as it was typed. */
export type MailDraft = { [K in keyof MailSettings]: string } & { password: string };

export const beginMail = (kept: MailView, subject: string): MailDraft => ({ ...mailSettings.parse(kept), port: String(kept.port), subject: kept.subject || subject, password: '' });

/** The settings of a draft; null if its port is no port. An empty password is the one that is kept. */
export function readMail({ password, port, ...draft }: MailDraft): (MailSettings & { password: string | null }) | null {
  const read = mailSettings.safeParse({ ...draft, port: /^\d{1,5}$/.test(port.trim()) ? Number(port) : null });
  return read.success ? { ...read.data, password: password || null } : null;
}

/** The port that goes with a way to close the line (RFC 8314; RFC 6409), where the other one's is still there. */
export const followPort = (port: string, security: string): string => (security === 'tls' && port === '587' ? '465' : security === 'starttls' && port === '465' ? '587' : port);
