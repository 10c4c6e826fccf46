import type { Entity } from './entity.ts';
import type { Role } from './role.ts';

/** Which roles may write which records, once they can see them. Seeing is decided by scope (`scope.ts`). */
const writers: Record<Entity, readonly Role[]> = {
  offer: ['admin', 'moderator', 'correspondent'],
  organisation: ['admin', 'moderator', 'consultant', 'correspondent'],
  press: ['admin', 'moderator'],
  membership: ['admin', 'treasurer'],
  correspondent: ['admin'],
  conflict: ['admin', 'moderator', 'consultant', 'treasurer', 'correspondent'],
};

/** True if one of `roles` may write records of `entity`. */
export const canWrite = (roles: readonly Role[], entity: Entity): boolean =>
  roles.some((role) => writers[entity].includes(role));
