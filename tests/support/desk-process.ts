// A desk in a process of its own, to be killed: opens the profile of the folder given, syncs once, says so.
import { createCore } from '../../src-main/core/core.ts';
import { makeKeychain } from './make-keychain.ts';

const folder = process.argv[2] ?? '';
const core = await createCore({
  folder,
  kind: 'cli',
  version: '0.0.0-test',
  keychain: makeKeychain(),
  openExternal: () => Promise.resolve(false),
  showMenu: () => Promise.resolve(false),
  startExampleSite: null,
  now: () => new Date(),
  log: () => {},
});
await core.context.desk().sync.now();
console.log('synced');
await core.close();
