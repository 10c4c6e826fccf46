import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeFranceTravail } from '../../../src-main/core/imports/formats/francetravail/describe-france-travail.ts';
import { checkOffer } from '../../../src-main/domain/findings/check-offer.ts';
import type { FindingId } from '../../../src-main/domain/findings/finding.ts';
import { referenceTables } from '../../../src-main/domain/findings/reference/amounts.ts';

// 430 invented offers of France Travail’s form, written by three people without sight of the rules: half have nothing to say, half one to three
// faults among paragraphs that look like some. `expected`: the rules that warn or block. See `docs/findings-quality.md`.
const line = z.object({ expected: z.array(z.string()), offer: z.record(z.string(), z.unknown()) });
const today = '2026-02-01';

const offers = readFileSync(new URL('whole-offers.jsonl', import.meta.url), 'utf8').trim().split('\n').map((text) => line.parse(JSON.parse(text)));
const mistakes: string[] = [];
const sum = { found: 0, missed: 0, wrong: 0 };
for (const { expected, offer } of offers) {
  const findings = checkOffer(describeFranceTravail(offer), referenceTables, today).filter(({ level }) => level !== 'info');
  const found = new Set<FindingId>(findings.map(({ id }) => id));
  for (const id of expected) {
    const isFound = [...found].some((one) => one === id);
    sum[isFound ? 'found' : 'missed']++;
    if (!isFound) mistakes.push(`${id} is not found in « ${String(offer['intitule'])} »`);
  }
  for (const id of found)
    if (!expected.includes(id)) {
      sum.wrong++;
      mistakes.push(`${id} is found where there is nothing, in « ${String(offer['intitule'])} »`);
    }
}
console.log([JSON.stringify({ offers: offers.length, ...sum }), ...mistakes].join('\n'));

describe('the rules, on whole offers whose findings are known', () => {
  it('are asked of as many offers without a fault as with some', () => {
    const clean = offers.filter(({ expected }) => expected.length === 0).length;
    expect(clean / offers.length).toBeGreaterThan(0.45);
    expect(clean / offers.length).toBeLessThan(0.55);
  });

  it('find at least 95 % of what there is, and at least 95 % of what they find is there', () => {
    expect(sum.found / (sum.found + sum.missed)).toBeGreaterThanOrEqual(0.95);
    expect(sum.found / (sum.found + sum.wrong)).toBeGreaterThanOrEqual(0.95);
  });
});
