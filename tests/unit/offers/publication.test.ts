import { describe, expect, it } from 'vitest';
import { addPublicationDays, canProlong, findLastDay, longestPublication } from '../../../src-main/domain/offer/publication.ts';

const publishedAt = '2026-11-24T22:30:00.000Z';

describe('the end of a publication', () => {
  it.each([
    ['counts its days from the moment of publication', { publishedAt, publicationDays: 60, applyBy: null }, '2027-01-23'],
    ['is never after the last day to apply', { publishedAt, publicationDays: 60, applyBy: '2026-12-01' }, '2026-12-01'],
    ['may come before the last day to apply', { publishedAt, publicationDays: 5, applyBy: '2026-12-01' }, '2026-11-29'],
    ['is the last day to apply where no days were set', { publishedAt, publicationDays: null, applyBy: '2026-12-01' }, '2026-12-01'],
    ['is none where neither is', { publishedAt, publicationDays: null, applyBy: null }, null],
    ['is that of an offer that an older Bureau published', { publishedAt }, null],
  ])('%s', (_name, offer, expected) => expect(findLastDay(offer)).toBe(expected));

  it('is put off from the last day, or from today once that is over', () => {
    expect(addPublicationDays({ publishedAt, publicationDays: 60 }, 30, '2026-12-01')).toBe(90);
    expect(addPublicationDays({ publishedAt, publicationDays: 5 }, 30, '2026-12-09')).toBe(45);
    expect(addPublicationDays({ publishedAt, publicationDays: longestPublication - 1 }, 30, '2026-12-09')).toBe(longestPublication);
  });

  it('is not put off where that would show it for no day more', () => {
    expect(canProlong({ publishedAt, publicationDays: 60, applyBy: null })).toBe(true);
    expect(canProlong({ publishedAt, publicationDays: 60, applyBy: '2026-12-01' })).toBe(false);
    expect(canProlong({ publishedAt, publicationDays: null, applyBy: null })).toBe(false);
  });
});
