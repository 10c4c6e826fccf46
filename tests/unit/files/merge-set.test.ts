import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields } from '../../../src-main/domain/record/merge-fields.ts';
import { mergeSet } from '../../../src-main/domain/record/merge-set.ts';
import { reverseChange } from '../../../src-main/domain/record/reverse-change.ts';
import { layChange, setFields, startWithout } from '../../../src-main/domain/record/set-fields.ts';

const file = (sha256: string) => ({ sha256, name: `${sha256}.pdf` });
const files = (...names: string[]) => names.map(file);
const names = (value: unknown) => (value as { sha256: string }[]).map(({ sha256 }) => sha256);
const someFiles = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 }).map((list) => files(...list));

describe('a set of files', () => {
  it('keeps what two people add, and loses what one of them takes away', () => {
    expect(names(mergeSet(files('a', 'b', 'mine-not-seen'), files('a', 'b'), files('b', 'c'), 'sha256'))).toEqual(['b', 'mine-not-seen', 'c']);
  });

  it('never clashes, where other fields of the same change do', () => {
    const current = { title: 'X', files: files('a', 'b') };
    const { apply, clashes } = mergeFields(current, { title: 'Y', files: [] }, { title: 'Z', files: files('c') }, [], setFields.offer);
    expect(names(apply['files'])).toEqual(['a', 'b', 'c']);
    expect(clashes.map(({ field }) => field)).toEqual(['title']);
  });

  it('leaves what is no thing of a set for whoever checks it, and does not fall over it', () => {
    expect(mergeSet(files('a'), [null, 1], [null, 'x', { id: 'b' }, ...files('c')], 'sha256')).toEqual([...files('a', 'c')]);
    expect(mergeSet(files('a'), [], [null, ...files('c')], 'sha256')).toEqual([...files('a'), null, ...files('c')]);
  });

  it('is the same whichever of two changes comes first', () => {
    fc.assert(
      fc.property(someFiles, someFiles, someFiles, (base, mine, theirs) => {
        const one = mergeSet(mergeSet(base, base, mine, 'sha256'), base, theirs, 'sha256');
        const other = mergeSet(mergeSet(base, base, theirs, 'sha256'), base, mine, 'sha256');
        expect(names(one).sort()).toEqual(names(other).sort());
      }),
    );
  });

  it('merged a second time is the same', () => {
    fc.assert(
      fc.property(someFiles, someFiles, someFiles, (current, base, mine) => {
        const once = mergeSet(current, base, mine, 'sha256');
        expect(mergeSet(once, base, mine, 'sha256')).toEqual(once);
      }),
    );
  });

  it('not known and empty are the same', () => {
    expect(mergeFields({}, {}, { files: [] }, [], setFields.offer)).toEqual({ apply: {}, clashes: [] });
  });

  it('takes back only what an undone change did to it', () => {
    const current = { files: files('a', 'b', 'later') };
    expect(names(reverseChange('offer', current, { files: files('gone') }, { files: files('gone', 'a') })['files'])).toEqual(['b', 'later']);
    expect(reverseChange('offer', { files: files('b') }, { files: [] }, { files: files('a') })).toEqual({});
  });

  it('of a later change loses what an earlier one had added, when that one is taken back before leaving', () => {
    const later = startWithout('offer', { base: { files: files('a') }, set: { files: files('a', 'b') } }, { base: { files: [] }, set: { files: files('a') } });
    expect(names(layChange('offer', { files: [] }, later)['files'])).toEqual(['b']);
  });
});
