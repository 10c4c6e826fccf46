import { describe, expect, it } from 'vitest';
import { measureQuality } from '../../proofs/duplicates/measure-quality.ts';
import { printTable } from '../../proofs/duplicates/print-table.ts';
import { writeOffers } from './write-offers.ts';

describe('duplicates among offers that come back changed', () => {
  const quality = measureQuality(writeOffers(250, 11), 5);
  const share = (name: string, ...verdicts: ('duplicate' | 'possible' | 'other_post' | 'none')[]) => {
    const row = quality.rows.find((one) => one.name === name);
    return row === undefined ? 0 : verdicts.reduce((sum, verdict) => sum + row.verdicts[verdict], 0) / row.pairs;
  };
  it('are found, and nothing else is called one', () => {
    expect(quality.recall, printTable(quality)).toBeGreaterThanOrEqual(0.98);
    expect(quality.precision, printTable(quality)).toBeGreaterThanOrEqual(0.98);
  });
  it.each(['unchanged', 'title reworded', 'sentences moved', 'typos (3 % of words)', 'accents lost', 'HTML and entities', 'employer varied'])('%s: at least 9 of 10 are sure', (name) =>
    expect(share(name, 'duplicate'), printTable(quality)).toBeGreaterThanOrEqual(0.9));
  it('a month later, by another agency: never lost, since only the words tell', () => expect(share('a month later, by another agency', 'duplicate', 'possible'), printTable(quality)).toBeGreaterThanOrEqual(0.98));
  it.each(['place changed', 'pay changed', 'contract changed'])('%s: may be another post', (name) => expect(share(name, 'other_post'), printTable(quality)).toBeGreaterThanOrEqual(0.98));
  it.each(['template, another job', 'same title and employer, another text and town'])('%s: never called one', (name) => expect(share(name, 'duplicate')).toBe(0));
});
