import type { PersonAction } from './action-bar.tsx';

/** One key each: which of them it does depends on the offer and on who presses it. */
const sharedKeys: readonly (readonly PersonAction[])[] = [['claim', 'takeOver', 'release'], ['edit', 'propose']];

/** What is `allowed` of the actions that have the key of `action`, the first one first; undefined if none is. */
export function findAllowed(action: PersonAction, allowed: readonly PersonAction[]): PersonAction | undefined {
  const others = sharedKeys.find((actions) => actions.includes(action)) ?? [];
  return [action, ...others].find((one) => allowed.includes(one));
}
