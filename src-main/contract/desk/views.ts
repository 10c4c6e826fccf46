import { oc } from '@orpc/contract';
import { z } from 'zod';
import { offerQuery } from './offers.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

export const mostViews = 50;

/** The columns of a grid as a person set them: which are shown, in what order, how wide. */
const columnLayout = z.object({
  shown: z.record(z.string().max(60), z.boolean()),
  order: z.array(z.string().max(60)).max(60),
  widths: z.record(z.string().max(60), z.number().min(0).max(5000)),
});

/** What a list of offers shows and how, under a name. It stays on this desk. */
const savedView = z.object({ name: z.string().trim().min(1).max(80), query: offerQuery, layout: columnLayout });
export type SavedView = z.infer<typeof savedView>;

export const savedViews = z.array(savedView).max(mostViews);

export const viewsContract = {
  /** In the order of their names. */
  list: call.output(savedViews),
  /** Keeps a view; one of the same name gives way to it, and is answered. */
  save: call.input(savedView).output(z.object({ replaced: savedView.nullable() })),
  /** Answers with what was taken away, so that it can be kept again. */
  remove: call.input(z.object({ name: z.string().max(80) })).output(z.object({ removed: savedView.nullable() })),
};
