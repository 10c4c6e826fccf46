import { describe, expect, it } from 'vitest';
import type { RefusalReason } from '../../../src-main/domain/offer/offer-decision.ts';
import { findContradicted, type PastKind } from '../../../src-main/domain/precedents/weigh-precedents.ts';
import { hashText } from '../../../src-main/domain/duplicates/hash-text.ts';
import { keysOfSlot } from '../../../src-main/domain/duplicates/key-chains.ts';
import { listPrecedentKeys } from '../../../src-main/domain/precedents/precedent-keys.ts';

const past = (kind: PastKind, score = 0.8, reason: RefusalReason | null = kind === 'refuse' ? 'not_ess' : null) => ({ kind, score, reason });

describe('a decision that would go against a close one', () => {
  it('is told, with the closest of them', () => {
    const [first, second] = [past('refuse', 0.9), past('refuse', 0.7)];
    expect(findContradicted([first, second], 'accept')).toBe(first);
    expect(findContradicted([first, second], 'refuse')).toBeNull();
    expect(findContradicted([past('accept')], 'refuse')).toMatchObject({ kind: 'accept' });
  });
  it('is not, where as many went the same way, or none is close enough', () => {
    expect(findContradicted([past('refuse'), past('accept')], 'accept')).toBeNull();
    expect(findContradicted([past('refuse', 0.4)], 'accept')).toBeNull();
  });
  it('is not, where the other was refused as received twice or too late', () => {
    expect(findContradicted([past('refuse', 1, 'duplicate'), past('refuse', 1, 'expired')], 'accept')).toBeNull();
  });
  it('is not, where corrections were asked for', () => {
    expect(findContradicted([past('askCorrections')], 'accept')).toBeNull();
  });
});

it('a past decision has no more keys than its place has room for', () => {
  const title = Array.from({ length: 24 }, (_, at) => `mot${at}`);
  const keys = listPrecedentKeys({ title, employer: ['temporis'], siret: '73282932000074', rome: 'K1201' });
  expect(keys.size).toBeLessThanOrEqual(keysOfSlot);
  expect(keys.has(hashText('employer temporis'))).toBe(true);
});
