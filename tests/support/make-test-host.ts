import type { CoreHost } from '../../src-main/core/core-host.ts';
import { makeKeychain } from './make-keychain.ts';

/** What a core needs of its host, where there is no window: a keychain, the clock of this machine, no examples. */
export const makeTestHost = (folder: string): CoreHost => ({
  folder,
  kind: 'cli',
  version: '0.0.0-test',
  keychain: makeKeychain(),
  openExternal: () => Promise.resolve(false),
  deliver: () => Promise.resolve({ way: 'cancelled' }),
  showMenu: () => Promise.resolve(false),
  startExampleSite: null,
  now: () => new Date(),
  log: () => {},
});
