// A desk in a process of its own, to be killed: opens the profile of the folder given, syncs once, carries its files, says so.
import { setTimeout as wait } from 'node:timers/promises';
import { createCore } from '../../src-main/core/core.ts';
import { makeTestHost } from './make-test-host.ts';

const core = await createCore(makeTestHost(process.argv[2] ?? ''));
const { sync } = core.context.desk();
await sync.now();
for (let files = sync.status().files; files.toSend + files.toFetch > 0 && files.failure === null; files = sync.status().files) await wait(20);
await sync.now();
console.log('synced');
await core.close();
