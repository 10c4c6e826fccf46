import { expect, it } from 'vitest';
import { readDayInFrance } from '../../src-main/domain/day-in-france.ts';

it.each([
  ['at 23:30 UTC in winter it is the next day', '2026-11-29T23:30:00.000Z', '2026-11-30'],
  ['at 22:30 UTC in winter it is not yet', '2026-11-29T22:30:00.000Z', '2026-11-29'],
  ['at 22:30 UTC in summer it is', '2026-06-30T22:30:00.000Z', '2026-07-01'],
  ['the year turns there too', '2026-12-31T23:00:00.000Z', '2027-01-01'],
  ['a month and a day of one figure have two', '2027-01-02T12:00:00.000Z', '2027-01-02'],
])('the day is that of Paris: %s', (_, at, day) => {
  expect(readDayInFrance(new Date(at))).toBe(day);
});
