import { createReadStream } from 'node:fs';
import { expect, it } from 'vitest';
import { readOrganisations } from '../../../src-main/core/ess/read-organisations.ts';
import { readCsv } from '../../../src-main/core/imports/formats/csv/read-csv.ts';
import { reachVerdict } from '../../../src-main/domain/ess/reach-verdict.ts';
import { sayVerdict } from '../../../src-main/cli/say-ess.ts';
import { readFile } from 'node:fs/promises';

const file = new URL('labelled-organisations.csv', import.meta.url).pathname;

/** Every family of legal categories, the states of an approval, activities left out, marks, contradictions, forms in words: with the verdict that law asks for. */
it('every organisation of the labelled set gets the verdict that it was given before the rules were read', async () => {
  const reader = readCsv(';');
  const labels = [...(await reader.push(await readFile(file, 'utf8'))), ...(await reader.end()).records].map((record) => ('value' in record ? (record.value as Record<string, string>) : {}));
  const wrong: string[] = [];
  let judged = 0;
  for await (const line of readOrganisations('set.csv', createReadStream(file))) {
    const label = labels[judged++];
    const code = 'row' in line ? reachVerdict(line.row.statements, '2026-11-24').code : 'nobody';
    const said = sayVerdict({ id: 'ess.verdict', values: { code } });
    if (said !== label?.['attendu']) wrong.push(`${label?.['cas']}: ${said}, not ${label?.['attendu']}`);
  }
  expect(wrong).toEqual([]);
  expect(judged).toBe(labels.length);
  expect(judged).toBeGreaterThan(200);
});
