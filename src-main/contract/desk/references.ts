import { oc } from '@orpc/contract';
import { z } from 'zod';
import { instant } from '../../domain/text.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

/** A file of references (SIRENE, annuaire, RNA, ESUS) that a person imported on this desk. A later one of that name takes its place. */
export const referenceFile = z.object({
  id: z.string(),
  name: z.string(),
  at: instant,
  by: z.string(),
  state: z.enum(['reading', 'done', 'cancelled', 'failed']),
  lines: z.number().int(),
  /** Lines that identify an organisation: what they say counts in its verdict. */
  organisations: z.number().int(),
  /** Lines that are left out, or of which a cell is. */
  wrong: z.number().int(),
  failure: z.object({ code: z.string(), line: z.number().int().nullable(), detail: z.string() }).nullable(),
});
export type ReferenceFile = z.infer<typeof referenceFile>;

/** What is wrong with a line: a sentence of the messages. `field`: the column, or the identifier; null for the line as a whole. */
export const referenceProblem = z.object({
  place: z.number().int(), line: z.number().int(), field: z.string().nullable(), message: z.object({ id: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
});
export type ReferenceProblem = z.infer<typeof referenceProblem>;

const which = z.object({ id: z.string().max(60) });

export const referencesContract = {
  files: call.output(z.array(referenceFile)),
  begin: call.input(z.object({ fileName: z.string().min(1).max(300), size: z.number().int().min(0) })).output(referenceFile),
  /** 1 MiB of the file, base64. Answers when it has been read, so that the sender keeps pace. */
  chunk: call.input(which.extend({ bytes: z.string().max(1_500_000) })).output(referenceFile),
  /** No more bytes. From now on what the file says counts, in the place of an earlier one of that name. */
  end: call.input(which).output(referenceFile),
  /** Stops the reading, or forgets the file: by portions. */
  forget: call.input(which).output(z.object({ forgotten: z.literal(true) })),
  /** The first 10,000 problems of a file, by line. */
  problems: call
    .input(which.extend({ after: z.number().int().nullable(), limit: z.number().int().min(1).max(500).default(100) }))
    .output(z.array(referenceProblem)),
};
