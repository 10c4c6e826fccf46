import { type Patience, usualPatience } from '../../valise/open-smtp.ts';

/** How mail breathes. Tests breathe faster. `wakeMs`: changes that come together are looked at once. */
export type MailRhythm = { wakeMs: number; firstRetryMs: number; stopMs: number; patience: Patience };
export const usualMailRhythm: MailRhythm = { wakeMs: 500, firstRetryMs: 30_000, stopMs: 3_000, patience: usualPatience };

const longestRetryMs = 60 * 60_000;

/** Twice as long after each failure, an hour at most; give or take 20 %, so that desks of one office do not all ask at once. */
export const getMailRetryDelay = (failures: number, { firstRetryMs }: MailRhythm, random = Math.random): number =>
  Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures - 1, 20)) * (0.8 + 0.4 * random());

/** Tries after which a server that always says "later" is believed no more: some two days. */
export const mostTries = 50;
