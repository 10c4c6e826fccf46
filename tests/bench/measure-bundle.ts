import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIfStale } from '../../scripts/start/build-if-stale.ts';
import { type Measure, round, say } from './measure.ts';

const folder = 'out/renderer';
const limitKb = 250;

/**
 * The JavaScript that the page runs before it can show anything: what index.html starts, all that it imports, and the French words;
 * and beside it, with the list of offers, which is asked for at the same time and runs after.
 */
export const measureBundle: Measure = async function* () {
  if (!buildIfStale('.', () => say('bundle: building'))) throw new Error('the build failed');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const initial = listFiles([...html.matchAll(/src="\.\/assets\/([\w.-]+\.js)"/g)]);
  const withList = listFiles([...html.matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.js)"/g)]);
  const kb = weigh(initial);
  yield { name: 'bundle', files: initial.size, kb, with_list_kb: weigh(withList), limit: `${limitKb} kB gzip`, limit_kb: limitKb, ratio: round(kb / limitKb) };
};

/** The files that these name, those that they import at once, and the French words. */
function listFiles(named: RegExpMatchArray[]): Set<string> {
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const code = readFileSync(join(folder, 'assets', file), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s?["']\.\/([\w.-]+\.js)["']/g)) if (imported !== undefined) add(imported);
    for (const [, words] of code.matchAll(/import\(["'`]\.\/(fr-[\w.-]+\.js)["'`]\)/g)) if (words !== undefined) add(words);
  };
  for (const [, file] of named) if (file !== undefined) add(file);
  return files;
}

const weigh = (files: Set<string>): number =>
  round([...files].reduce((bytes, file) => bytes + gzipSync(readFileSync(join(folder, 'assets', file))).length, 0) / 1000);
