import type { Entity } from './entity.ts';
import type { ConflictFields } from './conflict.ts';
import type { Fields } from './merge-fields.ts';
import type { Grant, Role } from './role.ts';

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
  // Whoever reads offers shares how they look at them; another's view is theirs (`mayWriteOwn`).
  view: ['admin', 'moderator', 'consultant', 'correspondent'],
  wording: ['admin', 'moderator'],
  // What the association writes, as its line: whoever moderates says in each letter what they want to.
  template: ['admin'],
  // Who sees a record sees its conflicts and proposals. Who may close them is looked at when they do.
  conflict: ['admin', 'moderator', 'consultant', 'treasurer', 'correspondent'],
  proposal: ['admin', 'moderator', 'consultant', 'treasurer', 'correspondent'],
};

/** True if one of `roles` may write records of `entity`. */
export const canWrite = (roles: readonly Role[], entity: Entity): boolean =>
  roles.some((role) => writers[entity].includes(role));

/** The same on a desk, which only explains: without a site there are no roles, and everything may be written. */
export const canWriteHere = (roles: readonly Role[], entity: Entity): boolean => roles.length === 0 || canWrite(roles, entity);

type Writer = Pick<Grant, 'roles' | 'userName'>;
const leads = new Set<Role>(['admin', 'moderator']);
const isLead = ({ roles }: Pick<Grant, 'roles'>) => roles.length === 0 || roles.some((role) => leads.has(role));

/** Of what people make for themselves: true if `writer` made it (`by`), or looks after the work of all. A desk without a site has no roles. */
export const mayWriteOwn = (writer: Writer, entity: Entity, { by }: Fields): boolean => entity !== 'view' || isLead(writer) || by === writer.userName;

/** True if `writer`, who may write records of this kind, closes this conflict: of what people make for themselves, who leads or is part of it. */
export const mayCloseOwn = (writer: Writer, { entity, mineBy, theirsBy }: Pick<ConflictFields, 'entity' | 'mineBy' | 'theirsBy'>): boolean =>
  entity !== 'view' || isLead(writer) || [mineBy, theirsBy].includes(writer.userName);
