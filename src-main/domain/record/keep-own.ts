import { entity } from './entity.ts';
import type { Fields } from './merge-fields.ts';
import { layChange } from './set-fields.ts';

/** What the author of a change wrote in it: of a set, what they added, and not what others had put there before. */
export function keepOwn(name: string, change: { base: Fields; set: Fields }): Fields {
  const known = entity.safeParse(name);
  // Laid on nothing, a set is what was added to it.
  return known.success ? layChange(known.data, {}, change) : change.set;
}
