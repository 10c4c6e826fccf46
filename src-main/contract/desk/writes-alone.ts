import { z } from 'zod';

/** Whether this desk writes some letters by itself, and whether it sends mail at all. */
export const writesAlone = z.object({ isOn: z.boolean(), hasMail: z.boolean() });
export type WritesAlone = z.infer<typeof writesAlone>;
