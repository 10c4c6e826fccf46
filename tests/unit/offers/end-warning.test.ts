import { expect, it } from 'vitest';
import { findWarningTime, isWarningDue } from '../../../src-main/domain/offer/end-warning.ts';

const shown = { state: 'published', publishedAt: '2026-11-01T09:00:00.000Z', publicationDays: 30, applyBy: null };
const told = (at: string, address: string | null = 'a') => ({ ...shown, publicationLinks: [{ at, address }] });

it('a recruiter is told of the end so many days before it', () => {
  expect(findWarningTime(shown, 7)).toBe('2026-11-24T00:00:00.000Z');
  expect(['2026-11-23', '2026-11-24', '2026-12-01', '2026-12-02'].map((day) => isWarningDue(shown, 7, new Date(`${day}T09:00:00.000Z`)))).toEqual([false, true, true, false]);
});

it('at 23:30 UTC of the last day it is too late: in Paris that day is over', () => {
  expect(['2026-12-01T22:30:00.000Z', '2026-12-01T23:30:00.000Z'].map((at) => isWarningDue(shown, 7, new Date(at)))).toEqual([true, false]);
});

it.each([
  ['no day is set for it', shown, 0],
  ['it has no end', { ...shown, publicationDays: null }, 7],
  ['its last day to apply holds it', { ...shown, applyBy: '2026-11-20' }, 7],
  ['it is closed', { ...shown, state: 'closed' }, 7],
  ['they were told of this end', told('2026-11-24T10:00:00.000Z'), 7],
  ['nobody writes of it any more', { ...shown, followUpStopped: {} }, 7],
])('nobody is told where %s', (_name, offer, days) => {
  expect(findWarningTime(offer, days)).toBeNull();
});

it('once prolonged, and with the link of the acceptance alone, they are told of the new end', () => {
  expect(findWarningTime({ ...told('2026-11-24T10:00:00.000Z'), publicationDays: 60 }, 7)).toBe('2026-12-24T00:00:00.000Z');
  expect(findWarningTime(told('2026-11-25T10:00:00.000Z', null), 7)).toBe('2026-11-24T00:00:00.000Z');
});
