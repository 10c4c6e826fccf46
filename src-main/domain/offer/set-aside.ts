import { z } from 'zod';
import { setOf } from '../record/set-of.ts';
import { instant } from '../text.ts';

/** A finding of which someone said « ce n'est pas le cas ici ». `key` is what `nameFinding` calls it. */
export const setAsideFinding = z.object({ key: z.string().min(1).max(400), by: z.string().max(200), at: instant });
export type SetAsideFinding = z.infer<typeof setAsideFinding>;

export const mostSetAside = 200;

/** A set, in which `key` says which is which. */
export const setAsideFindings = setOf(setAsideFinding, 'key', mostSetAside, 'the same finding twice');
