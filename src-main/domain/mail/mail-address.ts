import { z } from 'zod';

/** RFC 5321, 4.5.3.1.3: a path of 256 with its brackets. */
const longest = 254;
const address = z.email().max(longest);

/** True for one address, in the plain form that every server takes: no name, no list, no end of line. */
export const isMailAddress = (text: string): boolean => address.safeParse(text).success;
