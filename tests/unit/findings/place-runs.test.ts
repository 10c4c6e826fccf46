import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaceRuns } from '../../../src-main/domain/findings/text/place-runs.ts';

/** Characters as a fold may leave them: how much is left out before each, how much was written for it, or that it shares what the one before was written with. */
const characters = fc.array(fc.record({ skip: fc.constantFrom(0, 0, 0, 1, 5), width: fc.constantFrom(1, 1, 1, 2, 7), isShared: fc.boolean() }), { maxLength: 60 });

describe('the places of folded characters', () => {
  it('are told as they were added, whatever the runs they make', () => {
    fc.assert(fc.property(characters, (list) => {
      const runs = new PlaceRuns();
      let [start, end] = [0, 0];
      const added = list.map(({ skip, width, isShared }, at) => {
        if (!isShared || at === 0) [start, end] = [end + skip, end + skip + width];
        runs.add(at, start, end);
        return [start, end];
      });
      expect(added.map((_, at) => [runs.startOf(at), runs.endOf(at)])).toEqual(added);
    }));
  });
});
