import { describe, expect, it } from 'vitest';
import { findAllowed } from '../../../src-renderer/features/offers/find-allowed.ts';

describe('what a key pressed before its offer was read does once it is', () => {
  it('is the action pressed, where it is allowed', () => {
    expect(findAllowed('accept', ['accept', 'refuse'])).toBe('accept');
    expect(findAllowed('release', ['claim', 'release'])).toBe('release');
  });

  it('is the other action of the same key, where only that is: E writes for one person and proposes for another', () => {
    expect(findAllowed('propose', ['accept', 'edit'])).toBe('edit');
    expect(findAllowed('edit', ['propose'])).toBe('propose');
    expect(findAllowed('claim', ['takeOver'])).toBe('takeOver');
    expect(findAllowed('claim', ['release'])).toBe('release');
  });

  it('is nothing where neither is', () => {
    expect(findAllowed('accept', ['propose'])).toBeUndefined();
    expect(findAllowed('edit', [])).toBeUndefined();
  });
});
