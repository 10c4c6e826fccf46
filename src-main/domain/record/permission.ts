import type { Entity } from './entity.ts';
import type { Role } from './role.ts';

/** Which roles may write which records, once they can see them. Seeing is decided by scope (`scope.ts`). */
const writers: Record<Entity, readonly Role[]> = {
  offer: ['admin', 'moderator', 'correspondent'],
  organisation: ['admin', 'moderator', 'consultant', 'correspondent'],
  press: ['admin', 'moderator'],
  membership: ['admin', 'treasurer'],
  correspondent: ['admin'],
  // One moderates by them: who decides on offers says how they are read.
  rule: ['admin', 'moderator'],
  // The association says what it publishes; who moderates cites it.
  article: ['admin'],
  // Who sees a record sees its conflicts and proposals. Who may close them is looked at when they do.
  conflict: ['admin', 'moderator', 'consultant', 'treasurer', 'correspondent'],
  proposal: ['admin', 'moderator', 'consultant', 'treasurer', 'correspondent'],
};

/** True if one of `roles` may write records of `entity`. */
export const canWrite = (roles: readonly Role[], entity: Entity): boolean =>
  roles.some((role) => writers[entity].includes(role));

/** The same on a desk, which only explains: without a site there are no roles, and everything may be written. */
export const canWriteHere = (roles: readonly Role[], entity: Entity): boolean => roles.length === 0 || canWrite(roles, entity);
