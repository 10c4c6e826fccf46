import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Lists the built files of the window with their type and sum. The hosts serve these and nothing else. */
export function writeRendererManifest(folder: string, file: string): Plugin {
  return {
    name: 'write-renderer-manifest',
    apply: 'build',
    writeBundle() {
      writeFileSync(file, `${JSON.stringify(listBuiltFiles(folder), null, 1)}\n`);
    },
  };
}

function listBuiltFiles(folder: string): Record<string, { type: string; sha256: string }> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types)
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Object.fromEntries(
    paths.map((path) => [
      `/${relative(folder, path).split(sep).join('/')}`,
      { type: types[extname(path)] ?? '', sha256: createHash('sha256').update(readFileSync(path)).digest('hex') },
    ]),
  );
}
