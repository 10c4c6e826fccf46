import { expect, test } from 'vitest';
import { findProfileFolder } from '../../../src-main/host/find-profile-folder.ts';
import { readArguments } from '../../../src-main/host/read-arguments.ts';

test('what Electron and Chromium are given beside is passed over', () => {
  const given = readArguments(['--inspect=0', '--remote-debugging-port=0', '.', '--examples', '--profile', '/tmp/a'], {});
  expect(given).toEqual({ examples: true, profile: '/tmp/a', port: 0, open: true });
});

test('the profile can come from the environment; the argument wins', () => {
  expect(readArguments([], { BUREAU_PROFILE: '/tmp/b' }).profile).toBe('/tmp/b');
  expect(readArguments(['--profile=/tmp/a'], { BUREAU_PROFILE: '/tmp/b' }).profile).toBe('/tmp/a');
});

test.each(['-1', '70000', 'abc', '1.5'])('a port that is none (%s) becomes a free one', (port) => {
  expect(readArguments([`--port=${port}`], {}).port).toBe(0);
});

test('the examples have a profile of their own', () => {
  const env = { XDG_DATA_HOME: '/data' };
  const real = findProfileFolder({ profile: undefined, examples: false }, env, 'linux');
  const examples = findProfileFolder({ profile: undefined, examples: true }, env, 'linux');
  expect([real, examples]).toEqual(['/data/ressources-solidaires-bureau', '/data/ressources-solidaires-bureau-exemples']);
});
