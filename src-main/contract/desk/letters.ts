import { oc } from '@orpc/contract';
import { z } from 'zod';
import { longestTemplate } from '../../domain/letters/check-template.ts';
import { letterKinds } from '../../domain/letters/letter-kinds.ts';
import { letterLanguages } from '../../domain/letters/letter-language.ts';
import { mailFailureCodes, shownLetterStates } from '../../domain/mail/letter-state.ts';
import { mailSettings, mailWays } from '../../domain/mail/mail-settings.ts';
import { correctionRequest } from '../../domain/offer/offer-decision.ts';
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

const templateName = { kind: z.enum(letterKinds), language: z.enum(letterLanguages) };

/** A letter in the words of the team, with who wrote it last; `words` null: they went back to those that Bureau comes with. */
const teamTemplate = z.object({ ...templateName, words: z.string().nullable(), by: z.string(), at: instant });
export type TeamTemplate = z.infer<typeof teamTemplate>;

/** What a letter says of an offer, to see a template on it. */
const sampleOffer = z.object({
  id: recordId,
  title: z.string(),
  employerName: z.string().nullable(),
  contactName: z.string().nullable(),
  corrections: z.array(correctionRequest),
});
export type SampleOffer = z.infer<typeof sampleOffer>;

/** What a person says of a letter: send it (again), it need not leave, it has arrived after all, it was opened in their program. */
const letterActs = ['send', 'drop', 'arrived', 'handed'] as const;
export type LetterAct = (typeof letterActs)[number];

/** The letters of this desk's decisions, and how they leave. */
export const lettersContract = {
  /** Those that the team has written. `mayWrite`: this person may. */
  templates: call.output(z.object({ templates: z.array(teamTemplate), mayWrite: z.boolean() })),
  /** Gives the team these words for a letter, null for those that Bureau comes with. No batch where it has them already. */
  writeTemplate: call.input(z.object({ ...templateName, words: z.string().trim().min(1).max(longestTemplate).nullable() })).output(z.object({ batch: z.string().nullable() })),
  /** An offer to see a letter on, the last that came first; those on which such a letter was written before the others. Null past the last. */
  sample: call.input(z.object({ kind: z.enum(letterKinds), skip: z.number().int().min(0).max(1000) })).output(sampleOffer.nullable()),
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
