import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { copyRunTimeFiles } from './scripts/build/copy-run-time-files.ts';
import { preloadFirstScreen } from './scripts/build/preload-first-screen.ts';
import { writeRendererManifest } from './scripts/build/write-renderer-manifest.ts';

// Packages in "dependencies" stay outside the bundles (native or loaded by path); all others go in.
const mainEntries = {
  shell: 'src-main/shell/main.ts',
  'core-process': 'src-main/shell/core-process.ts',
  // One folder deeper, as in the sources: it reads ../migrations and ../../docs.
  'site/run/example-site': 'src-site/example-site.ts',
};
const present = Object.entries(mainEntries).filter(([, file]) => existsSync(file));

export default defineConfig({
  main: {
    plugins: [copyRunTimeFiles()],
    build: {
      outDir: 'out/main',
      lib: {
        entry: Object.fromEntries(present.map(([name, file]) => [name, resolve(file)])),
        formats: ['cjs'],
        fileName: (_format, name) => `${name}.cjs`,
      },
      // Read from the disk, once: its size says nothing to a person who starts Bureau for the first time.
      chunkSizeWarningLimit: 2000,
      // Beside the entries: what core reads through import.meta.url is found from a shared chunk too.
      rolldownOptions: { output: { chunkFileNames: '[name]-[hash].cjs' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      lib: { entry: resolve('src-main/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), preloadFirstScreen('/features/offers/offers-screen.tsx'), writeRendererManifest('out/renderer', 'out/renderer-manifest.json')],
    // On every script and style tag; the host puts a fresh one in its place each time it serves the page.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // No data: URLs, no preload helper that would add link tags without a nonce.
      assetsInlineLimit: 0,
      // One file of styles, there from the start: a screen would wait for its own.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      // In kB before compression; what counts is what `bench -- --only bundle` measures of the first screen.
      chunkSizeWarningLimit: 700,
      rolldownOptions: { input: resolve('src-renderer/index.html') },
    },
  },
});
