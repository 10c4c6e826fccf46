import { oc } from '@orpc/contract';
import { z } from 'zod';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { columnLayout } from '../../domain/view/column-layout.ts';
import { viewName } from '../../domain/view/view.ts';
import { offerQuery } from './offers.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

/** Of those that a person keeps on a desk. */
export const mostViews = 50;
/** Of those that a team shares. */
export const mostShared = 200;

/** What a list of offers shows and how, under a name. Private: it stays on this desk. */
export const savedView = z.object({ name: viewName, query: offerQuery, layout: columnLayout });
export type SavedView = z.infer<typeof savedView>;

/** One that the team has, as this desk can show it. */
const sharedView = savedView.extend({
  id: recordId,
  by: z.string(),
  isOwn: z.boolean(),
  /** This person may change it, or stop sharing it. */
  mayChange: z.boolean(),
  changedBy: z.string(),
  changedAt: instant,
  /** What it holds that this version of Bureau does not know, in its own words: the rest is shown. */
  unread: z.array(z.string()),
});
export type SharedView = z.infer<typeof sharedView>;

const done = z.object({ batch: z.string() });
const named = z.object({ name: z.string().max(80) });

export const viewsContract = {
  /** In the order of their names. `mayShare`: this person may share theirs with the team. */
  list: call.output(z.object({ own: z.array(savedView), shared: z.array(sharedView), mayShare: z.boolean() })),
  /** Keeps a private view; one of the same name gives way to it, and is answered. */
  save: call.input(savedView).output(z.object({ replaced: savedView.nullable() })),
  /** Answers with what was taken away, so that it can be kept again. */
  remove: call.input(named).output(z.object({ removed: savedView.nullable() })),
  /** Shares a private view with the team. */
  share: call.input(named).output(done.extend({ id: recordId })),
  /** Gives a shared view another name, or what the list shows now. No batch where it says so already. */
  change: call.input(savedView.partial().extend({ id: recordId })).output(z.object({ batch: z.string().nullable() })),
  /** The view is its maker's alone again. */
  unshare: call.input(z.object({ id: recordId })).output(done),
};
