import { expect, test } from 'vitest';
import { describeWork } from '../../../src-renderer/features/imports/describe-work.ts';

test('while its lines are written, a lot says how many are, and can be stopped', () => {
  expect(describeWork('applying', 250, 1000)).toEqual({ key: 'imports.work.progress', part: 0.25, canStop: true });
  expect(describeWork('applying', 0, 0)).toEqual({ key: 'imports.work.progress', part: null, canStop: true });
});

test('once all are written, it says what is left to do, which nothing stops', () => {
  expect(describeWork('applying', 1000, 1000)).toEqual({ key: 'imports.work.searching', part: null, canStop: false });
});

test('a lot that is taken back is not stopped half-way', () => {
  expect(describeWork('reverting', 250, 1000)).toEqual({ key: 'imports.work.progress', part: 0.25, canStop: false });
});
