import type { PartSize } from '../../../src-main/core/files/part-size.ts';

// What `core/files/part-size.ts` is in a simulator's thread: parts are so small that a short file has several.
export const makePartSize = (): PartSize => ({ bytes: () => 256, measure: (work) => work() });
