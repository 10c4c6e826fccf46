import type { ImportLot } from '../../../src-main/contract/desk/imports.ts';

/** How far the work on a lot is: its lines being written or taken back, then what is left once they all are. */
export type WorkStage = { key: 'imports.work.progress' | 'imports.work.searching'; /** From 0 to 1; null when the end is not known. */ part: number | null; canStop: boolean };

/** Only the writing can be stopped: taken back half-way, a lot would be neither here nor gone; what is written is written. */
export function describeWork(work: NonNullable<ImportLot['work']>, done: number, total: number): WorkStage {
  if (total > 0 && done >= total) return { key: 'imports.work.searching', part: null, canStop: false };
  return { key: 'imports.work.progress', part: total > 0 ? done / total : null, canStop: work === 'applying' };
}
