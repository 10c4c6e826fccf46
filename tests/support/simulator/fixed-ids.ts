import { makeNextId } from './fixed-globals.ts';

// What `uuid` is in a simulator's thread.
export const v7 = makeNextId;
export const v4 = makeNextId;
