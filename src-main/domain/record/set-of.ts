import { z } from 'zod';

/**
 * A set of things that a record holds, `most` at the most, in which the field `key` says which is which: `setFields` merges it
 * so. A record of before the set has an empty one. `twice`: what is said where a thing comes twice.
 */
export const setOf = <Shape extends z.ZodRawShape>(thing: z.ZodObject<Shape>, key: keyof Shape & string, most: number, twice: string) =>
  z
    .array(thing)
    .max(most)
    .refine((things) => new Set(things.map((one) => (one as Record<string, unknown>)[key])).size === things.length, twice)
    .default([]);
