import { z } from 'zod';
import { recordId } from '../../domain/record/record-id.ts';
import { envelope } from './envelope.ts';
import { lineNumber, mutationResult } from './mutation.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Lines of another desk's outbox, which came by file and are handed over in its name. `author` names its token to the site,
 * `mac` closes each line with a key that only the author and the site have: a carrier can neither make nor change one.
 */
export const carriedInput = z.object({
  /** The device that numbered the lines, not the one that carries them. */
  device: recordId,
  author: hex32,
  lines: z
    .array(z.object({ n: lineNumber, sha: hex32, frozen: z.string().min(2).max(4 * 1024 * 1024), mac: hex32 }))
    .min(1)
    .max(500),
  /** Files whose bytes came with the lines, and which the carrier has sent: their author may name them as if by own sending. */
  files: z.array(hex32).max(500).default([]),
});
export type CarriedInput = z.infer<typeof carriedInput>;

export const carriedOutput = envelope.extend({
  /** `revoked`: the author's access was taken away. `unknown`: no token bears that name, or the device is another's. */
  author: z.enum(['known', 'revoked', 'unknown']),
  /** What became of the lines, by the author's own rights; the same answers as the author's desk gets. */
  results: z.array(mutationResult),
  /** Numbers of lines that are not as their author closed them: nothing was done with them. */
  forged: z.array(z.number().int()),
  /** Numbers of lines of a revoked author: not applied, kept for an administrator. */
  aside: z.array(z.number().int()),
  /** The site expected this n first: the lines after it are to be kept and handed over again. */
  gap: z.object({ expect: z.number().int().min(1) }).nullable(),
});
export type CarriedOutput = z.infer<typeof carriedOutput>;
