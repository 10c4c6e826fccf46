import { useState } from 'react';
import type { ValiseWish } from '../../../src-main/contract/desk/valise.ts';
import { type Role, territory } from '../../../src-main/domain/record/role.ts';

/** What a person has chosen so far. `territories` as it was typed. */
export type WishDraft = { content: ValiseWish['content']; roles: Role[]; territories: string; withHeld: boolean; withFiles: boolean };

/** The choices of the form, and what they ask for; null while something is missing. */
export function useWish() {
  const [draft, setDraft] = useState<WishDraft>({ content: 'records', roles: ['correspondent'], territories: '', withHeld: false, withFiles: true });
  const places = draft.territories.split(/[\s,;]+/).map((part) => part.toUpperCase()).filter((part) => part !== '');
  const wrong = places.filter((place) => !territory.safeParse(place).success);
  const isMissing = draft.roles.length === 0 || wrong.length > 0 || (draft.roles.includes('correspondent') && places.length === 0);
  const wish: ValiseWish | null =
    draft.content === 'waiting'
      ? { content: 'waiting', withHeld: draft.withHeld, withFiles: draft.withFiles }
      : isMissing ? null : { content: 'records', roles: draft.roles, territories: places, withFiles: draft.withFiles };
  return { draft, change: (part: Partial<WishDraft>) => setDraft((before) => ({ ...before, ...part })), wish, wrong };
}
export type Wish = ReturnType<typeof useWish>;
