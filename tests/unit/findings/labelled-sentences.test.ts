import { describe, expect, it } from 'vitest';
import type { FindingId, FindingLevel } from '../../../src-main/domain/findings/finding.ts';
import { listFound, readAllLabelled } from './labelled-offers.ts';

type Score = { found: number; missed: number; wrong: number };
const labelled = readAllLabelled();
const scores = new Map<FindingId, Score>();
const levels: Record<FindingLevel, Score> = { bloquant: { found: 0, missed: 0, wrong: 0 }, avertissement: { found: 0, missed: 0, wrong: 0 }, info: { found: 0, missed: 0, wrong: 0 } };
const mistakes: string[] = [];
const score = (id: FindingId): Score => {
  const known = scores.get(id) ?? { found: 0, missed: 0, wrong: 0 };
  scores.set(id, known);
  return known;
};
for (const one of labelled) {
  const findings = listFound(one);
  for (const { id, level } of findings) levels[level][one.expected.includes(id) ? 'found' : 'wrong']++;
  const found = [...new Set(findings.map(({ id }) => id))];
  for (const id of one.expected) {
    score(id)[found.includes(id) ? 'found' : 'missed']++;
    if (!found.includes(id)) mistakes.push(`${one.place}: ${id} is not found in « ${one.words} »`);
  }
  for (const id of found.filter((id) => !one.expected.includes(id))) {
    score(id).wrong++;
    mistakes.push(`${one.place}: ${id} is found where there is nothing: « ${one.words} »`);
  }
}
const precision = ({ found, wrong }: Score): number => (found + wrong === 0 ? 1 : found / (found + wrong));
const recall = ({ found, missed }: Score): number => (found + missed === 0 ? 1 : found / (found + missed));
const total = [...scores.values()].reduce((sum, one) => ({ found: sum.found + one.found, missed: sum.missed + one.missed, wrong: sum.wrong + one.wrong }));

const table = [...scores].sort(([one], [other]) => one.localeCompare(other)).map(([id, one]) =>
  [id.padEnd(20), String(one.found + one.missed).padStart(4), precision(one).toFixed(2).padStart(10), recall(one).toFixed(2).padStart(7)].join(''));
console.log([`${'rule'.padEnd(20)} set precision recall`, ...table, `${'all'.padEnd(20)}${String(total.found + total.missed).padStart(4)}${precision(total).toFixed(3).padStart(10)}${recall(total).toFixed(3).padStart(7)}`, ...Object.entries(levels).map(([level, one]) => `${level.padEnd(20)}${String(one.found + one.wrong).padStart(4)}${precision(one).toFixed(3).padStart(10)}`), ...mistakes].join('\n'));

describe('the rules, on sentences whose findings are known', () => {
  it('are asked of more than 400 sentences, of which at least half raise nothing', () => {
    expect(labelled.length).toBeGreaterThan(400);
    expect(labelled.filter(({ expected }) => expected.length === 0).length * 2).toBeGreaterThanOrEqual(labelled.length);
  });

  it('find at least 95 % of what there is, and at least 95 % of what they find is there', () => {
    expect(recall(total)).toBeGreaterThanOrEqual(0.95);
    expect(precision(total)).toBeGreaterThanOrEqual(0.95);
    expect(precision(levels.bloquant)).toBeGreaterThanOrEqual(0.95);
  });

  it.each([...scores])('%s is right at least four times in five, and misses no more than one in five', (_id, one) => {
    expect(precision(one)).toBeGreaterThanOrEqual(0.8);
    expect(recall(one)).toBeGreaterThanOrEqual(0.8);
  });
});
