import { readFileSync } from 'node:fs';
import { FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { fuses } from '../../../scripts/package/fuses.ts';

const configuration = readFileSync('electron-builder.yml', 'utf8');
const names = Object.values(FuseV1Options).filter((value): value is keyof typeof FuseV1Options => typeof value === 'string');
const expected: Record<keyof typeof FuseV1Options, boolean> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

test('there are nine fuses, and no tenth that nobody has decided on', () => {
  expect(names.toSorted()).toEqual(Object.keys(expected).toSorted());
});

test.each(names)('%s has its value in the code and is stated in the packaging configuration', (name) => {
  expect(fuses[FuseV1Options[name]]).toBe(expected[name]);
  const key = `${name[0]?.toLowerCase()}${name.slice(1)}`;
  expect(new RegExp(`^(?:  |# )${key}: ${expected[name]}\\b`, 'm').test(configuration)).toBe(true);
});
