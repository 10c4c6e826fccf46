import { duplicateVerdicts } from '../../../src-main/domain/duplicates/duplicate-verdict.ts';
import type { Quality } from './measure-quality.ts';

/** The figures as a Markdown table: one line a way of changing, the verdicts in percent. */
export function printTable({ rows, recall, precision, strangers }: Quality): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const lines = rows.map(({ name, expected, pairs, verdicts }) =>
    `| ${[name, expected, pairs, ...duplicateVerdicts.map((verdict) => percent(verdicts[verdict] / Math.max(1, pairs)))].join(' | ')} |`);
  return [
    `| change | expected | pairs | ${duplicateVerdicts.join(' | ')} |`,
    '|---|---|--:|--:|--:|--:|--:|',
    ...lines,
    '',
    `recall (same: duplicate or possible) ${percent(recall)} · precision of duplicate ${percent(precision)} · strangers called duplicate ${strangers}`,
  ].join('\n');
}
