import { z } from 'zod';
import { isMailAddress } from './mail-address.ts';

/** How the letter of a decision reaches the recruiter: not by Bureau, by the person's own mail program, by a server, or by the site. */
export const mailWays = ['off', 'program', 'smtp', 'site'] as const;
/** How the line to the server is closed to others: upgraded from the start (RFC 3207), from its first byte (RFC 8314), or not at all. */
export const mailSecurities = ['starttls', 'tls', 'none'] as const;

export const firstEnglishSubject = 'Your offer “{title}”';

/** All that is set about mail but the password, which no window ever reads. Empty where nothing is set. */
export const mailSettings = z.object({
  way: z.enum(mailWays),
  host: z.string().trim().max(253),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(mailSecurities),
  user: z.string().trim().max(320),
  senderName: z.string().trim().max(200),
  senderAddress: z.string().trim().max(254),
  replyTo: z.string().trim().max(254),
  /** With `{title}` and `{employerName}` where those of the offer go. */
  subject: z.string().trim().max(300),
  /** Of letters in English; empty: `subject`. Where mail was set before there were any, Bureau's own. */
  subjectEnglish: z.string().trim().max(300).default(firstEnglishSubject),
});
export type MailSettings = z.infer<typeof mailSettings>;
export type MailField = keyof MailSettings;

export type MailProblem = { field: MailField; problem: 'required' | 'address' | 'host' | 'loopback' };

// A name or an address of a machine, and nothing that could end a line or begin another word.
const hostForm = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|[0-9a-f:]*:[0-9a-f:.]*)$/i;

/** What is wrong with settings that are to be saved; nothing is asked of a way that is off. */
export function listMailProblems(settings: MailSettings): MailProblem[] {
  const { way, host, security, senderAddress, replyTo, subject } = settings;
  const problems: MailProblem[] = [];
  const find = (field: MailField, problem: MailProblem['problem'], isWrong: boolean) => {
    if (isWrong) problems.push({ field, problem });
  };
  if (way === 'off') return problems;
  find('subject', 'required', subject === '');
  if (way === 'program' || way === 'site') return problems;
  find('host', host === '' ? 'required' : 'host', !hostForm.test(host));
  find('security', 'loopback', security === 'none' && !isLoopback(host));
  find('senderAddress', senderAddress === '' ? 'required' : 'address', !isMailAddress(senderAddress));
  find('replyTo', 'address', replyTo !== '' && !isMailAddress(replyTo));
  return problems;
}

/** True for this very machine: nothing that is said to it leaves it. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host);
