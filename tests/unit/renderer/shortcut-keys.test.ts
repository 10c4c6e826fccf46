import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src-renderer/app/commands/command.ts';
import { findCommand, type KeyboardPlace } from '../../../src-renderer/app/commands/find-command.ts';
import { makeAccelerator } from '../../../src-renderer/app/commands/make-accelerator.ts';
import { type Keystroke, matchesCombo, parseCombo } from '../../../src-renderer/app/commands/match-key.ts';

const stroke = (key: string, held: Partial<Keystroke> = {}): Keystroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const matches = (text: string, pressed: Keystroke) => matchesCombo(pressed, parseCombo(text));

describe('a shortcut', () => {
  it('is the character that the keyboard writes, whichever layout it has', () => {
    // The key of `a` on AZERTY stands where QWERTY has `q`: only the character counts.
    expect(matches('a', stroke('a'))).toBe(true);
    expect(matches('a', stroke('q'))).toBe(false);
  });

  it('finds `?` with Shift (AZERTY, QWERTY) and without it (other layouts)', () => {
    expect(matches('?', stroke('?', { shiftKey: true }))).toBe(true);
    expect(matches('?', stroke('?'))).toBe(true);
  });

  it('takes digits with Shift, as AZERTY writes them', () => {
    expect(matches('1', stroke('1', { shiftKey: true }))).toBe(true);
  });

  it('is also the character of the same key without Maj, where a command names both', () => {
    expect(matches('é', stroke('é'))).toBe(true);
    expect(matches('&', stroke('&'))).toBe(true);
    expect(matches('2', stroke('é'))).toBe(false);
  });

  it('tells j from Maj + J, but not from a j under caps lock', () => {
    expect(matches('j', stroke('J', { shiftKey: true }))).toBe(false);
    expect(matches('shift+j', stroke('J', { shiftKey: true }))).toBe(true);
    expect(matches('j', stroke('J'))).toBe(true);
  });

  it('takes Ctrl on one system and Cmd on another', () => {
    expect(matches('mod+k', stroke('k', { ctrlKey: true }))).toBe(true);
    expect(matches('mod+k', stroke('k', { metaKey: true }))).toBe(true);
    expect(matches('mod+k', stroke('k'))).toBe(false);
    expect(matches('k', stroke('k', { ctrlKey: true }))).toBe(false);
  });

  it('tells Ctrl + Z from Ctrl + Maj + Z', () => {
    expect(matches('mod+z', stroke('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matches('mod+shift+z', stroke('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
  });

  it('is never what AltGr writes', () => {
    const altGraph = (name: string) => name === 'AltGraph';
    expect(matches('@', stroke('@', { getModifierState: altGraph }))).toBe(false);
    expect(matches('@', stroke('@', { ctrlKey: true, altKey: true }))).toBe(false);
    expect(matches('mod+e', stroke('e', { ctrlKey: true, altKey: true }))).toBe(false);
  });

  it('may be the plus sign itself, or the space bar', () => {
    expect(parseCombo('mod++')).toEqual({ key: '+', mod: true, shift: false, alt: false });
    expect(matches('+', stroke('+', { shiftKey: true }))).toBe(true);
    expect(matches('Space', stroke(' '))).toBe(true);
  });
});

const command = (id: string, keys: string[], more: Partial<Command> = {}): Command => ({
  id,
  label: 'app.close',
  menu: null,
  keys,
  run: () => undefined,
  ...more,
});
const free: KeyboardPlace = { editing: false, onControl: false, inPanel: false, dialogOpen: false, letters: true };
const called = (commands: Command[], pressed: Keystroke, place: Partial<KeyboardPlace> = {}) =>
  findCommand(commands, pressed, { ...free, ...place })?.id;

describe('the command that a key calls', () => {
  const commands = [
    command('next', ['j', 'ArrowDown']),
    command('open', ['Enter']),
    command('undo', ['mod+z']),
    command('palette', ['mod+k']),
    command('help', ['F1', '?']),
  ];

  it('is found by any of its keys', () => {
    expect(called(commands, stroke('j'))).toBe('next');
    expect(called(commands, stroke('ArrowDown'))).toBe('next');
    expect(called(commands, stroke('x'))).toBeUndefined();
  });

  it('leaves letters, arrows and Ctrl + Z to a field where one writes, but not Ctrl + K or F1', () => {
    const editing = { editing: true };
    expect(called(commands, stroke('j'), editing)).toBeUndefined();
    expect(called(commands, stroke('?', { shiftKey: true }), editing)).toBeUndefined();
    expect(called(commands, stroke('ArrowDown'), editing)).toBeUndefined();
    expect(called(commands, stroke('z', { ctrlKey: true }), editing)).toBeUndefined();
    expect(called(commands, stroke('k', { ctrlKey: true }), editing)).toBe('palette');
    expect(called(commands, stroke('F1'), editing)).toBe('help');
  });

  it('leaves Enter to a button that has the focus', () => {
    expect(called(commands, stroke('Enter'), { onControl: true })).toBeUndefined();
    expect(called(commands, stroke('Enter'))).toBe('open');
    expect(called(commands, stroke('j'), { onControl: true })).toBe('next');
  });

  it('leaves letters to a small panel that has the focus, but not Ctrl + K nor F1', () => {
    const inPanel = { inPanel: true };
    expect(called(commands, stroke('j'), inPanel)).toBeUndefined();
    expect(called(commands, stroke('k', { ctrlKey: true }), inPanel)).toBe('palette');
    expect(called(commands, stroke('F1'), inPanel)).toBe('help');
  });

  it('is none while a dialog is open', () => {
    expect(called(commands, stroke('k', { ctrlKey: true }), { dialogOpen: true })).toBeUndefined();
    expect(called(commands, stroke('j'), { dialogOpen: true })).toBeUndefined();
  });

  it('is not a letter where the person has switched letters off; arrows and Ctrl stay', () => {
    const off = { letters: false };
    expect(called(commands, stroke('j'), off)).toBeUndefined();
    expect(called(commands, stroke('?', { shiftKey: true }), off)).toBeUndefined();
    expect(called(commands, stroke('ArrowDown'), off)).toBe('next');
    expect(called(commands, stroke('z', { ctrlKey: true }), off)).toBe('undo');
  });

  it('is the nearest of two with the same key, unless that one cannot be done now', () => {
    expect(called([...commands, command('here', ['j'])], stroke('j'))).toBe('here');
    expect(called([...commands, command('here', ['j'], { enabled: false })], stroke('j'))).toBe('next');
  });
});

describe('the native menu', () => {
  it('is given keys with Ctrl and function keys, in Electron’s words', () => {
    expect(makeAccelerator(['mod+shift+z'])).toBe('CommandOrControl+Shift+Z');
    expect(makeAccelerator(['?', 'F1'])).toBe('F1');
    expect(makeAccelerator(['mod+ArrowDown'])).toBe('CommandOrControl+Down');
    expect(makeAccelerator(['mod++'])).toBe('CommandOrControl+Plus');
  });

  it('is never given a single key, which it would take from text fields', () => {
    expect(makeAccelerator(['j', 'ArrowDown', '?', 'shift+j'])).toBeNull();
  });
});
