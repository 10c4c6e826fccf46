import { z } from 'zod';
import { personName } from '../comment/comment.ts';
import { columnLayout } from './column-layout.ts';

export const viewName = z.string().trim().min(1).max(80);
export const mostChoices = 120;
const choices = z.array(z.string().max(40)).max(mostChoices);

/**
 * A view of the list of offers that someone shares with the team, as a record; one that is private is no record and stays on its desk.
 * Choices are any words: a later version of Bureau may have others, and neither the site nor an older desk loses them
 * (`read-view.ts`). What the list shows is field by field, so that two people who change different things of it are both right.
 */
export const viewFields = z.object({
  name: viewName,
  /** Who shared it. The site writes it. */
  by: personName,
  text: z.string().max(200),
  states: choices,
  contractTypes: choices,
  territories: choices,
  sources: choices,
  sort: z.string().min(1).max(40),
  descending: z.boolean(),
  columns: columnLayout,
});
export type ViewFields = z.infer<typeof viewFields>;

/** An order and its direction are one thing. */
export const viewMergeGroups = [['sort', 'descending']] as const;
