// Without zod, so that the first screen of the window does not have to load it.
import type { Comment } from './comment.ts';

/** The oldest first. */
export const sortComments = (all: readonly Comment[]): Comment[] => all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
