// A desk in a process of its own that takes a valise and dies, as by a power cut: in the transaction of a frame, or just after it.
// Arguments: the profile's folder, the file, the place of the frame, `within` or `after`.
import { createCore } from '../../src-main/core/core.ts';
import { judgeValise } from '../../src-main/core/valise/judge-valise.ts';
import { takeValise } from '../../src-main/core/valise/take-valise.ts';
import { openValise } from '../../src-main/valise/read-valise.ts';
import { makeTestHost } from './make-test-host.ts';
import { passphrase } from './valise-words.ts';

const [folder = '', file = '', place = '', when = ''] = process.argv.slice(2);
const core = await createCore(makeTestHost(folder));
const { store, sync, files } = core.context.desk();
const { load } = store;
const die = () => process.kill(process.pid, 'SIGKILL');
let count = 0;
const dyingStore = {
  ...store,
  load: <T>(work: () => T): T => {
    const isTheOne = ++count === Number(place);
    const done = load(() => {
      const answer = work();
      if (isTheOne && when === 'within') die();
      return answer;
    });
    if (isTheOne) die();
    return done;
  },
};
const now = new Date();
const opened = await openValise(file, passphrase);
await takeValise({ store: dyingStore, memory: sync.memory, entrance: files.entrance }, opened, judgeValise(opened, sync.memory, now), now);
console.log(`taken whole, in ${count} frames`);
await core.close();
