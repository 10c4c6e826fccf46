import { z } from 'zod';

/** A sentence of `resources/messages/<language>/ess.json`. */
export const essMessage = z.object({ id: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
