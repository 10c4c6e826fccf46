import type { Grant } from './role.ts';
import type { OwnEntity } from './follower.ts';

/**
 * A scope is a label on a record; a person sees a record when one of its labels is among the person's own.
 * `offers` is every offer, `offers:FR-44` those of one territory, and so on.
 */
export type Scope = string;

const family: Record<OwnEntity, string> = {
  offer: 'offers',
  organisation: 'organisations',
  press: 'press',
  membership: 'members',
  correspondent: 'network',
  rule: 'rules',
  // Read by whoever reads the rules.
  article: 'rules',
  // Shown by whoever reads offers, who are the same.
  view: 'rules',
  // Said by whoever calls about offers.
  wording: 'rules',
  // Sent by whoever decides on offers.
  template: 'rules',
};

/** The labels that a record carries, from its entity and the territory written on it (null: none). */
export function listRecordScopes(entity: OwnEntity, territory: string | null): Scope[] {
  const all = family[entity];
  return territory === null ? [all] : [all, `${all}:${territory}`];
}

/** The labels that a person may see. The server decides with it; a desk uses it only to explain. */
export function listGrantedScopes({ roles, territories }: Grant): Scope[] {
  const scopes = new Set<Scope>();
  for (const role of roles) {
    switch (role) {
      case 'admin':
        for (const name of Object.values(family)) scopes.add(name);
        break;
      case 'moderator':
        for (const name of ['offers', 'organisations', 'press', 'rules']) scopes.add(name);
        break;
      case 'consultant':
        for (const name of ['offers', 'organisations', 'rules']) scopes.add(name);
        break;
      case 'treasurer':
        for (const name of ['members', 'organisations']) scopes.add(name);
        break;
      case 'correspondent':
        // Whoever reads offers reads them by the same rules.
        scopes.add('rules');
        for (const place of territories)
          for (const name of ['offers', 'organisations', 'network']) scopes.add(`${name}:${place}`);
        break;
    }
  }
  return [...scopes].toSorted();
}

/** True for what everybody of a team may see alike: it says nothing of whose records they are. */
export const isSharedScope = (scope: Scope): boolean => scope === family.rule;

/** True if all that bears `other` also bears `scope`: the same label, or that of the whole family (`offers` of `offers:FR-44`). */
export const coversScope = (scope: Scope, other: Scope): boolean => scope === other || other.startsWith(`${scope}:`);
