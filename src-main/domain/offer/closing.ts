import { z } from 'zod';
import { instant } from '../text.ts';
import { closingMotives } from './closing-motives.ts';

/** Why a published offer is not any more, beside its `closedAt`. */
export const closing = z.object({ motive: z.enum(closingMotives), by: z.string().max(200), at: instant }).nullable().default(null);
export type Closing = z.infer<typeof closing>;
