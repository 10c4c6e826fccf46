// What `node:timers/promises` is in a simulator's thread: the others' turn is over as soon as it has come.
export const setImmediate = (): Promise<void> => Promise.resolve();

/** Waits are over at once too. */
export const setTimeout = async (): Promise<void> => {};
