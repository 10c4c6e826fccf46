import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src-main/domain/fold-text.ts';
import { makeMatch } from '../../../src-main/core/offers/search-offers.ts';

describe('foldText', () => {
  it.each([
    ['Œuvre à ÉVRY', 'oeuvre a evry'],
    ['Curriculum vitæ', 'curriculum vitae'],
    ['ÇA', 'ca'],
    ['plain', 'plain'],
  ])('%s becomes %s', (text, folded) => expect(foldText(text)).toBe(folded));
});

describe('makeMatch', () => {
  it('leaves the last word unfinished until a space follows it', () => {
    expect(makeMatch('anim nat')).toBe('"anim" "nat"*');
    expect(makeMatch('anim nat ')).toBe('"anim" "nat"');
  });
  it('searches for nothing before there is a word of two letters', () => {
    expect(makeMatch('')).toBeNull();
    expect(makeMatch('é')).toBeNull();
    expect(makeMatch('« »')).toBeNull();
  });
  it('takes operators and quotes for what they are: nothing', () => {
    expect(makeMatch('title:"a* OR NEAR(bc)')).toBe('"title" "or" "near" "bc"');
  });
});
