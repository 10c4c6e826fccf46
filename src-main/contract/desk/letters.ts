import { oc } from '@orpc/contract';
import { z } from 'zod';
import { mailFailureCodes, shownLetterStates } from '../../domain/mail/letter-state.ts';
import { mailSettings, mailWays } from '../../domain/mail/mail-settings.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

const failureCode = z.enum(mailFailureCodes);

/** What is set, without the password: it goes in, and never comes out. */
const mailView = mailSettings.extend({ /** One is kept for this server and user. */ hasPassword: z.boolean() });
export type MailView = z.infer<typeof mailView>;

/** `password` null: the one that is kept for this server and user, if any. */
const mailInput = mailSettings.extend({ password: z.string().min(1).max(1000).nullable() });

/** A letter as a person follows it. */
const letterEntry = z.object({
  id: z.string(),
  row: z.number().int(),
  offer: recordId,
  title: z.string(),
  kind: z.enum(['accept', 'refuse', 'askCorrections', 'outcome', 'end']).nullable(),
  to: z.string().nullable(),
  state: z.enum(shownLetterStates),
  /** When it came to that state. */
  at: instant,
  nextAt: instant.nullable(),
  code: failureCode.nullable(),
  /** The server's own words. */
  reply: z.string().nullable(),
  /** The address that opens it in the person's own mail program; `isWhole`: with its text, which some are too long for. */
  mailto: z.object({ url: z.string(), isWhole: z.boolean() }).nullable(),
});
export type LetterEntry = z.infer<typeof letterEntry>;

const lettersStatus = z.object({
  way: z.enum(mailWays),
  total: z.number().int(),
  toLook: z.number().int(),
  waiting: z.number().int(),
  /** Why nothing leaves now; `nextAt` null: not before a person has looked. */
  failure: z.object({ code: failureCode, reply: z.string().nullable(), at: instant, nextAt: instant.nullable() }).nullable(),
});
export type LettersStatus = z.infer<typeof lettersStatus>;

/** What a person says of a letter: send it (again), it need not leave, it has arrived after all, it was opened in their program. */
const letterActs = ['send', 'drop', 'arrived', 'handed'] as const;
export type LetterAct = (typeof letterActs)[number];

/** The letters of this desk's decisions, and how they leave. */
export const lettersContract = {
  settings: call.output(mailView),
  saveSettings: call.input(mailInput).output(mailView),
  /** Sends a message to oneself with these settings, which are not saved. */
  try: call
    .input(z.object({ settings: mailInput, subject: z.string().min(1).max(200), text: z.string().min(1).max(2000) }))
    .output(z.object({ failure: z.object({ code: failureCode, reply: z.string().nullable() }).nullable() })),
  status: call.output(lettersStatus),
  list: call.input(z.object({ toLook: z.boolean(), after: z.number().int().nullable(), limit: z.number().int().min(1).max(500) })).output(z.array(letterEntry)),
  ofOffer: call.input(z.object({ id: recordId })).output(z.array(letterEntry)),
  act: call.input(z.object({ id: z.string().max(60), act: z.enum(letterActs) })).output(z.object({ done: z.boolean() })),
};
