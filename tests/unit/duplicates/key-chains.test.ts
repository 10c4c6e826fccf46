import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKeyChains } from '../../../src-main/domain/duplicates/key-chains.ts';

/** Few keys, some of which share a place in the table of heads. */
const key = fc.constantFrom(1, 2, 3, 1 + 2 ** 20, 2 + 2 ** 21);
const act = fc.record({ slot: fc.nat(6), keys: fc.uniqueArray(key), isPut: fc.boolean() });

describe('slots under keys', () => {
  it('come the latest first, and go without a trace', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const chains = makeKeyChains(2);
        let model: { slot: number; keys: number[] }[] = [];
        for (const { slot, keys, isPut } of acts) {
          chains.take(slot);
          model = model.filter((one) => one.slot !== slot);
          if (!isPut) continue;
          chains.put(slot, new Set(keys));
          model.unshift({ slot, keys });
        }
        for (const asked of [1, 2, 3, 1 + 2 ** 20, 2 + 2 ** 21]) {
          const seen: number[] = [];
          chains.walk(asked, 4, 0, (slot) => seen.push(slot));
          expect(seen).toEqual(model.filter(({ slot, keys }) => slot !== 0 && keys.includes(asked)).map(({ slot }) => slot).slice(0, 4));
        }
        for (const { slot, keys } of model) expect([...chains.readKeys(slot)]).toEqual(keys);
      }),
    );
  });
});
