import { z } from 'zod';
import { day, instant } from '../text.ts';
import { verdictCodes } from './verdict.ts';

/** A verdict that a person puts in the place of what the sources say: never without a reason, who and when. */
export const essOverride = z.object({
  code: z.enum(verdictCodes),
  reason: z.string().trim().min(1).max(2000),
  /** The last day for which it holds; null: until it is taken back. */
  until: day.nullable(),
  by: z.string().max(200),
  at: instant,
});
export type EssOverride = z.infer<typeof essOverride>;

/** True while it stands. */
export const isStanding = (override: EssOverride | null, today: string): override is EssOverride => override !== null && (override.until === null || override.until >= today);
