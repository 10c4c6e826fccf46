import { listMailProblems, type MailSettings } from '../../src-main/domain/mail/mail-settings.ts';

/** How the site sends mail, and under what name. */
export type SiteMail = Pick<MailSettings, 'host' | 'port' | 'security' | 'user' | 'senderName' | 'senderAddress' | 'replyTo'> & { password: string | null };

/** What the environment says of it: null where SMTP_HOST is not set. `problem`: the variable that is wrong. */
export function readSiteMail(env: Readonly<Record<string, string | undefined>>): { mail: SiteMail | null } | { problem: string } {
  const host = env['SMTP_HOST'] ?? '';
  if (host === '') return { mail: null };
  const security = (['starttls', 'tls', 'none'] as const).find((one) => one === (env['SMTP_SECURITY'] ?? 'starttls'));
  if (security === undefined) return { problem: 'SMTP_SECURITY' };
  const port = Number(env['SMTP_PORT'] ?? 587);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return { problem: 'SMTP_PORT' };
  const mail: SiteMail = {
    host, port, security, user: env['SMTP_USER'] ?? '', password: env['SMTP_PASSWORD'] ?? null,
    senderName: env['MAIL_FROM_NAME'] ?? '', senderAddress: env['MAIL_FROM'] ?? '', replyTo: env['MAIL_REPLY_TO'] ?? '',
  };
  const [wrong] = listMailProblems({ ...mail, way: 'smtp', subject: 'x', subjectEnglish: '' });
  return wrong === undefined ? { mail } : { problem: variables[wrong.field] ?? wrong.field };
}

const variables: Partial<Record<keyof MailSettings, string>> = { host: 'SMTP_HOST', security: 'SMTP_SECURITY', senderAddress: 'MAIL_FROM', replyTo: 'MAIL_REPLY_TO' };
