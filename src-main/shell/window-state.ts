import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const state = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(480).max(10_000),
  height: z.number().int().min(400).max(10_000),
  maximised: z.boolean(),
});
export type WindowState = z.infer<typeof state>;

/** The window as it was left; undefined the first time, or if what was kept is unreadable. */
export function readWindowState(folder: string): WindowState | undefined {
  try {
    return state.parse(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Losing it costs nothing: a disk that refuses must not keep the window from closing. */
export function saveWindowState(folder: string, value: WindowState): void {
  try {
    writeFileSync(join(folder, 'window.json'), JSON.stringify(value));
  } catch {
    // The next window opens in the middle of the screen.
  }
}

/** Whether enough of the window lies on a display that is there today to take hold of it. */
export const isOnDisplay = (window: Rectangle, displays: Rectangle[]): boolean =>
  displays.some((display) => {
    const width = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
    const height = Math.min(window.y + window.height, display.y + display.height) - Math.max(window.y, display.y);
    return width >= 200 && height >= 100 && window.y >= display.y;
  });
