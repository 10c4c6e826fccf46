import { z } from 'zod';

/** One line of text, trimmed; null where nothing is known. `max` counts UTF-16 units, as zod does. */
export const line = (max: number) => z.string().trim().min(1).max(max).nullable();

/** Several lines of text; null where nothing is known. */
export const paragraph = (max: number) => z.string().min(1).max(max).nullable();

/** A calendar day, `2026-11-24`: no time and no zone. */
export const day = z.iso.date();

/** A moment in UTC, `2026-11-24T09:40:00.000Z`. Never used to order changes, only shown. */
export const instant = z.iso.datetime();

/** Euro cents, a whole number: money is never a float. */
export const cents = z.number().int().min(0).max(100_000_000);

/** An http(s) address. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000);
