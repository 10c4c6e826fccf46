import { z } from 'zod';
import { verdictCodes } from '../../domain/ess/verdict.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { essMessage } from './ess-message.ts';

const verdictCode = z.enum(verdictCodes);

/**
 * A verdict that the sources gave from `at` on, as this desk saw it; no reason where it would quote what a person typed. `ends`: the last
 * day of its approval, once that is near.
 */
export const verdictStep = z.object({ code: verdictCode, reason: essMessage.nullable(), at: instant, ends: z.string().nullable().default(null) });
export type VerdictStep = z.infer<typeof verdictStep>;

/**
 * An organisation whose verdict is no longer what it was, or will not be soon (`ends`; `from` is null where it has not changed), and the
 * offers of it that are published meanwhile: at most some are named.
 */
export const changedVerdict = z.object({
  id: recordId, name: z.string(), from: verdictCode.nullable(), code: verdictCode, reason: essMessage.nullable(), at: instant, ends: z.string().nullable(),
  published: z.number().int(), offers: z.array(z.object({ id: recordId, title: z.string() })),
});
export type ChangedVerdict = z.infer<typeof changedVerdict>;
