import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIfStale } from '../../scripts/start/build-if-stale.ts';
import { type Measure, round, say } from './measure.ts';

const folder = 'out/renderer';
const limitKb = 250;

/** The JavaScript that the page loads before it can show anything: what index.html names, all that it imports, and the French words. */
export const measureBundle: Measure = async function* () {
  if (!buildIfStale('.', () => say('bundle: building'))) throw new Error('the build failed');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const code = readFileSync(join(folder, 'assets', file), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s?["']\.\/([\w.-]+\.js)["']/g)) if (imported !== undefined) add(imported);
    for (const [, words] of code.matchAll(/import\(["'`]\.\/(fr-[\w.-]+\.js)["'`]\)/g)) if (words !== undefined) add(words);
  };
  for (const [, file] of html.matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.js)"/g)) if (file !== undefined) add(file);
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(join(folder, 'assets', file))).length;
  yield { name: 'bundle', files: files.size, kb: round(bytes / 1000), limit: `${limitKb} kB gzip`, limit_kb: limitKb, ratio: round(bytes / 1000 / limitKb) };
};
