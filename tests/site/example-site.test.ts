import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { listExampleRecords } from '../../resources/examples/index.ts';
import { readDayInFrance } from '../../src-main/domain/day-in-france.ts';
import { findLastDay } from '../../src-main/domain/offer/publication.ts';
import { TestDesk } from './test-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function startExamples() {
  const child = spawn(process.execPath, ['src-site/example-site.ts', '--folder', folder], { stdio: ['pipe', 'pipe', 'ignore'] });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', () => reject(new Error('it left')));
  });
  const { url, code } = JSON.parse(line) as { url: string; code: string };
  return { url, code, child, gone };
}

test('the site of examples is filled once, answers on the same address and leaves with who started it', async () => {
  const first = await startExamples();
  const records = listExampleRecords(new Date());
  const before = await new TestDesk(first.code).begin();
  expect(before).toHaveLength(records.length);
  const today = readDayInFrance(new Date());
  // Some have come to their last day to apply, as in any association.
  const published = records.filter(({ entity, fields }) => entity === 'offer' && fields['state'] === 'published' && (findLastDay(fields) ?? today) >= today).length;
  expect(published).toBeGreaterThan(0);
  expect(await (await fetch(`${first.url}/v1/offers`)).json()).toMatchObject({ total: published });
  first.child.stdin.end();
  expect(await first.gone).toBe(0);

  const second = await startExamples();
  expect([second.url, second.code]).toEqual([first.url, first.code]);
  expect(await new TestDesk(second.code).begin()).toEqual(before);
  second.child.kill('SIGTERM');
  expect(await second.gone).toBe(0);
});
