import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { appStatus } from '../../../src-main/contract/desk/app.ts';
import { deskErrors } from '../../../src-main/contract/desk/problem.ts';
import { siteProblemCodes, syncFailureCodes } from '../../../src-main/contract/desk/site-problem.ts';
import { rejectionCodes } from '../../../src-main/contract/site/mutation.ts';
import { valiseFaults } from '../../../src-main/valise/valise-error.ts';
import { describeProblem } from '../../../src-renderer/app/feedback/describe-problem.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { french, isMessageKey } from '../../../src-renderer/app/i18n/messages.ts';

const t = makeTranslate('fr', french);
const say = (error: unknown) => {
  const { key, params } = describeProblem(error);
  return { key, sentence: t(key, params) };
};
const fail = (code: string, data?: unknown) => new ORPCError(code, { defined: true, data });

describe('the sentence of a problem', () => {
  const dataOf: Record<string, unknown> = {
    STORE: { code: 'disk_full', path: null },
    SITE: { code: 'unreachable', detail: '' },
    FILE: { code: 'empty', line: null, detail: '' },
    VALISE: { code: 'altered' },
    INVALID_FIELDS: { fields: [{ field: 'title', problem: 'too_small' }] },
    NOT_ALLOWED_NOW: { state: 'published', action: 'accept' },
  };

  it.each(Object.keys(deskErrors))('%s has its own, not the masked one', (code) => {
    const { key, sentence } = say(fail(code, dataOf[code]));
    expect(key).not.toBe('problems.unknown');
    expect(sentence.length).toBeGreaterThan(20);
  });

  it('names every reason for which a store cannot be opened', () => {
    const unusable = appStatus.options.find((option) => option.shape.profile.value === 'unusable');
    const codes = unusable && 'code' in unusable.shape ? (unusable.shape.code.options as readonly string[]) : [];
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(say(fail('STORE', { code, path: '/x' })).key).toBe(`problems.store.${code}`);
  });

  it.each(syncFailureCodes)('names the failure %s of an exchange, in the corner and in full', (code) => {
    expect(say(fail('SITE', { code, detail: '' })).key).toBe(`problems.site.${code}`);
    expect(isMessageKey(`app.failure.${code}`)).toBe(true);
  });

  it.each(siteProblemCodes)('names what is wrong with a code of connection, or with the site, when a person connects: %s', (code) => {
    expect(say(fail('SITE', { code, detail: '' })).key).toBe(`problems.site.${code}`);
  });

  it.each(rejectionCodes)('names the refusal %s of a change', (code) => {
    expect(isMessageKey(`sync.reason.${code}`)).toBe(true);
  });

  it.each(valiseFaults.filter((code) => code !== 'for_desk'))('names the fault %s of a valise', (code) => {
    expect(say(fail('VALISE', { code })).key).toBe(`problems.valise.${code}`);
  });

  it('says the line of a file where there is one', () => {
    expect(say(fail('FILE', { code: 'syntax', line: 12, detail: '' })).sentence).toContain('ligne 12');
    expect(say(fail('FILE', { code: 'syntax', line: null, detail: '' })).sentence).not.toContain('ligne 1');
  });

  it('falls back on its family for a code of another version', () => {
    expect(say(fail('STORE', { code: 'from_the_future', path: null })).key).toBe('problems.store.other');
    expect(say(fail('SITE', { code: 'toString', detail: '' })).key).toBe('problems.site.other');
    expect(say(fail('FILE', undefined)).key).toBe('problems.file.other');
  });

  it.each([new Error('SQLITE_CORRUPT at /home/camille/secret'), fail('INTERNAL_SERVER_ERROR'), 'text', null, undefined, { code: 'STORE' }])(
    'shows nothing of what nobody expected (%s)',
    (error) => {
      expect(say(error)).toEqual({ key: 'problems.unknown', sentence: french['problems.unknown'] });
    },
  );

  it('tells a core that no longer answers from a fault', () => {
    expect(say(new TypeError('Failed to fetch')).key).toBe('problems.unreachableCore');
  });
});
