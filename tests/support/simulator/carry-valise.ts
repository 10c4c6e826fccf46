import type { CarriedInput } from '../../../src-main/contract/site/carried.ts';
import type { ValiseWish } from '../../../src-main/contract/desk/valise.ts';
import { judgeValise } from '../../../src-main/core/valise/judge-valise.ts';
import { makeValise } from '../../../src-main/core/valise/make-valise.ts';
import { takeValise } from '../../../src-main/core/valise/take-valise.ts';
import { openValise, readItems } from '../../../src-main/valise/read-valise.ts';
import { ValiseError } from '../../../src-main/valise/valise-error.ts';
import { now } from './act-on-desk.ts';
import { alterValise, forgetValises, isAltered } from './fake-valise.ts';
import type { RunCounts } from './schedule.ts';
import type { SimulatedDesk } from './simulated-desk.ts';

/** So many lie around; older ones are thrown away. */
const most = 12;

/** The valises of a world, and who takes them. */
export function makeValises(counts: RunCounts) {
  forgetValises();
  const paths: string[] = [];
  let made = 0;
  const pick = (number: number) => paths[number % Math.max(1, paths.length)];
  return {
    pack: (desk: SimulatedDesk, wish: ValiseWish, lies: boolean): Promise<void> =>
      unlessRefused(async () => {
        const { store, engine, userName } = desk;
        const path = `${++made}.valise`;
        await makeValise({ store, memory: engine.memory, userName, now: now(desk) }, wish, path, 30, '');
        if (lies) alterValise(path);
        paths.unshift(path);
        paths.splice(most);
      }),
    unpack: (desk: SimulatedDesk, number: number): Promise<void> =>
      unlessRefused(async () => {
        const { store, engine, files } = desk;
        const path = pick(number);
        if (path === undefined) return;
        const opened = await openValise(path, '');
        // Nobody vouches for what a liar told of records: what stays of it is for the digest to find.
        if (isAltered(path)) desk.isDamaged = true;
        const { taken } = await engine.rest(() => takeValise({ store, memory: engine.memory, entrance: files.entrance }, opened, judgeValise(opened, engine.memory, now(desk)), now(desk)));
        if (taken > 0) counts.valises++;
      }),
    /** What one of them brings to the site; undefined if it is none for it. */
    read: async (number: number): Promise<CarriedInput | undefined> => {
      const path = pick(number);
      const opened = path === undefined ? undefined : await openValise(path, '');
      if (opened?.head.content !== 'waiting') return undefined;
      const { device, author } = opened.head;
      const lines: CarriedInput['lines'] = [];
      for await (const items of readItems(opened)) for (const item of items) if (item.kind === 'line') lines.push(item);
      return { device, author, lines, files: [] };
    },
  };
}

/** Nothing to be put in, a valise of one's own, one for other people: a person is told, and goes on. */
async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ValiseError)) throw error;
  }
}
