import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOnDisplay, readWindowState, saveWindowState } from '../../../src-main/shell/window-state.ts';

const display = { x: 0, y: 0, width: 1920, height: 1080 };

test('the window is found as it was left', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bureau-window-'));
  const state = { x: 10, y: 20, width: 1000, height: 700, maximised: true };
  saveWindowState(folder, state);
  expect(readWindowState(folder)).toEqual(state);
});

test.each(['', '{', '{"x":1}', '{"x":0,"y":0,"width":1,"height":1,"maximised":false}'])('what cannot be a window (%s) is passed over', (content) => {
  const folder = mkdtempSync(join(tmpdir(), 'bureau-window-'));
  writeFileSync(join(folder, 'window.json'), content);
  expect(readWindowState(folder)).toBeUndefined();
});

test('a window of a display that is gone is not put back there', () => {
  const window = { x: 2000, y: 100, width: 1000, height: 700 };
  expect(isOnDisplay(window, [display])).toBe(false);
  expect(isOnDisplay(window, [display, { ...display, x: 1920 }])).toBe(true);
  expect(isOnDisplay({ ...window, x: 100, y: -50 }, [display])).toBe(false);
});
