import { makeSimulatedId } from './random.ts';

// Whatever differs between two runs of one schedule is taken from here in a simulator's thread: the time, timers, ids.

const RealDate = Date;
let worldNow = 0;
let idsMade = 0;

/** The time of the simulated world, in ms. */
export const getWorldTime = () => worldNow;
export const setWorldTime = (ms: number) => {
  worldNow = ms;
};
/** The next id that is made is the first again. */
export const restartIds = () => {
  idsMade = 0;
};
/** What `uuid` is replaced by: numbered, in no order, as those of desks whose clocks disagree. */
export const makeNextId = () => makeSimulatedId(1_000_000 + idsMade++);

const nextTurn = setImmediate;
/** Lets whatever may go on without anybody's doing go on. */
export const waitTurn = (): Promise<void> => new Promise((resolve) => nextTurn(resolve));

class SimulatedDate extends RealDate {
  constructor(...given: [] | [number | string]) {
    super(given.length === 0 ? worldNow : given[0]);
  }
  static override now() {
    return worldNow;
  }
}

/** For the rest of this thread. Timers never fire: what is simulated is told when to act. */
export function fixGlobals(): void {
  const noTimer = { unref: () => noTimer, ref: () => noTimer, hasRef: () => false };
  const fixed = {
    Date: SimulatedDate,
    setTimeout: () => noTimer,
    clearTimeout: () => {},
    setInterval: () => noTimer,
    clearInterval: () => {},
    setImmediate: (work: () => void) => {
      queueMicrotask(work);
    },
  };
  Object.assign(globalThis, fixed);
  performance.now = () => worldNow;
  Math.random = () => 0.5;
}
