import { cpSync, existsSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What core and the example site read through import.meta.url, at the same distance from the bundle as in the sources. */
const copies = [
  ['src-main/core/store/migrations', 'out/main/migrations'],
  ['src-site/migrations', 'out/main/site/migrations'],
  ['docs/site-api/openapi.json', 'out/main/docs/site-api/openapi.json'],
] as const;

/** Copies the files that the bundles read at run time. */
export function copyRunTimeFiles(): Plugin {
  return {
    name: 'copy-run-time-files',
    apply: 'build',
    writeBundle() {
      for (const [from, to] of copies) if (existsSync(from)) cpSync(from, to, { recursive: true });
    },
  };
}
