// A desk in a process of its own, to be killed: opens the profile of the folder given, and sends the letters that may leave.
import { createCore } from '../../src-main/core/core.ts';
import { makeTestHost } from './make-test-host.ts';

const core = await createCore(makeTestHost(process.argv[2] ?? ''));
const { sync, mail } = core.context.desk();
await sync.now();
await mail.now();
console.log('sent');
await core.close();
