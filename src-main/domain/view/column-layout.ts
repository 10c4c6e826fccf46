import { z } from 'zod';

const columnId = z.string().max(60);
const few = (kept: Record<string, unknown>) => Object.keys(kept).length <= 60;

/** The columns of a grid as a person set them: which are shown, in what order, how wide. */
export const columnLayout = z.object({
  shown: z.record(columnId, z.boolean()).refine(few, 'too many columns'),
  order: z.array(columnId).max(60),
  widths: z.record(columnId, z.number().min(0).max(5000)).refine(few, 'too many columns'),
});
export type ColumnLayout = z.infer<typeof columnLayout>;
