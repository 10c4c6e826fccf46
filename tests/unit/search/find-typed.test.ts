import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeTyped, findTyped, removePart } from '../../../src-main/domain/search/find-typed.ts';
import { parseSearch } from '../../../src-main/domain/search/parse-search.ts';

/** `|` is the caret. */
const at = (marked: string) => findTyped(marked.replace('|', ''), marked.indexOf('|'));
const complete = (marked: string, chosen: string) => {
  const found = at(marked);
  if (found === null) return null;
  const { text, caret } = completeTyped(marked.replace('|', ''), found, chosen);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
};

describe('what is being typed', () => {
  it('is the beginning of an operator', () => {
    expect(at('animateur l|')).toMatchObject({ kind: 'operator', operators: ['place'] });
    expect(at('-ETA|')).toMatchObject({ kind: 'operator', operators: ['state'], start: 1 });
    expect(at('a|')).toMatchObject({ operators: ['deadline', 'alert'] });
    expect(at('vil|')).toMatchObject({ operators: ['place'] });
    expect(at('statu|')).toMatchObject({ operators: ['state'] });
    expect(at('"a|')).toBeNull();
    expect(at('nantes|')).toBeNull();
  });

  it('or the value of one', () => {
    expect(at('contrat:|')).toMatchObject({ kind: 'value', operator: 'contract', value: '' });
    expect(at('employeur:"Les He|')).toMatchObject({ operator: 'employer', value: 'Les He' });
    expect(at('lieu:44,na|')).toMatchObject({ operator: 'place', value: 'na', start: 8 });
  });

  it('is completed where the caret stands, and the next part may begin', () => {
    expect(complete('anim lie| -stage', 'lieu')).toBe('anim lieu:| -stage');
    expect(complete('-contrat:b|', 'bénévolat')).toBe('-contrat:bénévolat |');
    expect(complete('employeur:her| contrat:cdi', 'Les Herbes folles')).toBe('employeur:"Les Herbes folles" |contrat:cdi');
    expect(complete('lieu:44,b|', 'Bretagne')).toBe('lieu:44,Bretagne |');
  });

  it('any text, wherever the caret', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), fc.nat(45), (text, caret) => {
      const found = findTyped(text, caret);
      if (found !== null) expect(completeTyped(text, found, 'x').text.length).toBeGreaterThan(0);
    }));
  });
});

it('a part is taken away without touching the others', () => {
  const text = '  contrat:cdi "a b" -stage ';
  const parts = parseSearch(text);
  expect(parts.map((part) => removePart(text, part))).toEqual(['"a b" -stage', 'contrat:cdi -stage', 'contrat:cdi "a b"']);
});
