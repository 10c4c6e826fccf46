import { act, actCount, describeStore } from '../acts.ts';
import { checkStore, openAgain } from '../check-store.ts';
import { openDesk } from '../prepare-desk.ts';
import type { Work } from '../work.ts';

/** Acts of a person: each is there whole or not at all, and those that were done are. */
export const write: Work = {
  name: 'write',
  open: async ({ makeFolder }) => {
    let seed = 0;
    return {
      prepare: async () => {
        seed++;
        const folder = makeFolder();
        await (await openDesk(folder)).core.close();
        const states = await listStates(makeFolder(), seed);
        return {
          work: 'write', folder, argument: String(seed),
          verify: async ({ said }) => {
            const { core, store } = await openAgain(folder);
            await checkStore(store);
            const done = said.filter(({ act: place }) => place !== undefined).length;
            const found = states.indexOf(describeStore(store));
            await core.close();
            // The act that was under way may have been written, without time to say so. An act may change nothing.
            if (!states.slice(done, done + 2).includes(states[found] ?? 'none')) throw new Error(`${done} acts were done; what is there is that of ${found}`);
          },
        };
      },
      close: () => Promise.resolve(),
    };
  },
};

/** What is there after each number of acts, by a desk that nobody kills. */
async function listStates(folder: string, seed: number): Promise<string[]> {
  const { core, store } = await openDesk(folder);
  const states = [describeStore(store)];
  for (const _ of act(store, seed)) states.push(describeStore(store));
  await core.close();
  if (states.length !== actCount + 1) throw new Error('acts are missing');
  return states;
}
