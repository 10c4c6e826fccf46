import { describe, expect, it } from 'vitest';
import { findingIds, findingLevels, findingReasons, findingSources } from '../../../src-main/domain/findings/finding.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { english } from '../../../src-renderer/app/i18n/english.ts';
import { checkLabelled, readLabelled } from './labelled-offers.ts';
import { french, isMessageKey, type Language } from '../../../src-renderer/app/i18n/messages.ts';

const wanted = [
  ...findingIds.map((id) => `findings.rule.${id}`),
  ...findingLevels.map((level) => `findings.level.${level}`),
  ...findingReasons.map((reason) => `findings.why.${reason}`),
  ...findingSources.map((source) => `findings.source.${source}`),
];
const values = { least: 1867.02, months: 7.5, name: 'Comptable', percent: 92, length: 120, amount: 619.83, days: 90, most: 50_000 };

describe.each<[Language, Record<string, string>]>([['fr', french], ['en', english]])('the words of findings in %s', (language, messages) => {
  it('name every rule and level, and say every reason and every source', () => {
    expect(wanted.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  });

  it('can be said with the figures that the rules give, and leave no hole', () => {
    const t = makeTranslate(language, messages);
    for (const key of wanted) if (isMessageKey(key)) expect(t(key, values)).not.toMatch(/[{}]|undefined/);
  });
});

it('every finding of the labelled offers can be said with the figures that it brings', () => {
  const t = makeTranslate('fr', french);
  const found = readLabelled('labelled-sentences.txt').flatMap(checkLabelled);
  expect(found.length).toBeGreaterThan(200);
  for (const { why } of found) expect(t(`findings.why.${why.reason}`, why.values)).not.toMatch(/[{}]|undefined|NaN/);
});

it('no sentence is left of a rule that is gone', () => {
  const said = Object.keys(french).filter((key) => /^findings\.(?:rule|level|why|source)\./.test(key));
  expect(said.filter((key) => !wanted.includes(key))).toEqual([]);
});
