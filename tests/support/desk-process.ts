// A desk in a process of its own, to be killed: opens the profile of the folder given, syncs once, says so.
import { createCore } from '../../src-main/core/core.ts';
import { makeTestHost } from './make-test-host.ts';

const core = await createCore(makeTestHost(process.argv[2] ?? ''));
await core.context.desk().sync.now();
console.log('synced');
await core.close();
